import type { RunColumns } from "../schema/run-columns";
import { RunValues } from "../schema/run-values";
import type { Scalar } from "../values/scalar";
import type { GridAxis } from "./grid-axis";

/** Share of a number below which two of them are one, reckoned in two ways or written with fewer digits. */
const TRACE = 1e-9;

/**
 * The axes with each number as it stands in Runs already, where it does: a training script may have reckoned
 * 0.00031622776601683794 where the grid has a digit less, and to a fingerprint these are two values.
 */
export function asTried(axes: readonly GridAxis[], runs: RunColumns): GridAxis[] {
  const values = new RunValues(runs);
  return axes.map((axis) => {
    const standing = numbersOf(values.of(axis.target) ?? []);
    return standing.length === 0
      ? axis
      : {
          ...axis,
          values: axis.values.map((value) => (typeof value === "number" ? nearest(value, standing) : value)),
        };
  });
}

function numbersOf(cells: readonly (Scalar | undefined)[]): Float64Array {
  return Float64Array.from(new Set(cells.filter((cell) => typeof cell === "number"))).sort();
}

/** The number among the sorted ones that is the same but for a trace; else the number itself. */
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
  const around = [sorted[low - 1], sorted[low]].filter((one) => one !== undefined);
  return around.find((one) => Math.abs(one - value) <= TRACE * Math.abs(value)) ?? value;
}
