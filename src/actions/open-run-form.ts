import { makeRunForm, type RunForm } from "../tracking/forms/run-form";
import type { RunColumns } from "../tracking/schema/run-columns";
import { RunsheetError } from "../tracking/runsheet-error";
import type { CellValue } from "../tracking/values/cell-value";
import { RunValues } from "../tracking/schema/run-values";
import { readTracking, trackedTable, type Tracking } from "../workbook/read-tracking";
import type { TrackedTable } from "../workbook/tracked-table";
import { readWorkbook, type WorkbookSession } from "../workbook/run-excel";
import { doubledKeys, doubledSentence, type DoubledKey } from "../workbook/writing/doubled-keys";
import { locateOnce } from "../workbook/writing/locate-rows";
import { bodyRows, tableInBatch } from "../workbook/writing/table-in-batch";
import type { ActionOptions } from "./action-options";
import { namesIn } from "./importing/send-workbook";
import { inLane } from "./lane";
import { nextRunId } from "./reading/next-run-id";
import { recentRuns, runsOf, type RecentRuns } from "./reading/recent-runs";

export type { FormField } from "../tracking/forms/form-field";
export type { RunForm, RunFormIndex } from "../tracking/forms/run-form";

const NO_RUNS: RecentRuns = { runs: { count: 0, columns: [] }, used: 0 };

/**
 * Makes the form from the catalogues and the last runs; with a Run ID, the form that finishes that run. What it costs
 * does not grow with the number of runs.
 */
export async function openRunForm(runId?: string, options: ActionOptions = {}): Promise<RunForm> {
  return inLane("opening the form", options, () =>
    readWorkbook(async (context) => (await readForm(context, runId)).form, options),
  );
}

/**
 * The form as the workbook stands now, with what was read for it. Whoever only holds a draft of a known run against it
 * needs none of the runs that it makes suggestions from.
 */
export async function readForm(
  context: WorkbookSession,
  runId?: string,
  suggests = true,
): Promise<{ readonly form: RunForm; readonly tracking: Tracking }> {
  const tracking = await readTracking(context, ["Datasets", "Experiments"]);
  const table = trackedTable(tracking, "Runs");
  const { runs, used } =
    runId === undefined || suggests ? await recentRuns(context, table, tracking.catalogue) : NO_RUNS;
  const finished = runId === undefined ? undefined : await readRun(context, tracking, runId);
  const form = makeRunForm({
    catalogue: tracking.catalogue,
    runs,
    nextRunId: runId ?? (await nextRunId(context, tracking, used, new RunValues(runs).texts("id"))),
    ...(finished && { finished }),
    datasetNames: namesIn(tracking, "Datasets"),
    experimentNames: namesIn(tracking, "Experiments"),
  });
  return { form, tracking };
}

/** One run, found by its id; two syncs. Throws `invalid-input` when the workbook has no such run, or two. */
async function readRun(context: WorkbookSession, tracking: Tracking, runId: string): Promise<RunColumns> {
  const table = trackedTable(tracking, "Runs");
  const { rows, doubled, ...found } = await locateOnce(context, table, tracking.catalogue, table.keyHeader, [
    runId,
  ]);
  const [double] = doubledKeys(found.table, [{ key: runId }], doubled);
  if (double) {
    throw doubledRun(found.table, double);
  }
  const row = rows.get(runId);
  if (row === undefined) {
    throw new RunsheetError(
      "invalid-input",
      `There is no run ${runId} on the sheet ${table.sheetName}.`,
      "Choose another run: somebody may have deleted or renamed it.",
    );
  }
  const range = bodyRows(tableInBatch(context, found.table), row, 1).load("values");
  await context.sync();
  return runsOf(range.values as CellValue[][], found.table, tracking.catalogue);
}

/** The error for a run whose id another row has too: which of them is meant, only a person can say. */
export function doubledRun(table: TrackedTable, double: DoubledKey): RunsheetError {
  return new RunsheetError(
    "invalid-input",
    doubledSentence(table, double),
    "Give all but one of them another Run ID, then try again. Nothing was written.",
  );
}
