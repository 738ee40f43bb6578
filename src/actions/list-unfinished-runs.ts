import { RunsheetError } from "../tracking/runsheet-error";
import { statusWords } from "../tracking/schema/read-run-status";
import { RUN_STATUSES } from "../tracking/schema/run-status";
import { UNFINISHED } from "../tracking/schema/unfinished-status";
import { readTracking, trackedTable } from "../workbook/read-tracking";
import type { WorkbookSession } from "../workbook/run-excel";
import type { TrackedTable } from "../workbook/tracked-table";
import { bodyRows, tableInBatch } from "../workbook/writing/table-in-batch";
import type { ActionOptions } from "./action-options";
import { readInLane } from "./in-workbook";
import { findInColumn } from "./reading/find-in-column";
import { unfinishedRunsIn, type UnfinishedRun } from "./reading/unfinished-runs";

export type { UnfinishedRun } from "./reading/unfinished-runs";

/**
 * What COUNTIF is asked for where a status is said in other words than Runsheet's: it may have a remark behind it. A word that holds
 * another one is found by that.
 */
const PATTERNS = statusWords(UNFINISHED)
  .filter((word, _, words) => !words.some((other) => other !== word && word.includes(other)))
  .map((word) => `*${word.replaceAll("_", "?")}*`);

const ATTEMPTS = 3;
/** A status may fit two patterns, or fit one and say something else: so some more are looked for than are wanted. */
const DOUBTFUL = 20;

/**
 * The latest runs that are running or planned, the last one first, `most` of them. What it costs grows with how many there
 * are, and not with the number of runs.
 */
export async function listUnfinishedRuns(
  options: ActionOptions = {},
  most = 200,
): Promise<readonly UnfinishedRun[]> {
  return readInLane("looking for unfinished runs", options, async (context) => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const table = trackedTable(await readTracking(context), "Runs");
      const status = table.find("field:status");
      if (!status) {
        return [];
      }
      const patterns = (await hasOtherWords(context, table, status.position)) ? PATTERNS : UNFINISHED;
      const stretches = await findInColumn(context, table, status.position, patterns, DOUBTFUL + 2 * most);
      const runs = stretches.length === 0 ? [] : await unfinishedRunsIn(context, table, stretches);
      if (runs) {
        return runs.slice(0, most);
      }
    }
    throw new RunsheetError(
      "workbook-changed",
      "The columns of Runs kept changing while unfinished runs were looked for.",
      "Wait until nobody edits them, then look again.",
    );
  });
}

/** Whether any status is said in other words than those of the dropdown; most workbooks have none, and that is one question. */
async function hasOtherWords(
  context: WorkbookSession,
  table: TrackedTable,
  position: number,
): Promise<boolean> {
  const cells = bodyRows(tableInBatch(context, table), 0, table.rows).getColumn(position);
  const criteria = [...RUN_STATUSES.map((status) => `<>${status}`), "<>"];
  const others = context.workbook.functions
    .countIfs(...criteria.flatMap((criterion) => [cells, criterion]))
    .load("value");
  await context.sync();
  return others.value !== 0;
}
