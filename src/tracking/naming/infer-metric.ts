import type { MetricDefinition } from "../catalogue/catalogue";
import { inferGoal } from "./infer-goal";
import { inferUnit } from "./infer-unit";

/** The definition proposed for a metric of that name: goal and unit from the name, no range, not primary. */
export function inferMetric(name: string): MetricDefinition {
  const unit = inferUnit(name);
  return {
    name,
    goal: inferGoal(name),
    primary: false,
    ...(unit === undefined ? {} : { unit }),
    tolerance: 0,
    aliases: [],
  };
}
