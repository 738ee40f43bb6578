import type { WorkbookSession } from "./run-excel";

/** Where the active cell stands; row and column count from 0. */
export interface ActiveCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** Finds the active cell; one sync. */
export async function readActiveCell(context: WorkbookSession): Promise<ActiveCell> {
  const cell = context.workbook.getActiveCell();
  cell.load("rowIndex,columnIndex");
  const sheet = cell.worksheet.load("id");
  await context.sync();
  return { sheetId: sheet.id, row: cell.rowIndex, column: cell.columnIndex };
}
