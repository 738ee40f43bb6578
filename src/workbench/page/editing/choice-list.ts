import { element } from "../chrome/element";
import { areaRectangle, placeOnLayer } from "../grid/selection-layer";
import type { SheetGrid } from "../grid/sheet-grid";
import type { PageState } from "../page-state";
import type { CellPosition } from "../selection/cell-position";

const BUTTON = 18;

/** What validation offers and says at a cell; `choices` is absent where there is no list. */
export interface CellOffer {
  readonly choices?: readonly string[];
  readonly prompt?: { readonly title: string; readonly message: string };
}

/**
 * The button beside the active cell that opens its list of choices (also Alt+Down), the list itself, and the note that
 * a validation shows while its cell is selected.
 */
export class ChoiceList {
  private readonly button = element("button", {
    type: "button",
    class: "cell-list-button",
    "aria-label": "Choices",
    "aria-haspopup": "listbox",
    "aria-expanded": "false",
    tabindex: "-1",
    hidden: true,
  });
  private readonly note = element("div", { class: "cell-note", role: "note", hidden: true });
  private list: HTMLElement | undefined;

  constructor(
    private readonly state: PageState,
    private readonly grid: SheetGrid,
    private readonly offerAt: (sheetId: string, cell: CellPosition) => CellOffer | undefined,
    private readonly choose: (cell: CellPosition, choice: string) => void,
  ) {
    this.button.addEventListener("click", () => {
      if (this.list) {
        this.close();
      } else {
        this.open();
      }
    });
    for (const event of ["selection", "sheet", "editing"] as const) {
      state.on(event, () => {
        this.show();
      });
    }
    grid.onDrawn(() => {
      this.show();
    });
  }

  /** Opens the active cell's list, if it has one. */
  open(): void {
    const { active } = this.state.selection;
    const offer = this.offer();
    if (!offer?.choices || offer.choices.length === 0 || this.list) {
      return;
    }
    const current = this.grid.element.querySelector("[aria-selected=true]")?.textContent ?? "";
    const list = element("div", {
      class: "choice-list",
      role: "listbox",
      "aria-label": "Choices",
      tabindex: "0",
    });
    list.append(
      ...offer.choices.map((choice, index) =>
        element(
          "div",
          { class: "choice", role: "option", id: `choice-${index}`, "aria-selected": "false" },
          choice,
        ),
      ),
    );
    this.list = list;
    document.body.append(list);
    this.place(list);
    this.button.setAttribute("aria-expanded", "true");
    const options = [...list.children] as HTMLElement[];
    let at = Math.max(0, offer.choices.indexOf(current));
    const mark = (index: number): void => {
      at = Math.max(0, Math.min(options.length - 1, index));
      for (const [other, option] of options.entries()) {
        option.setAttribute("aria-selected", String(other === at));
      }
      options[at]?.scrollIntoView({ block: "nearest" });
      list.setAttribute("aria-activedescendant", `choice-${at}`);
    };
    const take = (): void => {
      const choice = offer.choices?.[at];
      this.close();
      if (choice !== undefined) {
        this.choose(active, choice);
      }
    };
    list.addEventListener("keydown", (event) => {
      event.stopPropagation();
      event.preventDefault();
      if (event.key === "ArrowDown") {
        mark(at + 1);
      } else if (event.key === "ArrowUp") {
        mark(at - 1);
      } else if (event.key === "Home") {
        mark(0);
      } else if (event.key === "End") {
        mark(options.length - 1);
      } else if (event.key === "Enter" || event.key === "Tab" || event.key === " ") {
        take();
      } else if (event.key === "Escape") {
        this.close();
      } else if (event.key.length === 1) {
        const key = event.key.toLowerCase();
        const found = [...options.slice(at + 1), ...options.slice(0, at + 1)].find((option) =>
          option.textContent.toLowerCase().startsWith(key),
        );
        if (found) {
          mark(options.indexOf(found));
        }
      }
    });
    list.addEventListener("pointerover", (event) => {
      const index = options.findIndex((option) => option === event.target);
      if (index >= 0) {
        mark(index);
      }
    });
    list.addEventListener("click", take);
    list.addEventListener("focusout", () => {
      this.close(false);
    });
    mark(at);
    list.focus();
  }

  private close(refocus = true): void {
    const { list } = this;
    if (!list) {
      return;
    }
    this.list = undefined;
    list.remove();
    this.button.setAttribute("aria-expanded", "false");
    if (refocus) {
      this.grid.focus();
    }
  }

  private offer(): CellOffer | undefined {
    return this.state.editing ? undefined : this.offerAt(this.state.sheet.id, this.state.selection.active);
  }

  private show(): void {
    const offer = this.offer();
    const { active } = this.state.selection;
    const layer = this.grid.paneOf(active);
    const cell = areaRectangle(
      { top: active.row, bottom: active.row, left: active.column, right: active.column },
      this.grid.layout,
    );
    this.button.hidden = offer?.choices === undefined;
    this.note.hidden = !offer?.prompt;
    if (offer?.choices) {
      layer.element.append(this.button);
      const right = cell.left + cell.width + 1;
      placeOnLayer(
        this.button,
        { left: right, top: cell.top + cell.height - BUTTON - 1, width: BUTTON, height: BUTTON },
        layer,
      );
    }
    if (offer?.prompt) {
      this.note.replaceChildren(
        ...(offer.prompt.title === "" ? [] : [element("strong", {}, offer.prompt.title)]),
        ...(offer.prompt.message === "" ? [] : [element("span", {}, offer.prompt.message)]),
      );
      layer.element.append(this.note);
      Object.assign(this.note.style, {
        left: `${cell.left + layer.originLeft + 24}px`,
        top: `${cell.top + layer.originTop + cell.height + 6}px`,
      });
    }
  }

  /** Under the cell, or above it where there is no room. */
  private place(list: HTMLElement): void {
    const cell = this.grid.element.querySelector("[aria-selected=true]") ?? this.button;
    const { left, top, bottom, width } = cell.getBoundingClientRect();
    list.style.minWidth = `${Math.max(80, width)}px`;
    list.style.left = `${Math.max(4, Math.min(left, window.innerWidth - list.offsetWidth - 4))}px`;
    const under = bottom + list.offsetHeight + 4 <= window.innerHeight;
    list.style.top = `${under ? bottom + 1 : Math.max(4, top - list.offsetHeight - 1)}px`;
  }
}
