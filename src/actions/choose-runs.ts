import { rankedColumns } from "../tracking/best/best-definition";
import { bestFirst, competitors } from "../tracking/best/rank-runs";
import { RunsheetError } from "../tracking/runsheet-error";
import type { ColumnTarget } from "../tracking/schema/run-columns";
import { counted } from "../tracking/words/counts";
import { readTracking, trackedTable } from "../workbook/read-tracking";
import type { ActionOptions } from "./action-options";
import { MOST_COMPARED } from "./compare-runs";
import { chosenMetric } from "./highlighting/chosen-metric";
import { readInLane } from "./in-workbook";
import { chosenRuns, type ChosenRun } from "./reading/chosen-runs";
import { readRuns } from "./reading/read-runs";
import { selectedRows } from "./reading/selected-rows";

/** Which runs are chosen: those in whose rows of Runs cells are selected, or the best few by a metric. */
export type RunChoice =
  { readonly of: "selected" } | { readonly of: "best"; readonly metric: string | undefined };

/** How many are the best few. */
const BEST_RUNS = 5;
const NAMED: readonly ColumnTarget[] = [
  { role: "field", key: "id" },
  { role: "field", key: "name" },
];

/** The runs of a choice, in their order; only reads. Throws `invalid-input` where there is none, or where a run has no Run ID. */
export async function chooseRuns(choice: RunChoice, options: ActionOptions = {}): Promise<ChosenRun[]> {
  return readInLane("choosing runs", options, async (context) => {
    const tracking = await readTracking(context);
    const table = trackedTable(tracking, "Runs");
    if (choice.of === "selected") {
      const rows = await selectedRows(context, table);
      requireFew(rows.length);
      return chosenRuns(await readRuns(context, tracking, NAMED), rows);
    }
    const metric = chosenMetric(tracking.catalogue, choice.metric);
    if (metric.goal === "none") {
      throw new RunsheetError(
        "invalid-input",
        `${metric.name} has no goal, so no run is best by it.`,
        "Set its goal in Metrics to maximize or minimize, or select the runs on Runs.",
      );
    }
    const runs = await readRuns(context, tracking, rankedColumns(metric.name));
    const ordered = bestFirst(competitors(runs, metric).competing, metric.goal);
    if (ordered.length === 0) {
      throw new RunsheetError(
        "invalid-input",
        `No completed run has a number for ${metric.name}.`,
        "Choose another metric, or select the runs on Runs.",
      );
    }
    return chosenRuns(
      runs,
      ordered.slice(0, BEST_RUNS).map(({ row }) => row),
    );
  });
}

function requireFew(rows: number): void {
  if (rows > MOST_COMPARED) {
    throw new RunsheetError(
      "invalid-input",
      `${counted(rows, "row")} of Runs are selected.`,
      `Select ${MOST_COMPARED} or fewer: more runs nobody can read side by side.`,
    );
  }
}
