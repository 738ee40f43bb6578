import type { RunColumns } from "../../tracking/schema/run-columns";
import { RunsheetError } from "../../tracking/runsheet-error";
import type { CellValue } from "../../tracking/values/cell-value";
import { excelErrorCode } from "../../workbook/explain-excel-error";
import { trackedTable, type Tracking } from "../../workbook/read-tracking";
import type { TrackedTable } from "../../workbook/tracked-table";
import type { WorkbookSession } from "../../workbook/run-excel";
import { doubledKeys, doubledSentence, type DoubledKey } from "../../workbook/writing/doubled-keys";
import { keyColumn, locateOnce } from "../../workbook/writing/locate-rows";
import { rereadTable } from "../../workbook/writing/reread-table";
import { rowKey } from "../../workbook/writing/row-key";
import { bodyRows, hasHeaders, tableInBatch, titlesOf } from "../../workbook/writing/table-in-batch";
import { runsOf } from "./recent-runs";
import { keptChanging } from "../../workbook/writing/kept-changing";

const ATTEMPTS = 4;

/**
 * One run, found by its id; two syncs, more where somebody moves rows or columns in between. Throws `invalid-input` when
 * the workbook has no such run, or two, and `workbook-changed` when its table keeps changing.
 */
export async function readRun(
  context: WorkbookSession,
  tracking: Tracking,
  runId: string,
): Promise<RunColumns> {
  const { catalogue } = tracking;
  let table = trackedTable(tracking, "Runs");
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const located = await locateOnce(context, table, catalogue, table.keyHeader, [runId]);
    const [double] = doubledKeys(located.table, [{ key: runId }], located.doubled);
    if (double) {
      throw doubledRun(located.table, double);
    }
    const row = located.rows.get(runId);
    if (row === undefined) {
      throw new RunsheetError(
        "invalid-input",
        `There is no run ${runId} on the sheet ${table.sheetName}.`,
        "Choose another run: somebody may have deleted or renamed it.",
      );
    }
    const cells = await readRow(context, located.table, row, runId);
    if (cells) {
      return runsOf([cells], located.table, catalogue);
    }
    table = await rereadTable(context, located.table, catalogue);
  }
  throw keptChanging(table, `${runId} was read`);
}

/** The error for a run whose id another row has too: which of them is meant, only a person can say. */
export function doubledRun(table: TrackedTable, double: DoubledKey): RunsheetError {
  return new RunsheetError(
    "invalid-input",
    doubledSentence(table, double),
    "Give all but one of them another Run ID, then try again. Nothing was written.",
  );
}

/** The cells of the row; undefined when it is not that of the run, or not under these headers, any more. */
async function readRow(
  context: WorkbookSession,
  table: TrackedTable,
  row: number,
  runId: string,
): Promise<readonly CellValue[] | undefined> {
  const found = tableInBatch(context, table);
  const titles = titlesOf(found, table);
  const range = bodyRows(found, row, 1).load("values");
  try {
    await context.sync();
  } catch (error) {
    // Rows that somebody deleted meanwhile leave nothing where the run was looked for.
    if (excelErrorCode(error) === "InvalidArgument") {
      return undefined;
    }
    throw error;
  }
  const [cells = []] = range.values as CellValue[][];
  const keyOf = rowKey(table.name, table.keyHeader);
  const key = cells[keyColumn(table, table.keyHeader).position] ?? "";
  return hasHeaders(table, titles) && keyOf(key) === keyOf(runId) ? cells : undefined;
}
