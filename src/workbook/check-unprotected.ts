import type { TableShape } from "./layout";
import { sheetProtected } from "./sheet-protected";

/** Throws when the sheet is protected. */
export function checkUnprotected(table: TableShape): void {
  if (table.sheetProtected) {
    throw sheetProtected(table.sheetName);
  }
}
