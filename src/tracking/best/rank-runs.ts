/**
 * The best run for a metric: by the metric's goal, over completed runs that have a finite number. Every run within the
 * metric's tolerance of the best value wins, so that noise does not decide.
 */
import type { Goal, MetricDefinition } from "../catalogue/catalogue";
import type { RunColumns } from "../schema/run-columns";
import { RunValues } from "../schema/run-values";

/** Why runs did not compete. */
export interface LeftOut {
  readonly notCompleted: number;
  readonly noValue: number;
}

export interface Ranking {
  readonly metric: string;
  readonly goal: Exclude<Goal, "none">;
  readonly unit?: string;
  /** The best value. */
  readonly value: number;
  /** Rows of the winners, the best first; more than one when they tie within the tolerance. */
  readonly winners: readonly number[];
  /** The best run that does not tie. */
  readonly runnerUp?: { readonly row: number; readonly value: number };
  /** How far the best value is ahead of the runner-up's, never negative. */
  readonly margin?: number;
  /** Completed runs with a number. */
  readonly considered: number;
  readonly leftOut: LeftOut;
}

export type RankingResult =
  | Ranking
  | { readonly winners: readonly []; readonly leftOut: LeftOut; readonly reason: "no-goal" | "no-runs" };

interface Competitor {
  readonly row: number;
  readonly value: number;
}

/** Ranks runs by one metric. The result has no winners when the metric has no goal or no run competes. */
export function rankRuns(runs: RunColumns, metric: MetricDefinition): RankingResult {
  const { competing, leftOut } = competitors(runs, metric);
  if (metric.goal === "none" || competing.length === 0) {
    return { winners: [], leftOut, reason: metric.goal === "none" ? "no-goal" : "no-runs" };
  }
  const sign = metric.goal === "maximize" ? 1 : -1;
  // Two passes instead of a sort: this runs on the UI thread over every run.
  let best = NaN;
  for (const { value } of competing) {
    if (!(sign * (best - value) >= 0)) {
      best = value;
    }
  }
  const ties = (value: number): boolean => sign * (best - value) <= metric.tolerance;
  // Array.sort is stable: equal values stay in the order of the sheet.
  const winners = competing
    .filter(({ value }) => ties(value))
    .sort((a, b) => sign * (b.value - a.value))
    .map(({ row }) => row);
  let runnerUp: Competitor | undefined;
  for (const competitor of competing) {
    if (!ties(competitor.value) && !(runnerUp && sign * (runnerUp.value - competitor.value) >= 0)) {
      runnerUp = competitor;
    }
  }
  return {
    metric: metric.name,
    goal: metric.goal,
    ...(metric.unit === undefined ? {} : { unit: metric.unit }),
    value: best,
    winners,
    ...(runnerUp === undefined ? {} : { runnerUp, margin: Math.abs(best - runnerUp.value) }),
    considered: competing.length,
    leftOut,
  };
}

function competitors(
  runs: RunColumns,
  metric: MetricDefinition,
): { competing: Competitor[]; leftOut: LeftOut } {
  const values = new RunValues(runs);
  const statuses = values.field("status");
  const numbers = values.of({ role: "metric", name: metric.name });
  const competing: Competitor[] = [];
  let notCompleted = 0;
  for (let row = 0; row < runs.count; row++) {
    const value = numbers?.[row];
    if (statuses?.[row] !== "Completed") {
      notCompleted++;
    } else if (typeof value === "number" && Number.isFinite(value)) {
      competing.push({ row, value });
    }
  }
  return { competing, leftOut: { notCompleted, noValue: runs.count - notCompleted - competing.length } };
}
