import { FilterError, type FilterProblem } from "../../tracking/filter/filter-error";
import type { MetricDefinition } from "../../tracking/catalogue/catalogue";
import { RunsheetError } from "../../tracking/runsheet-error";
import type { Tracking } from "../../workbook/read-tracking";
import type { WorkbookSession } from "../../workbook/run-excel";
import { getEngine } from "../../worker/engine";
import type { ImportEngine } from "../../worker/import-engine";
import type { ActionOptions } from "../action-options";
import { chosenMetric } from "../highlighting/chosen-metric";
import { sendWorkbook, type SentFor } from "../importing/send-workbook";
import { isUnchanged } from "../importing/workbook-stamp";

/** How often a workbook that changes meanwhile is read again. */
const ATTEMPTS = 3;

/** What is asked of all runs: by the engine, of a picture of the workbook. */
export type Question<T> = (
  engine: ImportEngine,
  picture: string,
  about: { readonly tracking: Tracking; readonly metric: MetricDefinition },
) => Promise<T | FilterProblem>;

/** What the engine said, and of what. */
export interface AnswerOfRuns<T> {
  readonly answer: T;
  readonly tracking: Tracking;
  readonly metric: MetricDefinition;
}

/**
 * Asks the engine about all runs and a metric (the one that leads where none is named), as they stood at one moment; of what is
 * sent for it nothing is left out unless that is said. Throws a
 * FilterError for a filter that cannot be read or asked, and `workbook-changed` where runs keep being sorted or added meanwhile.
 */
export async function askOfRuns<T extends object>(
  context: WorkbookSession,
  metric: string | undefined,
  ask: Question<T>,
  options: ActionOptions,
  { numbersRuns = false, columns }: SentFor = {},
): Promise<AnswerOfRuns<T>> {
  const engine = getEngine();
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const { picture, tracking, stamp } = await sendWorkbook(context, engine, options, {
      numbersRuns,
      columns,
    });
    const about = { tracking, metric: chosenMetric(tracking.catalogue, metric) };
    const answer = await ask(engine, picture, about);
    if (!(await isUnchanged(context, stamp))) {
      continue;
    }
    if (isProblem(answer)) {
      const { problem, advice, span, fits } = answer;
      throw new FilterError(problem, advice, span, undefined, fits);
    }
    return { answer, ...about };
  }
  throw new RunsheetError(
    "workbook-changed",
    "The workbook kept changing while its runs were compared.",
    "Wait until nobody edits it, then compare again. Nothing was written.",
  );
}

function isProblem(answer: object): answer is FilterProblem {
  return "problem" in answer;
}
