// How much of the ranks of some values goes with the levels of a parameter: epsilon squared of the Kruskal-Wallis test,
// (H - k + 1) / (n - k) for k levels of n values (Kelley 1935; Tomczak and Tomczak 2014). Ranks, so that one diverged run
// does not decide; the correction makes it 0 on average where there is no effect, however many levels there are.

import { TRACE } from "../best/best-rule";
import type { Levels } from "./parameter-levels";

/**
 * Ranks from 1 in rising order; equal values share the mean of their ranks. What lies closer together than traces of
 * arithmetic do, such as the means of the same values in another order, is equal.
 */
export function ranksOf(values: readonly number[]): Float64Array {
  const order = Array.from(values.keys()).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const ranks = new Float64Array(values.length);
  for (let start = 0; start < order.length;) {
    let end = start;
    const first = values[order[start] ?? 0] ?? 0;
    while (end < order.length && (values[order[end] ?? 0] ?? 0) - first <= TRACE * Math.abs(first)) {
      end++;
    }
    for (let at = start; at < end; at++) {
      ranks[order[at] ?? 0] = (start + 1 + end) / 2;
    }
    start = end;
  }
  return ranks;
}

/** Measures ranks against the levels of one parameter, as often as they are shuffled. */
export class RankVariance {
  private readonly sums: Float64Array;
  private readonly sizes: Float64Array;

  constructor(private readonly levels: Levels) {
    this.sums = new Float64Array(levels.labels.length);
    this.sizes = new Float64Array(levels.labels.length);
    for (const id of levels.ids) {
      this.sizes[id] = (this.sizes[id] ?? 0) + 1;
    }
  }

  /** Epsilon squared: at most 1, about 0 without an effect, and below 0 where there is less than chance would give. */
  of(ranks: Float64Array, spread: number): number {
    const { sums, sizes, levels } = this;
    sums.fill(0);
    for (let at = 0; at < ranks.length; at++) {
      const id = levels.ids[at] ?? 0;
      sums[id] = (sums[id] ?? 0) + (ranks[at] ?? 0);
    }
    const n = ranks.length;
    const middle = (n + 1) / 2;
    let between = 0;
    for (let id = 0; id < sums.length; id++) {
      const size = sizes[id] ?? 0;
      const off = size === 0 ? 0 : (sums[id] ?? 0) / size - middle;
      between += size * off * off;
    }
    const h = ((n - 1) * between) / spread;
    return (h - sums.length + 1) / (n - sums.length);
  }
}

/** The sum of the squares of the ranks around their mean; 0 where all values are equal. */
export function spreadOf(ranks: Float64Array): number {
  const middle = (ranks.length + 1) / 2;
  return ranks.reduce((sum, rank) => sum + (rank - middle) ** 2, 0);
}
