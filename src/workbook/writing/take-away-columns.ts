// Worksheet columns that hold nothing but their titles are taken away. They are found when the batch runs, and what stands
// in them is loaded before they go: a column that somebody wrote into, or that is another by then, is put back as it stood.

import type { CellValue } from "../../tracking/values/cell-value";
import type { WorkbookSession } from "../run-excel";
import type { TrackedTable } from "../tracked-table";
import { queueAsItStood, STOOD, stoodCells, type StoodCells } from "./as-it-stood";
import { tableInBatch } from "./table-in-batch";

/** Columns of a sheet that were deleted, and all that stood in them. */
export interface DeletedColumns {
  /** From 0 on the sheet. */
  readonly place: number;
  readonly count: number;
  /** Row and column of the sheet that the cells began in. */
  readonly row: number;
  readonly column: number;
  readonly cells: StoodCells;
}

/**
 * Deletes the columns of a range if nothing but these titles stands in them; whether they are gone. `range` is asked
 * for while the batch is queued, and must not go by a place that was read before.
 */
export async function takeAwayColumns(
  context: WorkbookSession,
  table: TrackedTable,
  range: () => Excel.Range,
  titles: readonly string[],
): Promise<boolean> {
  const place = range().load("columnIndex,columnCount");
  const stood = range()
    .getEntireColumn()
    .getUsedRangeOrNullObject(true)
    .load(`rowIndex,columnIndex,${STOOD}`);
  const before = tableInBatch(context, table).getRange().load("columnIndex,columnCount");
  range().getEntireColumn().delete(Excel.DeleteShiftDirection.left);
  await context.sync();
  if (stood.isNullObject || holdsOnly(stood.values as CellValue[][], titles)) {
    return true;
  }
  const { columnIndex, columnCount } = place;
  const end = before.columnIndex + before.columnCount;
  await putBackColumns(
    context,
    table,
    {
      place: columnIndex,
      count: columnCount,
      row: stood.rowIndex,
      column: stood.columnIndex,
      cells: stoodCells(stood),
    },
    // What is inserted right of a table is not in it by itself.
    columnIndex < end && columnIndex + columnCount >= end ? end - columnIndex : 0,
  );
  return false;
}

/** Puts columns back where they stood; the table is widened by as many as it ended with. */
export async function putBackColumns(
  context: WorkbookSession,
  table: TrackedTable,
  { place, count, row, column, cells }: DeletedColumns,
  widen: number,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(table.sheetId);
  sheet.getRangeByIndexes(0, place, 1, count).getEntireColumn().insert(Excel.InsertShiftDirection.right);
  const width = cells.values[0]?.length ?? 1;
  queueAsItStood(sheet.getRangeByIndexes(row, column, cells.values.length, width), cells);
  if (widen > 0) {
    const found = tableInBatch(context, table);
    found.resize(found.getRange().getResizedRange(0, widen));
  }
  await context.sync();
}

function holdsOnly(rows: readonly (readonly CellValue[])[], titles: readonly string[]): boolean {
  const [first = [], ...others] = rows;
  const texts = first.map(String).filter((text) => text !== "");
  return others.length === 0 && texts.every((text) => titles.includes(text));
}
