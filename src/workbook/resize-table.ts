import { RunsheetError } from "../tracking/runsheet-error";
import type { TableShape } from "./layout";
import type { WorkbookSession } from "./run-excel";

/** The whole table as a range: header and this many body rows. */
export function tableRange(context: WorkbookSession, table: TableShape, rows: number): Excel.Range {
  return context.workbook.worksheets
    .getItem(table.sheetId)
    .getRangeByIndexes(table.headerRow, table.column, rows + 1, table.headers.length);
}

/** Some rows of the body as a range. */
export function bodyRange(
  context: WorkbookSession,
  table: TableShape,
  row: number,
  rows: number,
): Excel.Range {
  return context.workbook.worksheets
    .getItem(table.sheetId)
    .getRangeByIndexes(table.headerRow + 1 + row, table.column, rows, table.headers.length);
}

/** Throws when the sheet is protected. */
export function checkUnprotected(table: TableShape): void {
  if (table.sheetProtected) {
    throw new RunsheetError(
      "sheet-protected",
      `The sheet ${table.sheetName} is protected.`,
      "Take off the protection (Review > Unprotect Sheet), then try again.",
    );
  }
}
