import type { BestFront } from "../tracking/best/best-front";
import { RunsheetError } from "../tracking/runsheet-error";
import type { MetricDefinition } from "../tracking/catalogue/catalogue";
import { checkUnprotected } from "../workbook/check-unprotected";
import { placeOf } from "../workbook/place-of";
import { trackedTable } from "../workbook/read-tracking";
import type { WorkbookSession } from "../workbook/run-excel";
import type { ActionOptions } from "./action-options";
import { chosenMetric } from "./highlighting/chosen-metric";
import { markBest, unmarked } from "./highlighting/mark-best";
import { writeInLane } from "./in-workbook";
import { askOfRuns } from "./reading/ask-of-runs";
import { sentForComparing } from "./reading/sent-for-comparing";
import type { CellPlace } from "./show-cell";

/** The runs on the front, with the places of their rows. */
export interface FoundFront {
  readonly metrics: readonly MetricDefinition[];
  readonly shown: readonly {
    readonly runId: string;
    readonly name?: string;
    readonly values: readonly number[];
    readonly place: CellPlace;
  }[];
  readonly sentences: readonly string[];
  readonly message: string;
}

/**
 * Highlights the runs that nobody beats by a metric and one or two others together, among the completed runs that a filter holds
 * for, by one live conditional format in place of any that Runsheet put there. Where that cannot be kept live, the front is told
 * all the same, with why nothing was marked. Throws a FilterError for a filter that cannot be read or asked.
 */
export async function highlightFront(
  metric: string,
  others: readonly string[],
  filter: string,
  options: ActionOptions = {},
): Promise<FoundFront> {
  if (others.length < 1 || others.length > 2 || new Set([metric, ...others]).size <= others.length) {
    throw new RunsheetError(
      "invalid-input",
      "A front needs two or three different metrics.",
      "Choose another metric beside.",
    );
  }
  return writeInLane("highlighting", options, (context) =>
    highlightFrontNow(context, metric, others, filter, options),
  );
}

/** The same within an action of its own lane. */
export async function highlightFrontNow(
  context: WorkbookSession,
  metric: string,
  others: readonly string[],
  filter: string,
  options: ActionOptions,
): Promise<FoundFront> {
  let metrics: readonly MetricDefinition[] = [];
  const { answer, tracking } = await askOfRuns<BestFront>(
    context,
    metric,
    (engine, picture, about) => {
      const { catalogue } = about.tracking;
      metrics = [about.metric, ...others.map((name) => chosenMetric(catalogue, name))];
      const firstRow = trackedTable(about.tracking, "Runs").headerRow + 2;
      return engine.bestFront(picture, { metrics, filter, now: Date.now(), firstRow }, options);
    },
    options,
    sentForComparing(
      metric,
      filter,
      others.map((name) => ({ role: "metric", name })),
    ),
  );
  if (answer.shown.length === 0) {
    throw new RunsheetError(
      "invalid-input",
      answer.sentences.join(" "),
      "Choose other metrics, or ask for less in the filter.",
    );
  }
  const runs = trackedTable(tracking, "Runs");
  checkUnprotected(runs);
  const question = { filter, withoutOutliers: false, front: others };
  const remarks =
    answer.notLive === undefined
      ? await markBest(context, { tracking, metric, question })
      : [unmarked(answer.notLive)];
  const sentences = [...answer.sentences, ...remarks];
  return {
    metrics,
    shown: answer.shown.map(({ row, ...run }) => ({
      ...run,
      place: { sheet: runs.sheetName, address: placeOf(runs, { row }) },
    })),
    sentences,
    message: sentences.join(" "),
  };
}
