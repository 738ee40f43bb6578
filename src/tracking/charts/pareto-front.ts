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
  const sorted = [...candidates].sort((a, b) => across * (b.x - a.x) || up * (b.y - a.y));
  const front: T[] = [];
  for (const one of sorted) {
    const last = front.at(-1);
    const isBetter = last === undefined || up * (one.y - last.y) > 0;
    if (isBetter || (one.x === last.x && one.y === last.y)) {
      front.push(one);
    }
  }
  return front.sort((a, b) => a.x - b.x);
}
