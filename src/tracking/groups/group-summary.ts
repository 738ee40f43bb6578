import { criticalT } from "./student-t";

/** What the values of a group say together. The 95 % interval is that of the mean, by Student's t. */
export interface GroupSummary {
  readonly n: number;
  readonly mean: number;
  readonly min: number;
  readonly max: number;
  /** Sample standard deviation, by n - 1; absent for one value, as are the bounds. */
  readonly sd?: number;
  readonly lower?: number;
  readonly upper?: number;
}

/** The probability that the interval of a mean leaves the true one out. */
export const ALPHA = 0.05;

/** The summary of at least one number. */
export function groupSummary(values: readonly number[], critical = rememberedCritical()): GroupSummary {
  const n = values.length;
  const mean = meanOf(values);
  const ends = { n, mean, min: Math.min(...values), max: Math.max(...values) };
  if (n < 2) {
    return ends;
  }
  const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1));
  const half = (critical(n - 1) * sd) / Math.sqrt(n);
  return { ...ends, sd, lower: mean - half, upper: mean + half };
}

/** The mean, exact for equal values. */
export function meanOf(values: readonly number[]): number {
  const [first = NaN] = values;
  // Differences from the first are small, so that 0.1 + 0.1 + 0.1 leaves no trace.
  return first + values.reduce((sum, value) => sum + (value - first), 0) / values.length;
}

/** Student's t for the 95 % interval with whole degrees of freedom; remembers them, as groups have few sizes. */
export function rememberedCritical(): (df: number) => number {
  const known = new Map<number, number>();
  return (df) => {
    const t = known.get(df) ?? criticalT(ALPHA, df);
    known.set(df, t);
    return t;
  };
}
