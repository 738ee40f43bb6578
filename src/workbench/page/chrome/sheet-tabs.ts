import type { Sheet } from "../../book/sheet";
import { inkOn, safeColor } from "../look/color";
import type { PageState } from "../page-state";
import { element } from "./element";

/** What the tabs do to the workbook. */
export interface TabCommands {
  activate(sheetId: string): void;
  add(): void;
  /** False when the name was refused (and the refusal shown). */
  rename(sheetId: string, name: string): Promise<boolean>;
}

/** The sheets' tabs: colors, switch by click or arrow keys, rename by double click, add, scroll when there are many. */
export class SheetTabs {
  readonly element: HTMLElement;
  private readonly list = element("div", { class: "tab-list", role: "tablist", "aria-label": "Sheets" });
  private drawn = "";

  constructor(
    private readonly state: PageState,
    private readonly commands: TabCommands,
  ) {
    const scroll = (label: string, direction: -1 | 1): HTMLButtonElement => {
      const button = element("button", {
        type: "button",
        class: `icon-button tab-scroll ${direction < 0 ? "icon-back" : "icon-forward"}`,
        "aria-label": label,
        title: label,
        tabindex: "-1",
      });
      button.addEventListener("click", () => {
        this.list.scrollBy({ left: direction * 160, behavior: "smooth" });
      });
      return button;
    };
    const add = element("button", {
      type: "button",
      class: "icon-button icon-add",
      "aria-label": "New sheet",
      title: "New sheet",
    });
    add.addEventListener("click", () => {
      commands.add();
    });
    this.element = element(
      "nav",
      { class: "sheet-tabs", "aria-label": "Workbook sheets" },
      scroll("Scroll to earlier sheets", -1),
      scroll("Scroll to later sheets", 1),
      this.list,
      add,
    );
    this.list.addEventListener("keydown", (event) => {
      this.onKey(event);
    });
    for (const event of ["sheet", "sheets"] as const) {
      state.on(event, () => {
        this.show();
      });
    }
    this.show();
  }

  /** The neighbor of the active sheet among those that are shown. */
  neighbor(by: 1 | -1): Sheet | undefined {
    const shown = this.visible();
    return shown[shown.indexOf(this.state.sheet) + by];
  }

  private visible(): Sheet[] {
    return this.state.book.sheets.filter(({ visibility }) => visibility === "Visible");
  }

  private show(): void {
    const sheets = this.visible();
    const active = this.state.sheet.id;
    const drawn = JSON.stringify([sheets.map(({ id, name, tabColor }) => [id, name, tabColor]), active]);
    if (drawn === this.drawn) {
      return;
    }
    this.drawn = drawn;
    const hadFocus = this.list.contains(document.activeElement);
    this.list.replaceChildren(...sheets.map((sheet) => this.tab(sheet, sheet.id === active)));
    const tab = this.list.querySelector<HTMLElement>("[aria-selected=true]");
    tab?.scrollIntoView({ block: "nearest", inline: "nearest" });
    if (hadFocus) {
      tab?.focus();
    }
  }

  private tab(sheet: Sheet, selected: boolean): HTMLElement {
    const tab = element(
      "button",
      {
        type: "button",
        class: "sheet-tab",
        role: "tab",
        "aria-selected": String(selected),
        "aria-controls": "sheet",
        tabindex: selected ? "0" : "-1",
        "data-sheet": sheet.name,
        title: selected ? "Double-click to rename" : undefined,
      },
      sheet.name,
    );
    const color = safeColor(sheet.tabColor);
    if (color !== undefined) {
      tab.classList.add("colored");
      tab.style.setProperty("--tab-color", color);
      tab.style.setProperty("--tab-ink", inkOn(color));
    }
    tab.addEventListener("click", () => {
      if (!selected) {
        this.commands.activate(sheet.id);
      }
    });
    tab.addEventListener("dblclick", () => {
      this.startRename(this.list.querySelector<HTMLElement>("[aria-selected=true]") ?? tab, sheet);
    });
    return tab;
  }

  private startRename(tab: HTMLElement, sheet: Sheet): void {
    const input = element("input", {
      class: "tab-rename",
      "aria-label": `New name of ${sheet.name}`,
      maxlength: "31",
      spellcheck: "false",
      value: sheet.name,
    });
    input.style.width = `${tab.offsetWidth + 16}px`;
    tab.replaceWith(input);
    input.focus();
    input.select();
    let ended = false;
    const end = async (name: string | undefined): Promise<void> => {
      if (ended) {
        return;
      }
      ended = true;
      if (name !== undefined && name !== sheet.name) {
        await this.commands.rename(sheet.id, name);
      }
      this.drawn = "";
      this.show();
    };
    input.addEventListener("keydown", (event) => {
      event.stopPropagation();
      if (event.key !== "Enter" && event.key !== "Escape") {
        return;
      }
      // Left to itself, Enter would also press the button of a dialog that refuses the name.
      event.preventDefault();
      void end(event.key === "Enter" ? input.value : undefined);
    });
    input.addEventListener("blur", () => void end(input.value));
  }

  private onKey(event: KeyboardEvent): void {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (by !== 0) {
      const next = this.neighbor(by);
      if (next) {
        this.commands.activate(next.id);
      }
      event.preventDefault();
    } else if (event.key === "F2") {
      const tab = this.list.querySelector<HTMLElement>("[aria-selected=true]");
      if (tab) {
        this.startRename(tab, this.state.sheet);
      }
      event.preventDefault();
    }
  }
}
