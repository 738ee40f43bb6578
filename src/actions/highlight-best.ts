import type { BestAnswer } from "../tracking/best/best-figures";
import { ALL_RUNS, isTop, MOST_TOP, type BestQuestion } from "../tracking/best/best-question";
import { FilterError } from "../tracking/filter/filter-error";
import type { ColumnTarget } from "../tracking/schema/run-columns";
import { RunsheetError } from "../tracking/runsheet-error";
import { checkUnprotected } from "../workbook/check-unprotected";
import { readTracking, trackedTable, type Tracking } from "../workbook/read-tracking";
import type { WorkbookSession } from "../workbook/run-excel";
import type { ActionOptions } from "./action-options";
import { bestRunReport, type BestRunReport } from "./highlighting/best-run-report";
import { otherwiseWords } from "./highlighting/otherwise-words";
import { placeHighlight, removeAllHighlights } from "./highlighting/refresh-highlight";
import { readHighlight } from "./highlighting/standing-highlight";
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
  return writeInLane("highlighting", options, async (context) => {
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
        ? await marked(context, { tracking, metric: answer.metric, question })
        : [unmarked(answer.notLive)];
    const report = bestRunReport(answer, runs);
    return { ...report, message: [report.message, ...remarks].join(" ") };
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

function requireTop({ top = 1 }: BestQuestion): void {
  if (!isTop(top)) {
    throw new RunsheetError(
      "invalid-input",
      `So many runs cannot be marked: ${Number.isNaN(top) ? "that is no number" : String(top)}.`,
      `Write a whole number from 1 to ${String(MOST_TOP)}.`,
    );
  }
}

interface Marking {
  readonly tracking: Tracking;
  readonly metric: string;
  readonly question: BestQuestion;
}

/** Puts the mark down; what a person should know of it. */
async function marked(context: WorkbookSession, { tracking, metric, question }: Marking): Promise<string[]> {
  const { catalogue, tracked } = tracking;
  const tables = { runs: trackedTable(tracking, "Runs"), metrics: tracked.get("Metrics") };
  try {
    const before = await placeHighlight(context, tables, catalogue, { metric, question });
    const filter = before.found.length > 0 ? (before.cells.kept?.question.filter ?? "") : "";
    if (question.filter.trim() !== "") {
      const waits = otherwiseWords(await readHighlight(context, tables));
      return waits === undefined ? [] : [waits];
    }
    return filter === "" ? [] : [`The mark no longer goes by the filter ${filter}.`];
  } catch (error) {
    if (error instanceof FilterError) {
      return [unmarked(`${error.message} ${error.advice}`)];
    }
    throw error;
  }
}

/** The column that orders ties, where one does. */
function orderOfTies({ ties }: BestQuestion): ColumnTarget[] {
  return ties === undefined ? [] : [{ role: "metric", name: ties }];
}

function unmarked(why: string): string {
  return `Nothing was marked: ${why}`;
}
