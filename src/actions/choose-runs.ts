import { rankedColumns } from "../tracking/best/best-definition";
import { bestFirst, competitors } from "../tracking/best/rank-runs";
import { RunsheetError } from "../tracking/runsheet-error";
import type { ColumnTarget } from "../tracking/schema/run-columns";
import { counted } from "../tracking/words/counts";
import type { FilteredIds } from "../tracking/filter/filtered-ids";
import { foldKey } from "../tracking/naming/fold-key";
import { RunValues } from "../tracking/schema/run-values";
import { readTracking, trackedTable, type Tracking } from "../workbook/read-tracking";
import type { WorkbookSession } from "../workbook/run-excel";
import type { ActionOptions } from "./action-options";
import { MOST_COMPARED } from "./compare-runs";
import { chosenMetric } from "./highlighting/chosen-metric";
import { readInLane } from "./in-workbook";
import { askOfRuns } from "./reading/ask-of-runs";
import { chosenRuns, type ChosenRun } from "./reading/chosen-runs";
import { readRuns } from "./reading/read-runs";
import { selectedRows } from "./reading/selected-rows";

/**
 * Which runs are chosen: those in whose rows of Runs cells are selected, all that a filter holds for, or the best few of them by a
 * metric; a blank filter holds for all.
 */
export type RunChoice =
  | { readonly of: "selected" }
  | { readonly of: "best" | "filtered"; readonly metric: string | undefined; readonly filter: string };

/** How many are the best few. */
const BEST_RUNS = 5;
const NAMED: readonly ColumnTarget[] = [
  { role: "field", key: "id" },
  { role: "field", key: "name" },
];

/**
 * The runs of a choice, in their order; only reads. Throws `invalid-input` where there is none, too many, or where a run has no Run
 * ID, and a FilterError for a filter that cannot be read or asked.
 */
export async function chooseRuns(choice: RunChoice, options: ActionOptions = {}): Promise<ChosenRun[]> {
  return readInLane("choosing runs", options, async (context) => {
    if (choice.of === "filtered") {
      return filteredRuns(context, choice, options);
    }
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
    const isHeld = await heldBy(context, choice, options);
    const runs = await readRuns(context, tracking, rankedColumns(metric.name));
    const ids = new RunValues(runs).texts("id");
    const ordered = bestFirst(competitors(runs, metric).competing, metric.goal).filter(({ row }) =>
      isHeld(ids[row] ?? ""),
    );
    if (ordered.length === 0) {
      const which = choice.filter.trim() === "" ? "" : " that the filter holds for";
      throw new RunsheetError(
        "invalid-input",
        `No completed run${which} has a number for ${metric.name}.`,
        "Choose another metric or another filter, or select the runs on Runs.",
      );
    }
    return chosenRuns(
      runs,
      ordered.slice(0, BEST_RUNS).map(({ row }) => row),
    );
  });
}

/** The runs that a filter holds for, in the order of the sheet. */
async function filteredRuns(
  context: WorkbookSession,
  choice: Exclude<RunChoice, { readonly of: "selected" }>,
  options: ActionOptions,
): Promise<ChosenRun[]> {
  const { ids, tracking } = await askFilter(context, choice, options);
  if (ids.length === 0 || ids.length > MOST_COMPARED) {
    throw new RunsheetError(
      "invalid-input",
      ids.length === 0
        ? "The filter holds for no run."
        : `The filter holds for ${counted(ids.length, "run")}.`,
      ids.length === 0
        ? "Choose another filter, or select the runs on Runs."
        : `Narrow it to ${String(MOST_COMPARED)} or fewer, or add the best ${String(BEST_RUNS)} of them.`,
    );
  }
  if (ids.includes("")) {
    throw new RunsheetError(
      "invalid-input",
      "One of the runs that the filter holds for has no Run ID, by which it could be found again.",
      "Check the workbook, which names it, and give it one.",
    );
  }
  const wanted = new Set(ids.map(foldKey));
  const runs = await readRuns(context, tracking, NAMED);
  const rows = new RunValues(runs).texts("id").flatMap((id, row) => (wanted.has(foldKey(id)) ? [row] : []));
  return chosenRuns(runs, rows);
}

/** Whether a filter holds for the run of an id. */
async function heldBy(
  context: WorkbookSession,
  choice: Exclude<RunChoice, { readonly of: "selected" }>,
  options: ActionOptions,
): Promise<(id: string) => boolean> {
  if (choice.filter.trim() === "") {
    return () => true;
  }
  const { ids } = await askFilter(context, choice, options);
  const held = new Set(ids.map(foldKey));
  return (id) => held.has(foldKey(id));
}

async function askFilter(
  context: WorkbookSession,
  { metric, filter }: Exclude<RunChoice, { readonly of: "selected" }>,
  options: ActionOptions,
): Promise<{ readonly ids: readonly string[]; readonly tracking: Tracking }> {
  const { answer, tracking } = await askOfRuns<FilteredIds>(
    context,
    metric,
    (engine, picture) => engine.filterRuns(picture, { filter, now: Date.now() }, options),
    options,
  );
  return { ids: answer.ids, tracking };
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
