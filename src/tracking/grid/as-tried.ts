import { targetKey } from "../schema/target-key";
import type { ColumnTarget, RunColumns } from "../schema/run-columns";
import { RunValues } from "../schema/run-values";
import type { Scalar } from "../values/scalar";

/** Share of a number below which two of them are one, reckoned in two ways. */
const TRACE = 1e-13;

/** Gives a number of a column as it stands in Runs already, where it does. */
export type AsTried = (target: ColumnTarget, value: Scalar) => Scalar;

/**
 * Numbers as they stand in Runs: a training script may have reckoned 0.00031622776601683794 where the grid has a digit less, and
 * to a fingerprint these are two values. Whole numbers are exact, and stay so.
 */
export function asTried(runs: RunColumns): AsTried {
  const values = new RunValues(runs);
  const standing = new Map<string, Float64Array>();
  return (target, value) => {
    if (typeof value !== "number" || Number.isInteger(value)) {
      return value;
    }
    const key = targetKey(target);
    const sorted = standing.get(key) ?? fractionsOf(values.of(target) ?? []);
    standing.set(key, sorted);
    return nearest(value, sorted);
  };
}

function fractionsOf(cells: readonly (Scalar | undefined)[]): Float64Array {
  const fractions = cells.flatMap((cell) =>
    typeof cell === "number" && !Number.isInteger(cell) ? [cell] : [],
  );
  return Float64Array.from(new Set(fractions)).sort();
}

/** The number among the sorted ones that is the same, exactly or else but for a trace; the number itself where none is. */
function nearest(value: number, sorted: Float64Array): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) < value) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  const around = [sorted[low], sorted[low - 1]].filter((one) => one !== undefined);
  return around.find((one) => Math.abs(one - value) <= TRACE * Math.abs(value)) ?? value;
}
