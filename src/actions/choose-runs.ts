import { rankedColumns } from "../tracking/best/best-definition";
import { bestFirst, competitors } from "../tracking/best/rank-runs";
import { runLabels } from "../tracking/best/run-labels";
import { RunsheetError } from "../tracking/runsheet-error";
import type { ColumnTarget } from "../tracking/schema/run-columns";
import { RunValues } from "../tracking/schema/run-values";
import { counted } from "../tracking/words/counts";
import { readTracking, trackedTable } from "../workbook/read-tracking";
import type { ActionOptions } from "./action-options";
import { MOST_COMPARED } from "./compare-runs";
import { chosenMetric } from "./highlighting/chosen-metric";
import { readInLane } from "./in-workbook";
import { readRuns, type ReadRuns } from "./reading/read-runs";
import { selectedRows } from "./reading/selected-rows";

/** Which runs are chosen: those in whose rows of Runs cells are selected, or the best few by a metric. */
export type RunChoice =
  { readonly of: "selected" } | { readonly of: "best"; readonly metric: string | undefined };

/** A run that was chosen, as a list shows it. */
export interface ChosenRun {
  readonly id: string;
  readonly label: string;
}

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

function chosenRuns(runs: ReadRuns, rows: readonly number[]): ChosenRun[] {
  const values = new RunValues(runs);
  const firstRow = runs.table.headerRow + 2;
  const label = runLabels(runs, firstRow);
  return rows.map((row) => {
    const id = values.text("id", row);
    if (id === "") {
      throw new RunsheetError(
        "invalid-input",
        `Row ${(firstRow + row).toLocaleString("en-US")} of ${runs.table.sheetName} has no Run ID, by which it could be found again.`,
        "Give it one, or choose other runs.",
      );
    }
    return { id, label: label(row) };
  });
}
