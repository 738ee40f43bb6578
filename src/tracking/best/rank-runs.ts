// Ranks runs by one metric, by the rule of best-rule.ts.

import type { Goal } from "../catalogue/catalogue";
import type { HeldRuns } from "../filter/held-runs";
import type { RunColumns } from "../schema/run-columns";
import { RunValues } from "../schema/run-values";
import { blankRows } from "../schema/run-rows";
import { isNonFinite } from "../values/non-finite";
import { bestLeftOut, type BestLeftOut } from "./best-left-out";
import { isCompleted, isRankable, topSpan, winningSpan, type RankedMetric } from "./best-rule";
import { outlierFences, type OutlierFences } from "./outlier-fences";
import type { TieOrder, TieReason } from "./tie-order";

/** Why runs did not compete. A run stands under the first reason that it meets, the filter before all others. */
export interface NotCompeting {
  readonly notCompleted: number;
  /** Completed runs without a number, and of those the runs that hold NaN or an infinity; absent where none does. */
  readonly noValue: number;
  readonly nonFinite?: number;
  /** The best of those that are not completed, where one of them has a number. */
  readonly best?: BestLeftOut;
  /** Runs that the filter does not hold for, and of those the runs that hold nothing in what it asks for. */
  readonly filtered?: number;
  readonly unknown?: number;
  /** The best of the completed runs among them. */
  readonly bestFiltered?: BestLeftOut;
  /** Completed runs with a number that lies beyond these fences, and the best of them. */
  readonly outliers?: OutlierFences & { readonly count: number; readonly best: Competitor };
}

export interface Ranking {
  readonly metric: string;
  readonly goal: Exclude<Goal, "none">;
  readonly unit?: string;
  /** The best value. */
  readonly value: number;
  /** Rows of the winners, the best first; more than one when they tie within the tolerance. */
  readonly winners: readonly number[];
  /** By what the first winner stands before the second, where a rule for ties tells them apart. */
  readonly firstBy?: TieReason;
  /** The best run that does not tie and is no replicate of a winner. */
  readonly runnerUp?: { readonly row: number; readonly value: number };
  /** How far the best value is ahead of the runner-up's, never negative. */
  readonly margin?: number;
  /** How many replicates of the winners are ahead of the runner-up; absent where replicates are not told or none is. */
  readonly replicates?: number;
  /** How many configurations the winners are of; absent where replicates are not told. */
  readonly winning?: number;
  /** The best few, the best first, and those that tie with the last of them; absent where nobody asked for more than the best. */
  readonly top?: readonly Competitor[];
  /** Completed runs with a number. */
  readonly considered: number;
  readonly leftOut: NotCompeting;
}

export type RankingResult =
  | Ranking
  | { readonly winners: readonly []; readonly leftOut: NotCompeting; readonly reason: "no-goal" | "no-runs" };

/** A run that competes. */
export interface Competitor {
  readonly row: number;
  readonly value: number;
}

/** How runs are ranked, beside by what. */
export interface RankingRules {
  /** The runs that a filter holds for; all of them without. */
  readonly held?: HeldRuns;
  /** Tells replicates, as configurationRows does; without, every run is a rival of every other. */
  readonly configurationOf?: (row: number) => number;
  /** Whether nobody is named as a rival, because replicates of the winners cannot be told. */
  readonly isAlone?: boolean;
  /** The order of ties; without, by value and then as in the sheet. */
  readonly ties?: TieOrder;
  /** Whether outliers are left out. */
  readonly withoutOutliers?: boolean;
  /** How many are the best few; 1 without. */
  readonly top?: number | undefined;
}

/** Ranks runs by one metric. The result has no winners when the metric has no goal or no run competes. */
export function rankRuns(runs: RunColumns, metric: RankedMetric, rules: RankingRules = {}): RankingResult {
  const { competing, leftOut } = competition(runs, metric, rules);
  if (metric.goal === "none" || competing.length === 0) {
    return { winners: [], leftOut, reason: metric.goal === "none" ? "no-goal" : "no-runs" };
  }
  const sign = metric.goal === "maximize" ? 1 : -1;
  const best = leader(competing, sign)?.value ?? NaN;
  const { from, to } = winningSpan(best, metric);
  const wins = ({ value }: Competitor): boolean => value >= from && value <= to;
  const byValue = bestFirst(competing.filter(wins), metric.goal).map(({ row }) => row);
  const winners = rules.ties?.sorted(byValue) ?? byValue;
  const [first = 0, second] = winners;
  const firstBy = second === undefined ? undefined : rules.ties?.reason(first, second);
  return {
    metric: metric.name,
    goal: metric.goal,
    ...(metric.unit === undefined ? {} : { unit: metric.unit }),
    value: best,
    winners,
    ...(firstBy && { firstBy }),
    ...(rules.isAlone !== true &&
      rivals(
        competing.filter((competitor) => !wins(competitor)),
        { winners, best, sign, configurationOf: rules.configurationOf },
      )),
    ...topOf(competing, metric, best, rules.top ?? 1),
    considered: competing.length,
    leftOut,
  };
}

/** Who competes by a metric, and who does not. */
export interface Competition {
  /** In the order of the sheet. */
  readonly competing: readonly Competitor[];
  readonly leftOut: NotCompeting;
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
  const outside: number[] = [];
  let noValue = 0;
  let nonFinite = 0;
  for (let row = 0; row < runs.count; row++) {
    const value = numbers?.[row];
    const isDone = isCompleted(statuses?.[row]);
    if (!holds(row)) {
      if (isDone) {
        outside.push(row);
      }
    } else if (isDone && isRankable(value)) {
      competing.push({ row, value });
    } else if (isDone) {
      noValue++;
      nonFinite += Number(typeof value === "number" || isNonFinite(value));
    } else if (value !== undefined || !isBlank(row)) {
      notCompleted.push(row);
    }
  }
  const best = bestLeftOut(runs, metric, notCompleted);
  const bestFiltered = bestLeftOut(runs, metric, outside);
  return {
    competing,
    leftOut: {
      notCompleted: notCompleted.length,
      noValue,
      ...(nonFinite > 0 && { nonFinite }),
      ...(best && { best }),
      ...(bestFiltered && { bestFiltered }),
    },
  };
}

/** Competitors from the best to the worst, equal ones in the order of the sheet; without a goal the highest first. */
export function bestFirst(competing: readonly Competitor[], goal: Goal): Competitor[] {
  const sign = goal === "minimize" ? -1 : 1;
  return [...competing].sort((a, b) => sign * (b.value - a.value));
}

/** Who competes by all the rules, and who does not. */
function competition(
  runs: RunColumns,
  metric: RankedMetric,
  { held, withoutOutliers }: RankingRules,
): Competition {
  const { competing, leftOut } = competitors(runs, metric, held?.holds);
  const outside = held && { filtered: held.filtered, unknown: held.unknown };
  const fences = withoutOutliers === true ? outlierFences(competing.map(({ value }) => value)) : undefined;
  const isOutlier = ({ value }: Competitor): boolean =>
    fences !== undefined && (value < fences.from || value > fences.to);
  const outliers = competing.filter(isOutlier);
  const best = leader(outliers, metric.goal === "minimize" ? -1 : 1);
  return {
    competing: outliers.length === 0 ? competing : competing.filter((one) => !isOutlier(one)),
    leftOut: {
      ...leftOut,
      ...outside,
      ...(fences && best && { outliers: { ...fences, count: outliers.length, best } }),
    },
  };
}

/** The best few, where more than the best are asked for. */
function topOf(
  competing: readonly Competitor[],
  metric: RankedMetric,
  best: number,
  top: number,
): Pick<Ranking, "top"> {
  if (top < 2) {
    return {};
  }
  const ordered = bestFirst(competing, metric.goal);
  const last = ordered[Math.min(top, ordered.length) - 1]?.value ?? best;
  const { from, to } = topSpan(best, last, metric);
  return { top: ordered.filter(({ value }) => value >= from && value <= to) };
}

/** The first of those behind that is no replicate of a winner, and how far it is behind. */
function rivals(
  behind: readonly Competitor[],
  about: Pick<Ranking, "winners"> & {
    readonly best: number;
    readonly sign: number;
    readonly configurationOf: RankingRules["configurationOf"];
  },
): Partial<Ranking> {
  const { winners, best, sign, configurationOf } = about;
  const winning = configurationOf && new Set(winners.map(configurationOf));
  const isReplicate = ({ row }: Competitor): boolean =>
    configurationOf !== undefined && winning?.has(configurationOf(row)) === true;
  const runnerUp = leader(
    behind.filter((competitor) => !isReplicate(competitor)),
    sign,
  );
  const replicates = behind.filter(
    (one) => isReplicate(one) && (runnerUp === undefined || sign * (one.value - runnerUp.value) > 0),
  ).length;
  return {
    ...(runnerUp && { runnerUp, margin: Math.abs(best - runnerUp.value) }),
    ...(replicates > 0 && { replicates }),
    ...(winning && { winning: winning.size }),
  };
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
