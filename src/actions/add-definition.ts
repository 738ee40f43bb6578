import type { MetricDefinition, ParameterDefinition } from "../tracking/catalogue";
import { notBuilt } from "./not-built";

/** Adds a parameter to `Params` and its column to `Runs`. */
export function addParameter(_definition: ParameterDefinition): Promise<void> {
  return Promise.reject(notBuilt("Add parameter"));
}

/** Adds a metric to `Metrics` and its column to `Runs`. */
export function addMetric(_definition: MetricDefinition): Promise<void> {
  return Promise.reject(notBuilt("Add metric"));
}
