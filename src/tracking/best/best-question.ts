import type { LiveNode } from "../filter/live-node";
import type { ColumnTarget } from "../schema/run-columns";

/** What best means beside the metric. */
export interface BestQuestion {
  /** Only runs that this filter holds for (filter/parse-filter.ts); every run where it is blank. */
  readonly filter: string;
  /** The metric that orders ties; absent for none. */
  readonly ties?: string;
  /** Whether outliers are left out (outlier-fences.ts). */
  readonly withoutOutliers: boolean;
  /** How many of the best runs are marked, ties with the last of them besides; absent for those that are best. */
  readonly top?: number;
}

/** Nobody looks for more marked rows. */
export const MOST_TOP = 100;

/** Whether so many runs can be marked. */
export function isTop(top: number): boolean {
  return Number.isInteger(top) && top >= 1 && top <= MOST_TOP;
}

/** All completed runs, ties by what is known of them alone. */
export const ALL_RUNS: BestQuestion = { filter: "", withoutOutliers: false };

/** A column of Runs, with what it stands for. */
export interface HeadedColumn {
  readonly header: string;
  /** Undefined for a column of the user's own. */
  readonly target: ColumnTarget | undefined;
}

/** A question that formulas can say. */
export interface LiveQuestion {
  readonly question: BestQuestion;
  /** The filter; absent where there is none. */
  readonly filter?: LiveNode;
  /** The headers of the columns that the filter names, in the order of their names in it. */
  readonly asked: readonly string[];
  /** The header of the metric that orders ties. */
  readonly ties?: string;
}

/** What was kept of a question beside it: headers as they are called by now. */
export type KeptHeaders = Pick<LiveQuestion, "asked" | "ties">;

/** A question without its filter, over the columns of Runs; `kept` says which columns it names where that was kept. */
export function unfiltered(
  { ties, withoutOutliers, top }: BestQuestion,
  columns: readonly HeadedColumn[],
  kept?: KeptHeaders,
): LiveQuestion {
  const plain = { filter: "", withoutOutliers, ...(top !== undefined && { top }) };
  for (const { header, target } of columns) {
    const isIt = kept ? header === kept.ties : target?.role === "metric" && target.name === ties;
    if (isIt && target?.role === "metric") {
      return { question: { ...plain, ties: target.name }, asked: [], ties: header };
    }
  }
  return { question: plain, asked: [] };
}
