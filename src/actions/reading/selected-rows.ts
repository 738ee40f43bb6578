import { RunsheetError } from "../../tracking/runsheet-error";
import { readHidden } from "../../workbook/read-hidden";
import type { WorkbookSession } from "../../workbook/run-excel";
import type { TrackedTable } from "../../workbook/tracked-table";

/**
 * The body rows of Runs in which cells are selected, from the top, without those that a filter or a person hides: nobody sees
 * that they are selected. One sync, two where some are hidden. Throws `invalid-input` for a selection elsewhere.
 */
export async function selectedRows(context: WorkbookSession, runs: TrackedTable): Promise<number[]> {
  const selected = context.workbook.getSelectedRange().load("rowIndex,columnIndex,rowCount,rowHidden");
  const sheet = selected.worksheet.load("id");
  await context.sync();
  const start = Math.max(0, selected.rowIndex - runs.headerRow - 1);
  const end = Math.min(runs.rows, selected.rowIndex + selected.rowCount - runs.headerRow - 1);
  const isOnRuns = sheet.id === runs.sheetId && end > start;
  const rows = isOnRuns ? Array.from({ length: end - start }, (_, at) => start + at) : [];
  const hidden = await hiddenRows(context, selected, runs, rows);
  const seen = rows.filter((row) => !hidden.has(row));
  if (seen.length === 0) {
    throw new RunsheetError(
      "invalid-input",
      "No row of Runs is selected.",
      "Select cells in the rows of the runs on Runs, one below the other, then try again.",
    );
  }
  return seen;
}

/** Those of the body rows, which follow one another, that the sheet does not show. */
async function hiddenRows(
  context: WorkbookSession,
  { columnIndex, rowHidden }: Excel.Range,
  { sheetId, headerRow }: TrackedTable,
  rows: readonly number[],
): Promise<ReadonlySet<number>> {
  const [first = 0] = rows;
  const area = { sheetId, row: headerRow + 1 + first, column: columnIndex, rows: rows.length, columns: 1 };
  const asked = rows.length > 0 && (rowHidden as boolean | null) !== false;
  const [found] = asked ? await readHidden(context, [{ area, rowHidden: null, columnHidden: false }]) : [];
  return new Set((found?.hiddenRows ?? []).map((at) => first + at));
}
