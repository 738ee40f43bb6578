// Whether two groups of runs differ by more than chance.
//
// - Welch's test, which asks neither for equal spreads nor for equal numbers; degrees of freedom by Welch and Satterthwaite.
// - Where both groups have the very same seeds, each once, and at least three of them, the differences within the pairs are
//   tested instead: what a seed does to both groups alike drops out.
// - The effect is the difference in standard deviations: Hedges' g (Cohen's d with its correction for few values), for
//   pairs the mean difference in standard deviations of the differences, corrected likewise.
// Both assume independent runs whose values are roughly normal.

import { TRACE } from "../best/best-rule";
import { ALPHA, groupSummary } from "./group-summary";
import { criticalT, twoSidedProbability } from "../../statistics/student-t";

/** A run of a group: its value and, where it has one, the seed that pairs it. */
export interface GroupMember {
  readonly value: number;
  readonly seed?: string;
}

/** The difference of the first group from the second. */
export interface MeansComparison {
  readonly method: "welch" | "paired";
  /** Runs that were compared: of both groups, or pairs. */
  readonly n: readonly [number, number];
  readonly difference: number;
  /** 95 % interval of the difference. */
  readonly lower: number;
  readonly upper: number;
  readonly t: number;
  readonly df: number;
  /** The probability of a difference of at least this size by chance. */
  readonly p: number;
  readonly effect: number;
  /**
   * Runs in each group (or pairs) with which a difference of this size would be told from chance in 4 of 5 attempts;
   * Infinity when that is beyond counting.
   */
  readonly needed: number;
}

/** Two groups that no test applies to. */
export interface NoComparison {
  /** A group of one run; runs that do not vary; pairs that all differ by the same. */
  readonly method: "too-few" | "no-spread" | "same-in-pairs";
  readonly difference: number;
}

/** Fewer pairs say next to nothing. */
export const FEWEST_PAIRS = 3;
const POWER_LEFT = 0.4;
const MOST_NEEDED = 10_000;

/** Compares the means of two groups; says why where it cannot: under two runs in one, or no spread at all. */
export function compareMeans(
  first: readonly GroupMember[],
  second: readonly GroupMember[],
): MeansComparison | NoComparison {
  const pairs = pairedDifferences(first, second);
  return pairs === undefined ? welch(first, second) : paired(pairs, sizeOf(first));
}

/** Whether a test was carried out. */
export function isTested(compared: MeansComparison | NoComparison): compared is MeansComparison {
  return compared.method === "welch" || compared.method === "paired";
}

function sizeOf(members: readonly GroupMember[]): number {
  return members.reduce((size, { value }) => Math.max(size, Math.abs(value)), 0);
}

/** The differences of pairs with equal seeds; undefined where seeds are too few, or not the same. */
function pairedDifferences(
  first: readonly GroupMember[],
  second: readonly GroupMember[],
): number[] | undefined {
  const seeds = bySeed(second);
  const own = bySeed(first);
  if (!seeds || !own) {
    return undefined;
  }
  const differences = [...own].flatMap(([seed, value]) => {
    const other = seeds.get(seed);
    return other === undefined ? [] : [value - other];
  });
  const isWhole = differences.length === first.length && differences.length === second.length;
  return isWhole && differences.length >= FEWEST_PAIRS ? differences : undefined;
}

/** Values by seed; undefined where a run has none or two share one. */
function bySeed(members: readonly GroupMember[]): Map<string, number> | undefined {
  const seeds = new Map<string, number>();
  for (const { seed, value } of members) {
    if (seed === undefined || seeds.has(seed)) {
      return undefined;
    }
    seeds.set(seed, value);
  }
  return seeds;
}

function welch(
  first: readonly GroupMember[],
  second: readonly GroupMember[],
): MeansComparison | NoComparison {
  const one = groupSummary(first.map(({ value }) => value));
  const other = groupSummary(second.map(({ value }) => value));
  const difference = one.mean - other.mean;
  if (one.sd === undefined || other.sd === undefined) {
    return { method: "too-few", difference };
  }
  // By the larger spread, so that no square is too large or too small to be a number.
  const unit = Math.max(one.sd, other.sd);
  if (unit === 0) {
    return { method: "no-spread", difference };
  }
  const [firstSd, secondSd] = [one.sd / unit, other.sd / unit];
  const parts = [firstSd ** 2 / one.n, secondSd ** 2 / other.n] as const;
  const variance = parts[0] + parts[1];
  const df = variance ** 2 / (parts[0] ** 2 / (one.n - 1) + parts[1] ** 2 / (other.n - 1));
  const spread = Math.sqrt(
    ((one.n - 1) * firstSd ** 2 + (other.n - 1) * secondSd ** 2) / (one.n + other.n - 2),
  );
  return {
    method: "welch",
    n: [one.n, other.n],
    ...tested(difference, unit * Math.sqrt(variance), df),
    effect: corrected(difference / (unit * spread), one.n + other.n - 2),
    needed: neededRuns(difference, (n) => {
      const both = (firstSd ** 2 + secondSd ** 2) / n;
      const freedom = (both ** 2 * (n - 1) * n ** 2) / (firstSd ** 4 + secondSd ** 4);
      return { error: unit * Math.sqrt(both), df: freedom };
    }),
  };
}

/** `size` is that of the values, whose differences hold the traces of their arithmetic. */
function paired(differences: readonly number[], size: number): MeansComparison | NoComparison {
  const { n, mean, sd = 0 } = groupSummary(differences);
  if (sd <= TRACE * size) {
    return { method: "same-in-pairs", difference: Math.abs(mean) <= TRACE * size ? 0 : mean };
  }
  return {
    method: "paired",
    n: [n, n],
    ...tested(mean, sd / Math.sqrt(n), n - 1),
    effect: corrected(mean / sd, n - 1),
    needed: neededRuns(mean, (pairs) => ({ error: sd / Math.sqrt(pairs), df: pairs - 1 })),
  };
}

function tested(
  difference: number,
  error: number,
  df: number,
): Pick<MeansComparison, "difference" | "lower" | "upper" | "t" | "df" | "p"> {
  const half = criticalT(ALPHA, df) * error;
  const t = difference / error;
  const p = twoSidedProbability(t, df);
  return { difference, lower: difference - half, upper: difference + half, t, df, p };
}

/** The correction for few values (Hedges 1981), in its usual approximation. */
function corrected(effect: number, df: number): number {
  return effect * (1 - 3 / (4 * df - 1));
}

/** The least number of runs that tells the difference from chance in 4 of 5 attempts, if the spreads stay as they are. */
function neededRuns(
  difference: number,
  at: (n: number) => { readonly error: number; readonly df: number },
): number {
  const isEnough = (n: number): boolean => {
    const { error, df } = at(n);
    return Math.abs(difference) >= (criticalT(ALPHA, df) + criticalT(POWER_LEFT, df)) * error;
  };
  if (difference === 0 || !isEnough(MOST_NEEDED)) {
    return Infinity;
  }
  let low = 1;
  let high = MOST_NEEDED;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isEnough(middle)) {
      high = middle;
    } else {
      low = middle;
    }
  }
  return high;
}
