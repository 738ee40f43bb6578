import { ranksOf } from "../importance/rank-variance";
import { meanOf } from "../groups/group-summary";

/** Fewer pairs tell nothing. */
const FEWEST = 3;

/**
 * Spearman's rank correlation of two lists of equal length; equal values share the mean of their ranks. Undefined for fewer
 * than three pairs, and where one list is all the same.
 */
export function spearman(first: readonly number[], second: readonly number[]): number | undefined {
  return ofRanks(rankDeviations(first), rankDeviations(second));
}

/** The ranks of values as their distances from the mean rank. */
export function rankDeviations(values: readonly number[]): Float64Array {
  const ranks = ranksOf(values);
  const mean = meanOf(Array.from(ranks));
  return ranks.map((rank) => rank - mean);
}

/** The same correlation, of ranks that are known already. */
export function ofRanks(first: Float64Array, second: Float64Array): number | undefined {
  if (first.length < FEWEST) {
    return undefined;
  }
  const spread = Math.sqrt(product(first, first) * product(second, second));
  return spread === 0 ? undefined : Math.max(-1, Math.min(1, product(first, second) / spread));
}

function product(one: Float64Array, other: Float64Array): number {
  return one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);
}
