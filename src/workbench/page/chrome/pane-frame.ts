import { element } from "./element";

const NARROWEST = 320;
const WIDEST = 600;
const STANDARD = 350;
const STEP = 10;

/** The pane at the right of the sheet: a title with a close button, and a frame whose width can be dragged. */
export class PaneFrame {
  readonly element: HTMLElement;
  readonly frame: HTMLIFrameElement;
  private readonly divider: HTMLElement;
  private readonly close: HTMLButtonElement;
  private width = STANDARD;
  /** Called when the pane is closed or shown. */
  onVisibility: (shown: boolean) => void = () => undefined;

  constructor(title: string) {
    this.frame = element("iframe", { class: "pane-frame", title });
    this.divider = element("div", {
      class: "pane-divider",
      role: "separator",
      tabindex: "0",
      "aria-orientation": "vertical",
      "aria-label": "Width of the pane",
      "aria-valuemin": String(NARROWEST),
      "aria-valuemax": String(WIDEST),
    });
    this.close = element("button", {
      type: "button",
      class: "icon-button icon-close",
      "aria-label": `Close the ${title} pane`,
      title: "Close",
    });
    this.close.addEventListener("click", () => {
      this.hide();
    });
    this.element = element(
      "aside",
      { class: "pane", "aria-label": title },
      this.divider,
      element("div", { class: "pane-title" }, element("h2", {}, title), this.close),
      this.frame,
    );
    this.listen();
    this.resize(STANDARD);
  }

  get shown(): boolean {
    return !this.element.hidden;
  }

  show(): void {
    if (this.shown) {
      return;
    }
    this.element.hidden = false;
    this.onVisibility(true);
  }

  hide(): void {
    if (!this.shown) {
      return;
    }
    this.element.hidden = true;
    this.onVisibility(false);
  }

  /** Focuses the last stop before the frame. */
  focusBeforeFrame(): void {
    this.close.focus();
  }

  private resize(width: number): void {
    this.width = Math.min(WIDEST, Math.max(NARROWEST, Math.round(width)));
    this.element.style.width = `${this.width}px`;
    this.divider.setAttribute("aria-valuenow", String(this.width));
  }

  private listen(): void {
    this.divider.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      this.divider.setPointerCapture(event.pointerId);
      this.element.classList.add("resizing");
    });
    this.divider.addEventListener("pointermove", (event) => {
      if (this.divider.hasPointerCapture(event.pointerId)) {
        this.resize(this.element.getBoundingClientRect().right - event.clientX);
      }
    });
    for (const end of ["pointerup", "pointercancel"] as const) {
      this.divider.addEventListener(end, () => {
        this.element.classList.remove("resizing");
      });
    }
    this.divider.addEventListener("keydown", (event) => {
      const by = event.key === "ArrowLeft" ? STEP : event.key === "ArrowRight" ? -STEP : 0;
      if (by === 0) {
        return;
      }
      event.preventDefault();
      this.resize(this.width + by);
    });
  }
}
