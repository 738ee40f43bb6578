// Columns for definitions that Runs lacks. Whole worksheet columns are inserted, so that widths, hidden columns and
// whatever the user keeps to the right move along. The headers are loaded before in the same batch; when they were others, the new
// columns are taken away again and placed anew.

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
    const before = tableInBatch(context, current).getHeaderRowRange().load("values,rowIndex,columnIndex");
    addColumns(context, current, insertions);
    // Once, unless somebody changes the columns at this very moment.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
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
