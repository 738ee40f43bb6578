// Ranks runs by one metric, by the rule of best-rule.ts.

import type { Goal } from "../catalogue/catalogue";
import type { RunColumns } from "../schema/run-columns";
import { RunValues } from "../schema/run-values";
import { blankRows } from "../schema/run-rows";
import { bestLeftOut, type BestLeftOut } from "./best-left-out";
import { isCompleted, isRankable, winningSpan, type RankedMetric } from "./best-rule";

/** Why runs did not compete. */
export interface LeftOut {
  readonly notCompleted: number;
  readonly noValue: number;
  /** The best of those that are not completed, where one of them has a number. */
  readonly best?: BestLeftOut;
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

/** A run that competes. */
export interface Competitor {
  readonly row: number;
  readonly value: number;
}

/** Ranks runs by one metric. The result has no winners when the metric has no goal or no run competes. */
export function rankRuns(runs: RunColumns, metric: RankedMetric): RankingResult {
  const { competing, leftOut } = competitors(runs, metric);
  if (metric.goal === "none" || competing.length === 0) {
    return { winners: [], leftOut, reason: metric.goal === "none" ? "no-goal" : "no-runs" };
  }
  const sign = metric.goal === "maximize" ? 1 : -1;
  const best = leader(competing, sign)?.value ?? NaN;
  const { from, to } = winningSpan(best, metric);
  const wins = ({ value }: Competitor): boolean => value >= from && value <= to;
  const winners = bestFirst(competing.filter(wins), metric.goal).map(({ row }) => row);
  const runnerUp = leader(
    competing.filter((competitor) => !wins(competitor)),
    sign,
  );
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

/** Who competes by a metric, and who does not. */
export interface Competition {
  /** In the order of the sheet. */
  readonly competing: readonly Competitor[];
  readonly leftOut: LeftOut;
}

/** Who competes by a metric, and who does not; runs in rows that `holds` leaves out are neither. */
export function competitors(
  runs: RunColumns,
  metric: Pick<RankedMetric, "name" | "goal">,
  holds: (row: number) => boolean = () => true,
): Competition {
  const values = new RunValues(runs);
  const statuses = values.field("status");
  const numbers = values.of({ role: "metric", name: metric.name });
  const isBlank = blankRows(values);
  const competing: Competitor[] = [];
  const notCompleted: number[] = [];
  let noValue = 0;
  for (let row = 0; row < runs.count; row++) {
    if (!holds(row)) {
      continue;
    }
    const value = numbers?.[row];
    const isDone = isCompleted(statuses?.[row]);
    if (isDone && isRankable(value)) {
      competing.push({ row, value });
    } else if (isDone) {
      noValue++;
    } else if (value !== undefined || !isBlank(row)) {
      notCompleted.push(row);
    }
  }
  const best = bestLeftOut(runs, metric, notCompleted);
  return { competing, leftOut: { notCompleted: notCompleted.length, noValue, ...(best && { best }) } };
}

/** Competitors from the best to the worst, equal ones in the order of the sheet; without a goal the highest first. */
export function bestFirst(competing: readonly Competitor[], goal: Goal): Competitor[] {
  const sign = goal === "minimize" ? -1 : 1;
  return [...competing].sort((a, b) => sign * (b.value - a.value));
}

/** The first of the best ones. A pass instead of a sort: this runs on the UI thread over every run. */
function leader(competing: readonly Competitor[], sign: number): Competitor | undefined {
  let best: Competitor | undefined;
  for (const competitor of competing) {
    if (best === undefined || sign * (competitor.value - best.value) > 0) {
      best = competitor;
    }
  }
  return best;
}
