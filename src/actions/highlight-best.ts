import type { BestAnswer } from "../tracking/best/best-figures";
import { ALL_RUNS, isTop, MOST_TOP, type BestQuestion } from "../tracking/best/best-question";
import type { ColumnTarget } from "../tracking/schema/run-columns";
import { RunsheetError } from "../tracking/runsheet-error";
import { checkUnprotected } from "../workbook/check-unprotected";
import { readTracking, trackedTable } from "../workbook/read-tracking";
import type { WorkbookSession } from "../workbook/run-excel";
import type { ActionOptions } from "./action-options";
import { bestRunReport, type BestRunReport } from "./highlighting/best-run-report";
import { markBest, unmarked } from "./highlighting/mark-best";
import { removeAllHighlights } from "./highlighting/refresh-highlight";
import { writeInLane } from "./in-workbook";
import { askOfRuns } from "./reading/ask-of-runs";
import { sentForComparing } from "./reading/sent-for-comparing";

export type { BestRunReport } from "./highlighting/best-run-report";

/**
 * Highlights the best run's row by a live conditional format; the metric that leads when none is named. Where formulas cannot
 * say the question, the best run is told all the same, with why nothing was marked. Throws a FilterError for a filter that
 * cannot be read or asked.
 */
export async function highlightBest(
  metric?: string,
  options: ActionOptions = {},
  question: BestQuestion = ALL_RUNS,
): Promise<BestRunReport> {
  requireTop(question);
  return writeInLane("highlighting", options, (context) =>
    highlightBestNow(context, metric, options, question),
  );
}

/** The same within an action of its own lane. */
export async function highlightBestNow(
  context: WorkbookSession,
  metric: string | undefined,
  options: ActionOptions,
  question: BestQuestion,
): Promise<BestRunReport> {
  const asked = await askOfRuns<BestAnswer>(
    context,
    metric,
    (engine, picture, { metric: definition, tracking }) => {
      const firstRow = trackedTable(tracking, "Runs").headerRow + 2;
      const request = { ...question, metric: definition, now: Date.now(), firstRow };
      return engine.rankBest(picture, request, options);
    },
    options,
    sentForComparing(metric, question.filter, orderOfTies(question)),
  );
  const { answer, tracking } = asked;
  if (!("winners" in answer)) {
    throw new RunsheetError(
      "invalid-input",
      answer.message,
      question.filter.trim() === ""
        ? "Choose another metric, or log a completed run with a number for this one."
        : "Ask for less in the filter, or choose another metric.",
    );
  }
  const runs = trackedTable(tracking, "Runs");
  checkUnprotected(runs);
  const remarks =
    answer.notLive === undefined
      ? await markBest(context, { tracking, metric: answer.metric, question })
      : [unmarked(answer.notLive)];
  const report = bestRunReport(answer, runs);
  return { ...report, message: [report.message, ...remarks].join(" ") };
}

/** Removes Runsheet's own highlight and no other format. */
export async function clearHighlight(options: ActionOptions = {}): Promise<{ message: string }> {
  return writeInLane("clearing the highlight", options, async (context) => ({
    message: await clearHighlightNow(context),
  }));
}

/** The same within an action of its own lane, and what stands then. */
export async function clearHighlightNow(context: WorkbookSession): Promise<string> {
  const tracking = await readTracking(context);
  const runs = trackedTable(tracking, "Runs");
  return (await removeAllHighlights(context, { runs, metrics: tracking.tracked.get("Metrics") }))
    ? "The highlight is cleared; other formats are as they were."
    : "There was no highlight to clear.";
}

function requireTop({ top = 1 }: BestQuestion): void {
  if (!isTop(top)) {
    throw new RunsheetError(
      "invalid-input",
      `So many runs cannot be marked: ${Number.isNaN(top) ? "that is no number" : String(top)}.`,
      `Write a whole number from 1 to ${String(MOST_TOP)}.`,
    );
  }
}

/** The column that orders ties, where one does. */
function orderOfTies({ ties }: BestQuestion): ColumnTarget[] {
  return ties === undefined ? [] : [{ role: "metric", name: ties }];
}
