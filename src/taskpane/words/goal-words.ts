import type { Goal } from "../../tracking/catalogue/catalogue";

/** A metric's goal, as a choice of its own. */
export const GOAL_WORDS: Readonly<Record<Goal, string>> = {
  maximize: "Higher is better",
  minimize: "Lower is better",
  none: "Neither",
};

/** How a goal reads beside a metric's name. */
export function goalWords(goal: Goal): string {
  return goal === "none" ? "no goal" : GOAL_WORDS[goal].toLowerCase();
}
