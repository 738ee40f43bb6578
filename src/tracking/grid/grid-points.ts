import type { Scalar } from "../values/scalar";
import type { GridAxis } from "./grid-axis";

/** How many combinations of values there are. */
export function pointCount(axes: readonly GridAxis[]): number {
  return axes.length === 0 ? 0 : axes.reduce((product, { values }) => product * values.length, 1);
}

/** The values of one combination, an axis each; the last axis changes first. */
export function gridPoint(axes: readonly GridAxis[], index: number): Scalar[] {
  const point: Scalar[] = [];
  let rest = index;
  for (let at = axes.length - 1; at >= 0; at--) {
    const { values = [] } = axes[at] ?? {};
    point[at] = values[rest % values.length] ?? "";
    rest = Math.floor(rest / values.length);
  }
  return point;
}
