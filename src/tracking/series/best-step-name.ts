import type { MetricDefinition } from "../catalogue/catalogue";

const BEST = "best ";

/** What the metric is called that holds the step at which the leading metric was best: "best epoch". */
export function bestStepName(stepName: string): string {
  return `${BEST}${stepName}`;
}

/** Whether a metric may be such a one: it has no goal, and what was best is no metric ("best loss"). */
export function mayBeBestStep(
  { name, goal }: MetricDefinition,
  metrics: readonly Pick<MetricDefinition, "name">[],
): boolean {
  return goal === "none" && name.startsWith(BEST) && metrics.every((one) => bestStepName(one.name) !== name);
}
