import { ranksOf } from "../importance/rank-variance";
import { meanOf } from "../groups/group-summary";

/**
 * Spearman's rank correlation of two lists of equal length; equal values share the mean of their ranks. Undefined for fewer
 * than three pairs, and where one list is all the same.
 */
export function spearman(first: readonly number[], second: readonly number[]): number | undefined {
  if (first.length < 3) {
    return undefined;
  }
  const [a, b] = [deviations(ranksOf(first)), deviations(ranksOf(second))];
  const product = (one: readonly number[], other: readonly number[]): number =>
    one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);
  const spread = Math.sqrt(product(a, a) * product(b, b));
  return spread === 0 ? undefined : Math.max(-1, Math.min(1, product(a, b) / spread));
}

function deviations(ranks: Float64Array): number[] {
  const all = Array.from(ranks);
  const mean = meanOf(all);
  return all.map((rank) => rank - mean);
}
