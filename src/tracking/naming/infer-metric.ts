import type { MetricDefinition } from "../catalogue/catalogue";
import { inferGoal } from "./infer-goal";
import { inferUnit } from "./infer-unit";

/**
 * The definition proposed for a metric of that name: goal and unit from the name, no range, not primary.
 *
 * @param said the unit that its values came with.
 */
export function inferMetric(name: string, said?: string): MetricDefinition {
  const unit = said ?? inferUnit(name);
  return {
    name,
    goal: inferGoal(name),
    primary: false,
    ...(unit === undefined ? {} : { unit }),
    tolerance: 0,
    aliases: [],
  };
}
