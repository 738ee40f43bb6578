import type { Area } from "../book/area";

/** What a person does to the workbook. Each raises the events that the same act raises in Excel. */
export interface UserSide {
  /**
   * Types texts into a block of cells from its top-left one. Each text is read as Excel reads typing: `1/2/2026`,
   * `50%`, `TRUE`, `=A1+1`, `'007`; "" empties the cell.
   */
  enter(sheetId: string, top: number, left: number, texts: readonly (readonly string[])[]): void;
  /** Empties the cells (Delete key). */
  clear(sheetId: string, area: Area): void;
  select(sheetId: string, area: Area): void;
  activateSheet(sheetId: string): void;
  /** Adds a sheet behind the last one and returns its id. */
  addSheet(): string;
  /** Throws a RunsheetError for a name that Excel refuses. */
  renameSheet(sheetId: string, name: string): void;
  setColumnsHidden(sheetId: string, columns: readonly number[], hidden: boolean): void;
  /** Says that a cell is being edited, or no longer is: requests of the add-in wait or fail meanwhile. */
  setEditing(editing: boolean): void;
}
