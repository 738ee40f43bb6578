import { makeRunForm, type RunForm } from "../tracking/forms/run-form";
import { RunValues } from "../tracking/schema/run-values";
import { readTracking, trackedTable, type Tracking } from "../workbook/read-tracking";
import { readWorkbook, type WorkbookSession } from "../workbook/run-excel";
import type { ActionOptions } from "./action-options";
import { standingNames } from "./importing/send-workbook";
import { inLane } from "./lane";
import { nextRunId } from "./reading/next-run-id";
import { readRunsById } from "./reading/read-runs-by-id";
import { recentRuns, type RecentRuns } from "./reading/recent-runs";

export type { FormField } from "../tracking/forms/form-field";
export type { RunForm, RunFormIndex } from "../tracking/forms/run-form";

/** What the runs may cost that suggestions come from, and those that tell which Run ID is next, in bytes of JSON. */
const MANY = 60_000;
const FEW = 8_000;
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
 * The form as the workbook stands now, with what was read for it. Whoever only holds a draft against it needs none of the
 * runs that it makes suggestions from; a new run needs the ids of the last ones.
 */
export async function readForm(
  context: WorkbookSession,
  runId?: string,
  suggests = true,
): Promise<{ readonly form: RunForm; readonly tracking: Tracking }> {
  const tracking = await readTracking(context, ["Datasets", "Experiments"]);
  const table = trackedTable(tracking, "Runs");
  const { runs, used } =
    runId === undefined || suggests
      ? await recentRuns(context, table, tracking.catalogue, suggests ? MANY : FEW)
      : NO_RUNS;
  const finished = runId === undefined ? undefined : await readRunsById(context, tracking, [runId]);
  const form = makeRunForm({
    catalogue: tracking.catalogue,
    runs,
    nextRunId: runId ?? (await nextRunId(context, tracking, used, new RunValues(runs).texts("id"))),
    ...(finished && { finished }),
    datasetNames: standingNames(tracking, "Datasets"),
    experimentNames: standingNames(tracking, "Experiments"),
  });
  return { form, tracking };
}
