import { sameArea, type Area } from "../book/area";
import type { Book } from "../book/book";
import type { Sheet } from "../book/sheet";
import { DARK_SHEET, LIGHT_SHEET, type SheetPalette } from "./look/sheet-palette";
import { selectArea, type SheetSelection } from "./selection/sheet-selection";

/** What parts of the page listen for. */
export type PageEvent =
  /** Another sheet is shown. */
  | "sheet"
  /** Sheets came, went, or changed name, color, order or visibility. */
  | "sheets"
  | "selection"
  /** Values, looks, sizes, charts or anything else that is drawn on the sheet. */
  | "content"
  | "editing"
  | "theme";

/** Typing over a cell ("enter"), or changing what it holds ("edit"); Excel shows the same words in its status bar. */
export type EditMode = "enter" | "edit";

/** What the page shows at the moment: the book, its active sheet, a selection and scroll position for each sheet. */
export class PageState {
  private readonly listeners = new Map<PageEvent, Set<() => void>>();
  private readonly selections = new Map<string, SheetSelection>();
  private readonly scrolls = new Map<string, { left: number; top: number }>();
  private editingNow: EditMode | undefined;
  private darkNow = false;

  /** `select` tells the workbook what is selected, which tells the page in turn. */
  constructor(
    readonly book: Book,
    private readonly select: (sheetId: string, area: Area, also: readonly Area[]) => void,
  ) {}

  on(event: PageEvent, listener: () => void): void {
    let listeners = this.listeners.get(event);
    if (!listeners) {
      this.listeners.set(event, (listeners = new Set()));
    }
    listeners.add(listener);
  }

  emit(event: PageEvent): void {
    for (const listener of this.listeners.get(event) ?? []) {
      listener();
    }
  }

  get sheet(): Sheet {
    const { sheets, activeSheetId } = this.book;
    const sheet =
      sheets.find(({ id }) => id === activeSheetId) ?? sheets.find((one) => one.visibility === "Visible");
    if (!sheet) {
      throw new Error("A workbook has at least one visible sheet.");
    }
    return sheet;
  }

  /** The active sheet's selection. The book knows its area; which cell of it is active only the page does. */
  get selection(): SheetSelection {
    const { id, selection: area } = this.sheet;
    const known = this.selections.get(id);
    return known && sameArea(known.area, area) ? known : selectArea(area);
  }

  set selection(selection: SheetSelection) {
    this.show(selection, []);
  }

  /** Areas that stay selected beside it. */
  get alsoSelected(): readonly Area[] {
    return this.sheet.alsoSelected;
  }

  /** Begins another area beside those that are selected, as Ctrl and a click do. */
  selectAlso(selection: SheetSelection): void {
    const { alsoSelected, selection: area } = this.sheet;
    this.show(selection, [...alsoSelected, area]);
  }

  /** Another size of the area that was begun last; others stay beside it. */
  resizeSelection(selection: SheetSelection): void {
    this.show(selection, this.alsoSelected);
  }

  private show(selection: SheetSelection, also: readonly Area[]): void {
    const { id, selection: before, alsoSelected } = this.sheet;
    this.selections.set(id, selection);
    if (sameArea(before, selection.area) && also.length === 0 && alsoSelected.length === 0) {
      this.emit("selection");
    } else {
      this.select(id, selection.area, also);
    }
  }

  get scroll(): { left: number; top: number } {
    return this.scrolls.get(this.sheet.id) ?? { left: 0, top: 0 };
  }

  set scroll(position: { left: number; top: number }) {
    this.scrolls.set(this.sheet.id, position);
  }

  /** Whether and how a cell is being edited. */
  get editing(): EditMode | undefined {
    return this.editingNow;
  }

  set editing(editing: EditMode | undefined) {
    if (this.editingNow === editing) {
      return;
    }
    this.editingNow = editing;
    this.emit("editing");
  }

  get palette(): SheetPalette {
    return this.darkNow ? DARK_SHEET : LIGHT_SHEET;
  }

  set dark(dark: boolean) {
    if (this.darkNow === dark) {
      return;
    }
    this.darkNow = dark;
    this.emit("theme");
  }
}
