import type { Area } from "../../book/area";
import type { EditEnd } from "../editing/cell-editing";
import type { SheetGrid } from "../grid/sheet-grid";
import type { PageState } from "../page-state";
import { jump, lastUsed, step, type Direction } from "./selection-moves";
import { nextWithin, selectArea, selectBetween, selectCell } from "./sheet-selection";

/** What keys do besides moving the selection. */
export interface KeyCommands {
  /** Starts an edit, with a text in place of the cell's when one is typed. */
  readonly edit: (initial?: string) => void;
  readonly clear: () => void;
  readonly openList: () => void;
  readonly openMenu: () => void;
  readonly nextSheet: (by: 1 | -1) => void;
  /** Esc outside an edit. */
  readonly dismiss: () => void;
  readonly save: () => void;
  readonly open: () => void;
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
};

/** Excel's keys on the sheet: arrows with Ctrl and Shift, Home and End, pages, Enter and Tab, F2, Delete, typing. */
export class SheetKeyboard {
  constructor(
    private readonly state: PageState,
    private readonly grid: SheetGrid,
    private readonly commands: KeyCommands,
  ) {
    grid.element.addEventListener("keydown", (event) => {
      if (event.defaultPrevented || event.isComposing || state.editing) {
        return;
      }
      if (this.onKey(event)) {
        event.preventDefault();
      }
    });
  }

  /** Goes where Enter or Tab leads: inside a selected area, else to the next cell. */
  advance(end: EditEnd): void {
    if (end === "stay") {
      return;
    }
    const { area, active } = this.state.selection;
    const single = area.top === area.bottom && area.left === area.right;
    if (single) {
      const direction = {
        down: { rows: 1, columns: 0 },
        up: { rows: -1, columns: 0 },
        right: { rows: 0, columns: 1 },
        left: { rows: 0, columns: -1 },
      } as const;
      this.state.selection = selectCell(step(active, direction[end], this.grid.layout));
    } else {
      const next = nextWithin(area, active, end);
      this.state.selection = { ...this.state.selection, active: next, lead: next, area };
    }
  }

  private onKey(event: KeyboardEvent): boolean {
    const control = event.ctrlKey || event.metaKey;
    const arrow = ARROWS[event.key];
    if (arrow && event.altKey) {
      if (event.key === "ArrowDown") {
        this.commands.openList();
      }
      return event.key === "ArrowDown";
    }
    if (arrow) {
      return this.move(arrow, control, event.shiftKey);
    }
    if (control) {
      return this.withControl(event);
    }
    return this.plain(event);
  }

  private move(arrow: Direction, control: boolean, extend: boolean): boolean {
    const { active, lead } = this.state.selection;
    const from = extend ? lead : active;
    const to = control
      ? jump(from, arrow, this.state.sheet, this.grid.layout)
      : step(from, arrow, this.grid.layout);
    this.state.selection = extend ? selectBetween(active, to) : selectCell(to);
    return true;
  }

  private withControl(event: KeyboardEvent): boolean {
    const { active } = this.state.selection;
    switch (event.key) {
      case "Home":
      case "End": {
        const { frozenRows, frozenColumns } = this.grid.layout;
        const to =
          event.key === "End" ? lastUsed(this.state.sheet) : { row: frozenRows, column: frozenColumns };
        this.state.selection = event.shiftKey ? selectBetween(active, to) : selectCell(to);
        return true;
      }
      case "PageDown":
      case "PageUp":
        this.commands.nextSheet(event.key === "PageDown" ? 1 : -1);
        return true;
      case "a":
      case "A":
        this.state.selection = { ...selectArea(this.allCells()), active };
        return true;
      case "s":
        this.commands.save();
        return true;
      case "o":
        this.commands.open();
        return true;
      default:
        return false;
    }
  }

  private plain(event: KeyboardEvent): boolean {
    switch (event.key) {
      case "Enter":
        this.advance(event.shiftKey ? "up" : "down");
        return true;
      case "Tab":
        this.advance(event.shiftKey ? "left" : "right");
        return true;
      case "Home":
        this.goTo(
          { row: this.state.selection.lead.row, column: this.grid.layout.frozenColumns },
          event.shiftKey,
        );
        return true;
      case "PageDown":
      case "PageUp": {
        const rows = event.key === "PageDown" ? 1 : -1;
        const from = event.shiftKey ? this.state.selection.lead : this.state.selection.active;
        this.goTo(step(from, { rows, columns: 0 }, this.grid.layout, this.grid.pageRows), event.shiftKey);
        return true;
      }
      case "F2":
        this.commands.edit();
        return true;
      case "Delete":
        this.commands.clear();
        return true;
      case "Backspace":
        this.commands.edit("");
        return true;
      case "Escape":
        this.commands.dismiss();
        return true;
      case "ContextMenu":
        this.commands.openMenu();
        return true;
      case "F10":
        if (event.shiftKey) {
          this.commands.openMenu();
        }
        return event.shiftKey;
      default:
        // The editor takes the keyboard before the key's text arrives, so that input methods can compose in it.
        if (event.key.length === 1 || event.key === "Process") {
          this.commands.edit("");
        }
        return false;
    }
  }

  private goTo(to: { row: number; column: number }, extend: boolean): void {
    this.state.selection = extend ? selectBetween(this.state.selection.active, to) : selectCell(to);
  }

  /** Ctrl+A: the whole sheet as far as it is drawn. */
  private allCells(): Area {
    const { rows, columns } = this.grid.layout;
    return { top: 0, left: 0, bottom: rows.count - 1, right: columns.count - 1 };
  }
}
