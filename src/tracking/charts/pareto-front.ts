import { unbeaten } from "../best/unbeaten";
import type { Goal } from "../catalogue/catalogue";

/** A candidate by two metrics. */
export interface TwoValues {
  readonly x: number;
  readonly y: number;
}

/**
 * Whom nobody beats: a candidate is on the front unless another is at least as good by both metrics and better by one. Equal
 * ones are on it together. By rising x, equal ones in their order.
 */
export function paretoFront<T extends TwoValues>(
  candidates: readonly T[],
  goals: { readonly x: Exclude<Goal, "none">; readonly y: Exclude<Goal, "none"> },
): T[] {
  const across = goals.x === "maximize" ? 1 : -1;
  const up = goals.y === "maximize" ? 1 : -1;
  const isOn = unbeaten(candidates.map(({ x, y }) => [across * x, up * y]));
  return candidates.filter((_, at) => isOn[at]).sort((a, b) => a.x - b.x);
}
