import type { Scalar } from "../../tracking/values/scalar";
import { momentOf } from "../records/moment-of";

/** The first point in time of a column, in milliseconds since 1970 UTC; undefined where there is none. */
export function firstMoment(cells: readonly (Scalar | undefined)[]): number | undefined {
  return momentsOf(cells)[0];
}

/** Seconds from the first point in time of a column to the last; undefined where these are not two in order. */
export function momentSpan(cells: readonly (Scalar | undefined)[]): number | undefined {
  const moments = momentsOf(cells);
  const first = moments[0] ?? 0;
  const last = moments.at(-1) ?? 0;
  return last > first ? (last - first) / 1000 : undefined;
}

function momentsOf(cells: readonly (Scalar | undefined)[]): number[] {
  return cells.flatMap((cell) => momentOf(cell) ?? []);
}
