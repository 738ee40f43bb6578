import type { Goal } from "../../../tracking/catalogue/catalogue";

/** How a goal reads beside a metric's name. */
export function goalWords(goal: Goal): string {
  if (goal === "none") {
    return "no goal";
  }
  return goal === "maximize" ? "higher is better" : "lower is better";
}
