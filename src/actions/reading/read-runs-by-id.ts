import { RunsheetError } from "../../tracking/runsheet-error";
import type { CellValue } from "../../tracking/values/cell-value";
import { listed } from "../../tracking/words/listed";
import { excelErrorCode } from "../../workbook/explain-excel-error";
import { trackedTable, type Tracking } from "../../workbook/read-tracking";
import type { TrackedTable } from "../../workbook/tracked-table";
import type { WorkbookSession } from "../../workbook/run-excel";
import { doubledKeys, doubledSentence, type DoubledKey } from "../../workbook/writing/doubled-keys";
import { keyColumn, locateOnce } from "../../workbook/writing/locate-rows";
import { rereadTable } from "../../workbook/writing/reread-table";
import { rowKey } from "../../workbook/writing/row-key";
import { bodyRows, hasHeaders, tableInBatch, titlesOf } from "../../workbook/writing/table-in-batch";
import type { ReadRuns } from "./read-runs";
import { runsOf } from "./recent-runs";
import { keptChanging } from "../../workbook/writing/kept-changing";

const ATTEMPTS = 4;
const MOST_NAMED = 3;

/**
 * Runs found by their ids, in the order of the ids; two syncs, more where somebody moves rows or columns in between. What it
 * costs for a few does not grow with the table; for many the column of ids is read. Throws `invalid-input` when the workbook
 * lacks some of them, or has one twice, and `workbook-changed` when its table keeps changing.
 */
export async function readRunsById(
  context: WorkbookSession,
  tracking: Tracking,
  runIds: readonly string[],
): Promise<ReadRuns> {
  const { catalogue } = tracking;
  let table = trackedTable(tracking, "Runs");
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const located = await locateOnce(context, table, catalogue, table.keyHeader, runIds);
    const [double] = doubledKeys(
      located.table,
      runIds.map((key) => ({ key })),
      located.doubled,
    );
    if (double) {
      throw doubledRun(located.table, double);
    }
    const rows = runIds.flatMap((id) => {
      const row = located.rows.get(id);
      return row === undefined ? [] : [{ id, row }];
    });
    if (rows.length < runIds.length) {
      throw noRuns(
        runIds.filter((id) => !located.rows.has(id)),
        table,
      );
    }
    const cells = await readRows(context, located.table, rows);
    if (cells) {
      return { ...runsOf(cells, located.table, catalogue), table: located.table };
    }
    table = await rereadTable(context, located.table, catalogue);
  }
  const names = listed(runIds.slice(0, MOST_NAMED), runIds.length);
  throw keptChanging(table, `${names} ${runIds.length === 1 ? "was" : "were"} read`);
}

/** The error for a run whose id another row has too: which of them is meant, only a person can say. */
export function doubledRun(table: TrackedTable, double: DoubledKey): RunsheetError {
  return new RunsheetError(
    "invalid-input",
    doubledSentence(table, double),
    "Give all but one of them another Run ID, then try again. Nothing was written.",
  );
}

/** The cells of the rows; undefined when one is not that of its run, or not under these headers, any more. */
async function readRows(
  context: WorkbookSession,
  table: TrackedTable,
  wanted: readonly { readonly id: string; readonly row: number }[],
): Promise<CellValue[][] | undefined> {
  const found = tableInBatch(context, table);
  const titles = titlesOf(found, table);
  const ranges = wanted.map(({ row }) => bodyRows(found, row, 1).load("values"));
  try {
    await context.sync();
  } catch (error) {
    // Rows that somebody deleted meanwhile leave nothing where the run was looked for.
    if (excelErrorCode(error) === "InvalidArgument") {
      return undefined;
    }
    throw error;
  }
  const rows = ranges.map((range) => (range.values as CellValue[][])[0] ?? []);
  const { position } = keyColumn(table, table.keyHeader);
  const keyOf = rowKey(table.name, table.keyHeader);
  const areTheirs = wanted.every(({ id }, at) => keyOf(rows[at]?.[position] ?? "") === keyOf(id));
  return hasHeaders(table, titles) && areTheirs ? rows : undefined;
}

function noRuns(runIds: readonly string[], { sheetName }: TrackedTable): RunsheetError {
  const [run, Choose, it] =
    runIds.length === 1
      ? ["is no run", "Choose another run", "it"]
      : ["are no runs", "Choose other runs", "them"];
  return new RunsheetError(
    "invalid-input",
    `There ${run} ${listed(runIds.slice(0, MOST_NAMED), runIds.length)} on the sheet ${sheetName}.`,
    `${Choose}: somebody may have deleted or renamed ${it}.`,
  );
}
