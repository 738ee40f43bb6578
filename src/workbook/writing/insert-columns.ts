// Columns for definitions that Runs lacks. Whole worksheet columns are inserted, so that widths, hidden columns and
// whatever the user keeps to the right move along. The headers are loaded before in the same batch; when they were others, the new
// columns are taken away again and placed anew. A batch that stopped half-way may have left columns with their titles right
// of the table, not yet part of it: those are taken in, not inserted once more.

import type { CellValue } from "../../tracking/values/cell-value";
import type { Catalogue } from "../../tracking/catalogue/catalogue";
import { RunsheetError } from "../../tracking/runsheet-error";
import { addColumns, type ColumnInsertion } from "../add-columns";
import type { WorkbookSession } from "../run-excel";
import type { TrackedTable } from "../tracked-table";
import { rereadTable } from "./reread-table";
import { hasHeaders, tableInBatch } from "./table-in-batch";

const ATTEMPTS = 4;

/**
 * Inserts what the table lacks under the catalogue, and returns the table with it. With `keys` only the columns without
 * which values under these had no place, and those of catalogue entries.
 */
export async function insertColumns(
  context: WorkbookSession,
  table: TrackedTable,
  catalogue: Catalogue,
  keys?: readonly string[],
): Promise<TrackedTable> {
  let current = table;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const insertions = keys ? current.needed(keys) : current.insertions;
    if (insertions.length === 0) {
      return current;
    }
    const left = await leftBehind(context, current, insertions);
    const before = tableInBatch(context, current).getHeaderRowRange().load("values,rowIndex,columnIndex");
    addColumns(context, current, insertions, left);
    // Once, unless somebody changes the columns at this very moment.
    await syncOrClear(context, current, insertions, left);
    const placed = hasHeaders(current, before) && before.rowIndex === current.headerRow;
    const now = await rereadTable(context, current, catalogue);
    if (placed && before.columnIndex === current.column) {
      return now;
    }
    await takeAway(context, current, insertions);
    current = await rereadTable(context, current, catalogue);
  }
  throw new RunsheetError(
    "workbook-changed",
    `The columns of the table ${table.name} on the sheet ${table.sheetName} kept changing while new ones were added.`,
    "Wait until nobody edits it, then try again.",
  );
}

/** Syncs; columns that a batch which broke off left beside the table go again, so that what stands beside it stays in place. */
async function syncOrClear(
  context: WorkbookSession,
  table: TrackedTable,
  insertions: readonly ColumnInsertion[],
  wereLeft: boolean,
): Promise<void> {
  try {
    await context.sync();
  } catch (error) {
    try {
      if (!wereLeft && (await leftBehind(context, table, insertions))) {
        await takeAway(
          context,
          table,
          insertions.filter(({ position }) => position === table.headers.length),
        );
      }
    } catch {
      // The next attempt takes them in. What is told is why this one broke off.
    }
    throw error;
  }
}

/** Whether the titles of what goes behind the last column stand there already, over nothing. */
async function leftBehind(
  context: WorkbookSession,
  table: TrackedTable,
  insertions: readonly ColumnInsertion[],
): Promise<boolean> {
  const [behind, ...more] = insertions.filter(({ position }) => position === table.headers.length);
  if (!behind || more.length > 0) {
    return false;
  }
  const { specs } = behind;
  const beside = context.workbook.worksheets
    .getItem(table.sheetId)
    .getRangeByIndexes(table.headerRow, table.column + table.headers.length, table.rows + 1, specs.length)
    .getUsedRangeOrNullObject(true)
    .load("values,rowIndex");
  await context.sync();
  if (beside.isNullObject || beside.rowIndex !== table.headerRow) {
    return false;
  }
  const [titles = [], ...others] = beside.values as CellValue[][];
  return others.length === 0 && specs.every(({ header }, at) => titles[at] === header);
}

/** Deletes the columns that were inserted, where they were inserted: from the right, each behind those left of it. */
async function takeAway(
  context: WorkbookSession,
  table: TrackedTable,
  insertions: readonly ColumnInsertion[],
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(table.sheetId);
  const ordered = [...insertions].sort((a, b) => a.position - b.position);
  let shift = ordered.reduce((sum, { specs }) => sum + specs.length, 0);
  for (const { position, specs } of ordered.reverse()) {
    shift -= specs.length;
    sheet
      .getRangeByIndexes(0, table.column + position + shift, 1, specs.length)
      .getEntireColumn()
      .delete(Excel.DeleteShiftDirection.left);
  }
  await context.sync();
}
