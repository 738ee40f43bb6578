import { defineBest, rankedColumns } from "../tracking/best/best-definition";
import { RunsheetError } from "../tracking/runsheet-error";
import { readTracking, trackedTable } from "../workbook/read-tracking";
import { checkUnprotected } from "../workbook/check-unprotected";
import type { ActionOptions } from "./action-options";
import { writeInLane } from "./in-workbook";
import { chosenMetric } from "./highlighting/chosen-metric";
import { bestRunReport, type BestRunReport } from "./highlighting/best-run-report";
import { placeHighlight, removeAllHighlights } from "./highlighting/refresh-highlight";
import { readRuns } from "./reading/read-runs";

export type { BestRunReport } from "./highlighting/best-run-report";

/** Highlights the best run's row by a live conditional format; the metric that leads when none is named. */
export async function highlightBest(metric?: string, options: ActionOptions = {}): Promise<BestRunReport> {
  return writeInLane("highlighting", options, async (context) => {
    const tracking = await readTracking(context);
    const { catalogue } = tracking;
    const definition = chosenMetric(catalogue, metric);
    const runs = await readRuns(context, tracking, rankedColumns(definition.name));
    const { table } = runs;
    const report = bestRunReport(runs, definition, table);
    const best = defineBest(definition.name, table, catalogue);
    if (!best || !("winners" in report)) {
      throw new RunsheetError(
        "invalid-input",
        report.message,
        "Choose another metric, or log a completed run with a number for this one.",
      );
    }
    checkUnprotected(table);
    const metrics = tracking.tracked.get("Metrics");
    await placeHighlight(context, { runs: table, metrics }, catalogue, best);
    return report;
  });
}

/** Removes Runsheet's own highlight and no other format. */
export async function clearHighlight(options: ActionOptions = {}): Promise<{ message: string }> {
  return writeInLane("clearing the highlight", options, async (context) => {
    const tracking = await readTracking(context);
    const runs = trackedTable(tracking, "Runs");
    if (!(await removeAllHighlights(context, { runs, metrics: tracking.tracked.get("Metrics") }))) {
      return { message: "There was no highlight to clear." };
    }
    return { message: "The highlight is cleared; other formats are as they were." };
  });
}
