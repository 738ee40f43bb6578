// Outliers by Tukey's rule: values farther beyond a quartile than three times what lies between the quartiles. Quartiles
// are those of Excel's QUARTILE.INC, so that the cells of the sheet say the same. Where the quartiles are one value, the rule
// would call every other value an outlier: then none is.

import { TRACE } from "./best-rule";

/** How many times the distance between the quartiles a value may lie beyond them. */
export const FENCE = 3;

/** The values that are no outliers: from `from` to `to`, both included. */
export interface OutlierFences {
  readonly from: number;
  readonly to: number;
}

/** The fences around some values; undefined where the rule calls none an outlier. */
export function outlierFences(values: readonly number[]): OutlierFences | undefined {
  const sorted = Float64Array.from(values).sort();
  const low = quantile(sorted, 0.25);
  const high = quantile(sorted, 0.75);
  const reach = FENCE * (high - low) + TRACE * Math.max(Math.abs(low), Math.abs(high));
  return high > low ? { from: low - reach, to: high + reach } : undefined;
}

function quantile(sorted: Float64Array, share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? NaN;
  const above = sorted[Math.ceil(place)] ?? NaN;
  return below + (above - below) * (place - Math.floor(place));
}
