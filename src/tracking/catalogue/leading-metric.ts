import type { MetricDefinition } from "./catalogue";
import { proposePrimary } from "./propose-primary";

/** The metric to start from where a person named none. */
export interface LeadingMetric {
  readonly definition: MetricDefinition;
  /** Why it leads although nobody marked it as primary, as a sentence; undefined for the primary metric. */
  readonly why?: string;
}

/** The primary metric, else the one that an import would propose, else the first that has a goal. */
export function leadingMetric(metrics: readonly MetricDefinition[]): LeadingMetric | undefined {
  const primary = metrics.find((metric) => metric.primary);
  if (primary) {
    return { definition: primary };
  }
  const proposed = proposePrimary(metrics.map((metric) => ({ metric })));
  const definition = metrics.find(({ name }) => name === proposed?.metric);
  if (definition && proposed) {
    return { definition, why: proposed.why };
  }
  const first = metrics.find(({ goal }) => goal !== "none");
  return first && { definition: first, why: "The first that has a goal." };
}
