import type { Goal } from "../catalogue/catalogue";
import type { RunGroup } from "./group-runs";
import type { GroupSummary } from "./group-summary";

/** By their means, or by the end of the 95 % interval that is worse: what can be counted on. */
export type GroupRank = "mean" | "bound";

/** Runs that a group needs at least to be ranked by its bound: the interval of two says next to nothing. */
export const FEWEST_FOR_BOUND = 3;

/** Groups from the best to the worst, equal ones in the order of the sheet; without a bound they are left out of that rank. */
export function rankGroups<G extends Pick<RunGroup, "summary">>(
  groups: readonly G[],
  goal: Exclude<Goal, "none">,
  rank: GroupRank,
): G[] {
  const sign = goal === "maximize" ? 1 : -1;
  const ranked = groups.flatMap((group) => {
    const value = rankedValue(group.summary, goal, rank);
    return value === undefined ? [] : [{ group, value }];
  });
  return ranked.sort((a, b) => sign * (b.value - a.value)).map(({ group }) => group);
}

/** The value that a group is ranked by; undefined for a bound of too few runs. */
export function rankedValue(
  { n, mean, lower, upper }: GroupSummary,
  goal: Exclude<Goal, "none">,
  rank: GroupRank,
): number | undefined {
  if (rank === "mean") {
    return mean;
  }
  return n < FEWEST_FOR_BOUND ? undefined : goal === "maximize" ? lower : upper;
}
