import { parseAddress } from "../model/ranges/address";
import { ChartLayer } from "./charts/chart-layer";
import type { MenuItem } from "./chrome/context-menu";
import { openMenu } from "./chrome/context-menu";
import { tellError } from "./chrome/dialog";
import { element } from "./chrome/element";
import { SheetTabs } from "./chrome/sheet-tabs";
import { StatusBar } from "./chrome/status-bar";
import { CellEditing } from "./editing/cell-editing";
import { ChoiceList, type CellOffer } from "./editing/choice-list";
import { FormulaBar } from "./editing/formula-bar";
import { OutlineLayer } from "./grid/outline-layer";
import { SheetGrid, type ConditionalSource } from "./grid/sheet-grid";
import { CELL_FACES, TextMeasure } from "./look/text-measure";
import type { PageState } from "./page-state";
import { cellMenu } from "./selection/cell-menu";
import { isTableCell } from "./selection/table-cell";
import { cellName, type CellPosition } from "./selection/cell-position";
import { SheetClipboard } from "./selection/clipboard";
import { SheetKeyboard } from "./selection/sheet-keyboard";
import { SheetPointer } from "./selection/sheet-pointer";
import { selectArea } from "./selection/sheet-selection";
import type { UserActions } from "../model/base/user-actions";

/** What the sheet's part of the page needs from around it. */
export interface SheetPageParts {
  readonly state: PageState;
  readonly user: UserActions;
  readonly offerAt: (sheetId: string, cell: CellPosition) => CellOffer | undefined;
  readonly conditional: ConditionalSource;
  readonly save: () => void;
  readonly open: () => void;
  /** Lines that the add-in puts into the cell's context menu. */
  readonly addInMenu: () => readonly MenuItem[];
}

/** The workbook's side of the page: formula bar, grid, charts, tabs and status bar, joined. */
export class SheetPage {
  readonly element: HTMLElement;
  private readonly editing: CellEditing;
  private readonly clipboard: SheetClipboard;
  private readonly tabs: SheetTabs;
  private readonly keyboard: SheetKeyboard;
  private readonly choices: ChoiceList;

  /** Builds it; the grid's own elements are loaded first. */
  static async create(parts: SheetPageParts): Promise<SheetPage> {
    const measure = new TextMeasure();
    const root = document.documentElement.style;
    root.setProperty("--cell-face", CELL_FACES);
    root.setProperty("--cell-size", `${measure.fontPixels()}px`);
    const host = element("div", {
      class: "sheet-host",
      id: "sheet",
      role: "tabpanel",
      "aria-label": "Sheet",
    });
    const grid = await SheetGrid.create(host, parts.state, measure, parts.conditional);
    return new SheetPage(parts, host, grid, measure);
  }

  private constructor(
    private readonly parts: SheetPageParts,
    host: HTMLElement,
    private readonly grid: SheetGrid,
    measure: TextMeasure,
  ) {
    const { state, user } = parts;
    this.editing = new CellEditing(state, grid, user, measure, (error) => {
      this.refuse(error);
    });
    this.clipboard = new SheetClipboard(state, grid, user, (error) => {
      this.refuse(error);
    });
    this.tabs = this.newTabs();
    this.keyboard = this.newKeyboard();
    this.choices = new ChoiceList(state, grid, parts.offerAt, (cell, choice) => {
      this.attempt(() => {
        user.enter(state.sheet.id, cell.row, cell.column, [[choice]]);
      });
    });
    this.listenToPointer();
    this.editing.onEnd = (end) => {
      grid.focus();
      this.keyboard.advance(end);
    };
    new ChartLayer(state, grid);
    new OutlineLayer(state, grid, (sheetId, columns, hidden) => {
      this.attempt(() => {
        user.setColumnsHidden(sheetId, columns, hidden);
      });
    });
    const formulaBar = new FormulaBar(state, this.editing, (text) => this.goTo(text));
    this.element = element(
      "main",
      { class: "book", "aria-label": "Workbook" },
      formulaBar.element,
      host,
      this.tabs.element,
      new StatusBar(state).element,
    );
  }

  focus(): void {
    this.grid.focus();
  }

  /** Ends an edit with its text; false when the text was refused and the edit goes on. */
  endEdit(): Promise<boolean> {
    return this.editing.commit("stay");
  }

  private attempt(act: () => void): void {
    try {
      act();
    } catch (error) {
      this.refuse(error);
    }
  }

  private refuse(error: unknown): void {
    void tellError("That cannot be done", error).then(() => {
      this.grid.focus();
    });
  }

  /** Selects what is typed in the name box; false when it is no place in the workbook. */
  private goTo(text: string): boolean {
    const { state, user } = this.parts;
    const target = parseAddress(text);
    const name = target?.sheetName?.toLowerCase();
    const sheet =
      name === undefined ? state.sheet : state.book.sheets.find((one) => one.name.toLowerCase() === name);
    if (!target || sheet?.visibility !== "Visible") {
      return false;
    }
    if (sheet !== state.sheet) {
      user.activateSheet(sheet.id);
    }
    state.selection = selectArea(target.area);
    return true;
  }

  private newTabs(): SheetTabs {
    const { state, user } = this.parts;
    return new SheetTabs(state, {
      activate: (sheetId) => {
        void this.endEdit().then((ended) => {
          if (ended) {
            user.activateSheet(sheetId);
          }
        });
      },
      add: () => {
        this.attempt(() => {
          user.addSheet();
        });
      },
      rename: async (sheetId, name) => {
        try {
          user.renameSheet(sheetId, name);
          return true;
        } catch (error) {
          await tellError("The sheet keeps its name", error);
          return false;
        }
      },
    });
  }

  private newKeyboard(): SheetKeyboard {
    const { state, user, save, open } = this.parts;
    return new SheetKeyboard(state, this.grid, {
      edit: (initial) => {
        this.editing.begin(initial);
      },
      clear: () => {
        this.attempt(() => {
          user.clear(state.sheet.id, state.selection.area);
        });
      },
      openList: () => {
        this.choices.open();
      },
      openMenu: () => {
        const cell = this.grid.element.querySelector("[aria-selected=true]") ?? this.grid.element;
        const { left, bottom } = cell.getBoundingClientRect();
        this.openMenu(left, bottom);
      },
      nextSheet: (by) => {
        const next = this.tabs.neighbor(by);
        if (next) {
          user.activateSheet(next.id);
        }
      },
      dismiss: () => {
        this.clipboard.dismiss();
      },
      save,
      open,
    });
  }

  private listenToPointer(): void {
    new SheetPointer(this.parts.state, this.grid, {
      beforeSelect: (cell) => {
        if (!this.editing.active) {
          return true;
        }
        return this.editing.insertReference(cellName(cell)) ? false : this.endEdit();
      },
      edit: () => {
        this.editing.begin();
      },
      openMenu: (clientX, clientY) => {
        this.openMenu(clientX, clientY);
      },
    });
  }

  private openMenu(clientX: number, clientY: number): void {
    const { state, user, addInMenu } = this.parts;
    const clear = (): void => {
      this.attempt(() => {
        user.clear(state.sheet.id, state.selection.area);
      });
    };
    const inTable = isTableCell(state.book, state.sheet.id, state.selection.active);
    const items = cellMenu(this.clipboard, clear, inTable ? [] : addInMenu());
    openMenu(clientX, clientY, "Cell", items, () => {
      this.grid.focus();
    });
  }
}
