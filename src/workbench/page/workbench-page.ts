import { parseAddress } from "../model/address";
import { SheetTabs } from "./chrome/sheet-tabs";
import { StatusBar } from "./chrome/status-bar";
import type { FileCommands } from "./chrome/title-bar";
import { openMenu, type MenuItem } from "./chrome/context-menu";
import { tellError } from "./chrome/dialog";
import { element } from "./chrome/element";
import { ChartLayer } from "./charts/chart-layer";
import { CellEditing, type EntryCheck } from "./editing/cell-editing";
import { FormulaBar } from "./editing/formula-bar";
import { SheetGrid, type ConditionalSource } from "./grid/sheet-grid";
import { CELL_FACES, TextMeasure } from "./look/text-measure";
import type { PageState } from "./page-state";
import { cellName } from "./selection/cell-position";
import { SheetClipboard } from "./selection/clipboard";
import { SheetKeyboard } from "./selection/sheet-keyboard";
import { SheetPointer } from "./selection/sheet-pointer";
import { selectArea } from "./selection/sheet-selection";
import type { UserSide } from "./user-side";

/** What the sheet's part of the page needs from around it. */
export interface SheetPageParts {
  readonly state: PageState;
  readonly user: UserSide;
  readonly check: EntryCheck;
  readonly conditional: ConditionalSource;
  readonly files: FileCommands;
  /** Lines that add-ins put into the cell's context menu. */
  readonly addInMenu: () => readonly MenuItem[];
}

/** The workbook's side of the page: formula bar, grid, charts, tabs and status bar, joined. */
export async function createSheetPage(
  parts: SheetPageParts,
): Promise<{ element: HTMLElement; focus: () => void }> {
  const { state, user } = parts;
  const measure = new TextMeasure();
  const root = document.documentElement.style;
  root.setProperty("--cell-face", CELL_FACES);
  root.setProperty("--cell-size", `${measure.fontPixels()}px`);
  const host = element("main", { class: "sheet-host", id: "sheet", "aria-label": "Sheet" });
  const book = element("section", { class: "book", "aria-label": "Workbook" });
  const grid = await SheetGrid.create(host, state, measure, parts.conditional);
  const editing = new CellEditing(state, grid, user, measure, parts.check);
  const clipboard = new SheetClipboard(state, grid, user, refuse);

  function refuse(error: unknown): void {
    void tellError("That cannot be done", error).then(() => {
      grid.focus();
    });
  }
  function attempt(act: () => void): void {
    try {
      act();
    } catch (error) {
      refuse(error);
    }
  }
  const goTo = (text: string): boolean => {
    const target = parseAddress(text);
    const name = target?.sheetName?.toLowerCase();
    const sheet =
      name === undefined ? state.sheet : state.book.sheets.find((one) => one.name.toLowerCase() === name);
    if (!target || sheet?.visibility !== "Visible") return false;
    if (sheet !== state.sheet) user.activateSheet(sheet.id);
    state.selection = selectArea(target.area);
    return true;
  };
  const formulaBar = new FormulaBar(state, editing, goTo);
  const tabs = new SheetTabs(state, {
    activate: (sheetId) => {
      void editing.commit("stay").then((ended) => {
        if (ended) user.activateSheet(sheetId);
      });
    },
    add: () => {
      attempt(() => {
        user.activateSheet(user.addSheet());
      });
    },
    rename: (sheetId, name) =>
      Promise.resolve()
        .then(() => {
          user.renameSheet(sheetId, name);
          return true;
        })
        .catch(async (error: unknown) => {
          await tellError("The sheet keeps its name", error);
          return false;
        }),
  });
  const menu = (clientX: number, clientY: number): void => {
    openMenu(clientX, clientY, "Cell", cellMenu(clipboard, state, user, parts.addInMenu()), () => {
      grid.focus();
    });
  };
  const keyboard = new SheetKeyboard(state, grid, {
    edit: (initial) => {
      editing.begin(initial);
    },
    clear: () => {
      attempt(() => {
        user.clear(state.sheet.id, state.selection.area);
      });
    },
    openList: () => undefined,
    openMenu: () => {
      const cell = grid.element.querySelector(`[data-cell="${cellName(state.selection.active)}"]`);
      const { left, bottom } = (cell ?? grid.element).getBoundingClientRect();
      menu(left, bottom);
    },
    nextSheet: (by) => {
      const next = tabs.neighbor(by);
      if (next) user.activateSheet(next.id);
    },
    dismiss: () => {
      clipboard.dismiss();
    },
    save: parts.files.save,
    open: parts.files.open,
  });
  new SheetPointer(state, grid, {
    beforeSelect: (cell) => {
      if (!editing.active) return true;
      return editing.insertReference(cellName(cell)) ? false : editing.commit("stay");
    },
    edit: () => {
      editing.begin();
    },
    openMenu: menu,
  });
  editing.onEnd = (end) => {
    grid.focus();
    keyboard.advance(end);
  };
  new ChartLayer(state, grid);
  book.append(formulaBar.element, host, tabs.element, new StatusBar(state).element);
  return {
    element: book,
    focus: () => {
      grid.focus();
    },
  };
}

function cellMenu(
  clipboard: SheetClipboard,
  state: PageState,
  user: UserSide,
  addIns: readonly MenuItem[],
): readonly MenuItem[] {
  return [
    { label: "Cut", keys: "Ctrl+X", run: () => void navigator.clipboard.writeText(clipboard.copy(true)) },
    { label: "Copy", keys: "Ctrl+C", run: () => void navigator.clipboard.writeText(clipboard.copy(false)) },
    {
      label: "Paste",
      keys: "Ctrl+V",
      run: () =>
        void navigator.clipboard.readText().then((text) => {
          clipboard.paste(text);
        }),
    },
    "separator",
    {
      label: "Clear contents",
      keys: "Del",
      run: () => {
        user.clear(state.sheet.id, state.selection.area);
      },
    },
    ...(addIns.length > 0 ? (["separator", ...addIns] as const) : []),
  ];
}
