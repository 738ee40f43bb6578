import { TRACE } from "../best/best-rule";
import { criticalT } from "../../statistics/student-t";

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

/**
 * The summary of at least one number. A spread that is a trace of arithmetic is none. `critical` may remember what it
 * answers, as groups have few sizes.
 */
export function groupSummary(values: readonly number[], critical = criticalOf): GroupSummary {
  const n = values.length;
  const mean = meanOf(values);
  const ends = { n, mean, ...endsOf(values) };
  if (n < 2) {
    return ends;
  }
  const sd = spreadOf(values, mean);
  const half = (critical(n - 1) * sd) / Math.sqrt(n);
  return { ...ends, sd, lower: mean - half, upper: mean + half };
}

/** The mean, exact for equal values. */
export function meanOf(values: readonly number[]): number {
  const [first = NaN] = values;
  // Differences from the first are small, so that 0.1 + 0.1 + 0.1 leaves no trace.
  return first + values.reduce((sum, value) => sum + (value - first) / values.length, 0);
}

/** Student's t for the 95 % interval with so many degrees of freedom. */
export function criticalOf(df: number): number {
  return criticalT(ALPHA, df);
}

function endsOf(values: readonly number[]): { readonly min: number; readonly max: number } {
  let min = Infinity;
  let max = -Infinity;
  for (const value of values) {
    min = Math.min(min, value);
    max = Math.max(max, value);
  }
  return { min, max };
}

/** The sample standard deviation; by the largest deviation, so that no square is too large or too small to be a number. */
function spreadOf(values: readonly number[], mean: number): number {
  let largest = 0;
  let size = 0;
  for (const value of values) {
    largest = Math.max(largest, Math.abs(value - mean));
    size = Math.max(size, Math.abs(value));
  }
  if (largest <= TRACE * size) {
    return 0;
  }
  const squares = values.reduce((sum, value) => sum + ((value - mean) / largest) ** 2, 0);
  return largest * Math.sqrt(squares / (values.length - 1));
}
