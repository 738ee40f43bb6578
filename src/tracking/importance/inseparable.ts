import type { ParameterLevels } from "./parameter-levels";

/** From here on one parameter tells the other so well that nothing can be said of either alone. */
const TELLS = 0.9;

/** Parameters in groups: those that nearly always change together are one group, by their places. */
export function inseparable(levels: readonly ParameterLevels[]): number[][] {
  const groups: number[][] = [];
  for (const [at, own] of levels.entries()) {
    const group = groups.find((members) =>
      members.some((other) => {
        const theirs = levels[other];
        return theirs !== undefined && lambda(own, theirs) >= TELLS && lambda(theirs, own) >= TELLS;
      }),
    );
    if (group) {
      group.push(at);
    } else {
      groups.push([at]);
    }
  }
  return groups;
}

/**
 * How much better the level of `told` is guessed by who knows that of `by`: from 0, not at all, to 1, always right (Goodman and
 * Kruskal's lambda).
 */
export function lambda(told: ParameterLevels, by: ParameterLevels): number {
  const width = told.labels.length;
  const counts = new Float64Array(width * by.labels.length);
  const totals = new Float64Array(width);
  for (let at = 0; at < told.ids.length; at++) {
    const level = told.ids[at] ?? 0;
    const cell = (by.ids[at] ?? 0) * width + level;
    counts[cell] = (counts[cell] ?? 0) + 1;
    totals[level] = (totals[level] ?? 0) + 1;
  }
  const guessed = Math.max(...totals);
  let known = 0;
  for (let level = 0; level < by.labels.length; level++) {
    known += Math.max(...counts.subarray(level * width, (level + 1) * width));
  }
  const n = told.ids.length;
  return n === guessed ? 0 : (known - guessed) / (n - guessed);
}
