import type { BestOfEach } from "../tracking/best/best-of-each";
import type { ColumnTarget } from "../tracking/schema/run-columns";
import { RunsheetError } from "../tracking/runsheet-error";
import { checkUnprotected } from "../workbook/check-unprotected";
import { trackedTable } from "../workbook/read-tracking";
import type { WorkbookSession } from "../workbook/run-excel";
import type { ActionOptions } from "./action-options";
import { bestOfEachReport, type FoundBestOfEach } from "./highlighting/best-of-each-report";
import { markBest, unmarked } from "./highlighting/mark-best";
import { writeInLane } from "./in-workbook";
import { askOfRuns } from "./reading/ask-of-runs";
import { sentForComparing } from "./reading/sent-for-comparing";

export type { FoundBestOfEach } from "./highlighting/best-of-each-report";

/**
 * Highlights the best run of each value of a column, among the completed runs that a filter holds for, by one live conditional
 * format in place of any that Runsheet put there. Where formulas cannot say the question, the best of each are told all the same,
 * with why nothing was marked. Throws a FilterError for a filter that cannot be read or asked.
 */
export async function highlightBestOfEach(
  wanted: string | undefined,
  by: ColumnTarget,
  filter: string,
  options: ActionOptions = {},
): Promise<FoundBestOfEach> {
  return writeInLane("highlighting", options, (context) =>
    highlightBestOfEachNow(context, wanted, by, filter, options),
  );
}

/** The same within an action of its own lane. */
export async function highlightBestOfEachNow(
  context: WorkbookSession,
  wanted: string | undefined,
  by: ColumnTarget,
  filter: string,
  options: ActionOptions,
): Promise<FoundBestOfEach> {
  const { answer, metric, tracking } = await askOfRuns<BestOfEach>(
    context,
    wanted,
    (engine, picture, about) => {
      const firstRow = trackedTable(about.tracking, "Runs").headerRow + 2;
      const request = { metric: about.metric, by, filter, now: Date.now(), firstRow };
      return engine.bestOfEach(picture, request, options);
    },
    options,
    sentForComparing(wanted, filter, [by]),
  );
  if (answer.shown.length === 0) {
    throw new RunsheetError(
      "invalid-input",
      answer.sentences.join(" "),
      filter.trim() === ""
        ? "Choose another metric, or log a completed run with a number for this one."
        : "Ask for less in the filter, or choose another metric.",
    );
  }
  const runs = trackedTable(tracking, "Runs");
  checkUnprotected(runs);
  const { values, notLive } = answer;
  const question = { filter, withoutOutliers: false, each: by };
  const remarks =
    notLive === undefined
      ? await markBest(context, { tracking, metric: metric.name, question, values })
      : [unmarked(notLive)];
  return bestOfEachReport(answer, { metric, runs, remarks });
}
