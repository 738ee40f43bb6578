import { element } from "../chrome/element";
import type { PageState } from "../page-state";
import { cellName } from "../selection/cell-position";
import type { CellEditing } from "./cell-editing";
import { cellText } from "./cell-text";

/** The name box, the two buttons that end an edit, and the line that shows and edits what the active cell holds. */
export class FormulaBar {
  readonly element: HTMLElement;
  private readonly nameBox = element("input", {
    class: "name-box",
    "aria-label": "Name box",
    spellcheck: "false",
    autocomplete: "off",
  });
  private readonly line = element("input", {
    class: "formula-line",
    "aria-label": "Formula bar",
    spellcheck: "false",
    autocomplete: "off",
  });
  private readonly cancel = iconButton("Cancel", "cancel");
  private readonly enter = iconButton("Enter", "enter");

  constructor(
    private readonly state: PageState,
    private readonly editing: CellEditing,
    goTo: (text: string) => boolean,
  ) {
    const sign = element("span", { class: "formula-sign", "aria-hidden": "true" }, "fx");
    this.element = element(
      "div",
      { class: "formula-bar", role: "group", "aria-label": "Formula" },
      this.nameBox,
      element("span", { class: "formula-buttons" }, this.cancel, this.enter, sign),
      this.line,
    );
    this.listen(goTo);
    this.show();
  }

  /** Shows the active cell anew, unless it is being edited. */
  show(): void {
    const { active } = this.state.selection;
    if (document.activeElement !== this.nameBox) {
      this.nameBox.value = cellName(active);
    }
    if (!this.state.editing) {
      this.line.value = cellText(this.state.sheet, active);
    }
    this.cancel.disabled = this.enter.disabled = !this.state.editing;
  }

  private listen(goTo: (text: string) => boolean): void {
    for (const start of ["pointerup", "beforeinput"]) {
      this.line.addEventListener(start, () => {
        this.editing.begin(undefined, false);
      });
    }
    this.line.addEventListener("input", () => {
      this.editing.text = this.line.value;
    });
    this.line.addEventListener("keydown", (event) => {
      if (this.editing.active) {
        this.editing.onKey(event);
      } else {
        event.stopPropagation();
      }
    });
    this.editing.onText = (text) => {
      this.line.value = text;
    };
    this.cancel.addEventListener("click", () => {
      this.editing.cancel();
    });
    this.enter.addEventListener("click", () => {
      void this.editing.commit("stay");
    });
    this.nameBox.addEventListener("focus", () => {
      this.nameBox.select();
    });
    this.nameBox.addEventListener("keydown", (event) => {
      event.stopPropagation();
      if (event.key === "Escape" || (event.key === "Enter" && goTo(this.nameBox.value))) {
        this.nameBox.blur();
        this.show();
        this.editing.onEnd("stay");
      }
    });
    this.nameBox.addEventListener("blur", () => {
      this.show();
    });
    for (const event of ["selection", "sheet", "content", "editing"] as const) {
      this.state.on(event, () => {
        this.show();
      });
    }
  }
}

function iconButton(label: string, name: string): HTMLButtonElement {
  return element("button", {
    type: "button",
    class: `icon-button icon-${name}`,
    "aria-label": label,
    title: label,
    disabled: true,
  });
}
