import type { BestQuestion } from "../../tracking/best/best-question";
import { FilterError } from "../../tracking/filter/filter-error";
import type { Scalar } from "../../tracking/values/scalar";
import { trackedTable, type Tracking } from "../../workbook/read-tracking";
import type { WorkbookSession } from "../../workbook/run-excel";
import { otherwiseWords } from "./otherwise-words";
import { placeHighlight } from "./refresh-highlight";
import { readHighlight } from "./standing-highlight";

/** What is to be marked. */
export interface Marking {
  readonly tracking: Tracking;
  readonly metric: string;
  readonly question: BestQuestion;
  /** The values by which the question parts the runs, where it does. */
  readonly values?: readonly Scalar[];
}

/** Puts the mark down; what a person should know of it. */
export async function markBest(
  context: WorkbookSession,
  { tracking, metric, question, values }: Marking,
): Promise<string[]> {
  const { catalogue, tracked } = tracking;
  const tables = { runs: trackedTable(tracking, "Runs"), metrics: tracked.get("Metrics") };
  try {
    const before = await placeHighlight(context, tables, catalogue, { metric, question, values });
    const filter = before.found.length > 0 ? (before.cells.kept?.question.filter ?? "") : "";
    if (question.filter.trim() !== "" || question.each || question.front) {
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

/** That nothing was marked, and why. */
export function unmarked(why: string): string {
  return `Nothing was marked: ${why}`;
}
