import { RunsheetError } from "../../tracking/runsheet-error";
import type { WorkbookSession } from "../../workbook/run-excel";
import type { TrackedTable } from "../../workbook/tracked-table";

/**
 * The body rows of Runs in which cells are selected, from the top; one sync. Throws `invalid-input` for a selection elsewhere.
 */
export async function selectedRows(context: WorkbookSession, runs: TrackedTable): Promise<number[]> {
  const selected = context.workbook.getSelectedRange().load("rowIndex,rowCount");
  const sheet = selected.worksheet.load("id");
  await context.sync();
  const start = Math.max(0, selected.rowIndex - runs.headerRow - 1);
  const end = Math.min(runs.rows, selected.rowIndex + selected.rowCount - runs.headerRow - 1);
  if (sheet.id !== runs.sheetId || end <= start) {
    throw new RunsheetError(
      "invalid-input",
      "No row of Runs is selected.",
      "Select cells in the rows of the runs on Runs, one below the other, then try again.",
    );
  }
  return Array.from({ length: end - start }, (_, at) => start + at);
}
