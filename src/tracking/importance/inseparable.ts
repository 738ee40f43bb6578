import type { Levels } from "./parameter-levels";

/** From here on one parameter tells the other so well that nothing can be said of either alone. */
const TELLS = 0.9;
/** From here on one tells enough of the other to have its share. */
const LEANS = 0.3;

/** Parameters in groups, by their places: those that nearly always change together are one group. */
export function inseparable(levels: readonly Levels[]): number[][] {
  let groups: number[][] = [];
  for (const [at, own] of levels.entries()) {
    const isOne = (other: number): boolean => {
      const theirs = levels[other];
      return theirs !== undefined && lambda(own, theirs) >= TELLS && lambda(theirs, own) >= TELLS;
    };
    const joined = groups.filter((members) => members.some(isOne));
    groups = [...groups.filter((members) => !joined.includes(members)), [...joined.flat(), at]];
  }
  return groups
    .map((members) => [...members].sort((a, b) => a - b))
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

/** Whether knowing one of two parameters tells much of the other, whichever way round. */
export function leanOn(one: Levels, other: Levels): boolean {
  return lambda(one, other) >= LEANS || lambda(other, one) >= LEANS;
}

/**
 * How much better the level of `told` is guessed by who knows that of `by`: from 0, not at all, to 1, always right (Goodman and
 * Kruskal's lambda).
 */
export function lambda(told: Levels, by: Levels): number {
  const width = told.labels.length;
  const together = new Map<number, number>();
  const totals = new Float64Array(width);
  for (let at = 0; at < told.ids.length; at++) {
    const level = told.ids[at] ?? 0;
    const cell = (by.ids[at] ?? 0) * width + level;
    together.set(cell, (together.get(cell) ?? 0) + 1);
    totals[level] = (totals[level] ?? 0) + 1;
  }
  const guessed = totals.reduce((most, total) => Math.max(most, total), 0);
  const best = new Map<number, number>();
  for (const [cell, count] of together) {
    const level = Math.floor(cell / width);
    best.set(level, Math.max(best.get(level) ?? 0, count));
  }
  const known = [...best.values()].reduce((sum, count) => sum + count, 0);
  const n = told.ids.length;
  return n === guessed ? 0 : (known - guessed) / (n - guessed);
}
