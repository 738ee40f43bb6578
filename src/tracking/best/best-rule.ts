// The one definition of the best run. Whoever names a best run goes by it: the ranking of the pane asks these functions,
// the formulas of the sheets are written from the same constants (workbook/generated/best-formulas).
//
// - A run competes when its status is Completed, in any case and with any spaces around it, and its cell of the metric
//   holds a number. Texts that look like numbers, errors, blanks, TRUE and FALSE are no numbers. A run needs no Run ID.
// - The best value is the largest or the smallest of them, by the metric's goal.
// - Where the best few are asked for, all from the best to the last of them do, and those within the tolerance of that one.
// - Every run within the tolerance of the best value wins. Values are decimals to people: 0.90 is within 0.01 of 0.91,
//   although the binary numbers differ by a trace more. So winners lie in a span that is wider than the tolerance by a
//   millionth of a millionth of the values' size: far above the traces that arithmetic leaves, far below any digit that
//   a person writes. Plain comparisons with the ends of the span say the same here and in a cell.

import type { MetricDefinition } from "../catalogue/catalogue";
import { statusInCell } from "../schema/run-rows";
import { RUN_STATUSES } from "../schema/run-status";

/** What a metric must say to be ranked by. */
export type RankedMetric = Pick<MetricDefinition, "name" | "goal" | "tolerance" | "unit">;

/** The status of the runs that compete. */
export const COMPETING_STATUS = RUN_STATUSES[2];

/** Share of a value's size below which a difference is a trace of arithmetic and no difference. */
export const TRACE = 1e-12;

/** The largest number that a person can type into a cell, but for its last digits. */
export const LARGEST_NUMBER = 9.99e307;

/** Whether a status, as it stands in a cell, is that of a completed run. */
export function isCompleted(status: unknown): boolean {
  return statusInCell(status) === COMPETING_STATUS;
}

/** Whether a value, as it stands in a cell, can be ranked. */
export function isRankable(value: unknown): value is number {
  return typeof value === "number" && value <= LARGEST_NUMBER && value !== -Infinity;
}

/** The values that win: from `from` to `to`, both included. */
export interface WinningSpan {
  readonly from: number;
  readonly to: number;
}

/** The span of the best few: from the best value to the last of them, those that tie with it included. */
export function topSpan(best: number, last: number, metric: RankedMetric): WinningSpan {
  const [first, final] = [winningSpan(best, metric), winningSpan(last, metric)];
  return { from: Math.min(first.from, final.from), to: Math.max(first.to, final.to) };
}

/** The span of the winners around the best value. */
export function winningSpan(best: number, { goal, tolerance }: RankedMetric): WinningSpan {
  const trace = TRACE * Math.max(Math.abs(best), tolerance);
  return {
    from: best - (goal === "maximize" ? tolerance : 0) - trace,
    to: best + (goal === "minimize" ? tolerance : 0) + trace,
  };
}
