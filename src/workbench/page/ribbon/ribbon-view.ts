import { element } from "../chrome/element";
import type { ManifestRibbon, RibbonButton } from "./read-manifest";

/** The ribbon strip with the groups that the manifest puts there. */
export class RibbonView {
  private readonly toolbar = element("div", {
    class: "ribbon-toolbar",
    role: "toolbar",
    "aria-label": "Commands",
  });
  readonly element = element("section", { class: "ribbon", "aria-label": "Ribbon" }, this.toolbar);

  constructor(private readonly run: (button: RibbonButton) => void) {
    this.element.addEventListener("keydown", (event) => {
      const buttons = [...this.element.querySelectorAll<HTMLElement>("button")];
      const at = buttons.findIndex((button) => button === document.activeElement);
      const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
      if (by === 0 || at < 0) {
        return;
      }
      event.preventDefault();
      buttons[(at + by + buttons.length) % buttons.length]?.focus();
    });
  }

  /** Shows the manifest's groups in place of what was there. */
  show(ribbon: ManifestRibbon): void {
    this.toolbar.replaceChildren(
      ...ribbon.groups.map((group) =>
        element(
          "div",
          { class: "ribbon-group", role: "group", "aria-label": group.label },
          element("div", { class: "ribbon-buttons" }, ...group.buttons.map((button) => this.button(button))),
          element("div", { class: "ribbon-label", "aria-hidden": "true" }, group.label),
        ),
      ),
    );
  }

  /** Enables or disables a button, as the add-in asks. */
  setEnabled(id: string, enabled: boolean): void {
    const button = this.find(id);
    if (button) {
      button.disabled = !enabled;
    }
  }

  /** Marks a button whose function runs; returns the way to take the mark off. */
  setBusy(id: string): () => void {
    const button = this.find(id);
    button?.setAttribute("aria-busy", "true");
    return () => button?.removeAttribute("aria-busy");
  }

  private find(id: string): HTMLButtonElement | null {
    return this.toolbar.querySelector<HTMLButtonElement>(`[data-control="${CSS.escape(id)}"]`);
  }

  private button(button: RibbonButton): HTMLElement {
    const made = element(
      "button",
      {
        type: "button",
        class: "ribbon-button",
        "data-control": button.id,
        title: button.description === "" ? button.title : `${button.title}\n${button.description}`,
      },
      ...(button.icon === undefined
        ? []
        : [element("img", { src: button.icon, alt: "", width: "32", height: "32" })]),
      element("span", {}, button.label),
    );
    made.addEventListener("click", () => {
      this.run(button);
    });
    return made;
  }
}
