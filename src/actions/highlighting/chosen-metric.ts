import type { Catalogue, MetricDefinition } from "../../tracking/catalogue/catalogue";
import { leadingMetric } from "../../tracking/catalogue/leading-metric";
import { RunsheetError } from "../../tracking/runsheet-error";

/** The metric of this name; without one, the metric that leads. */
export function chosenMetric({ metrics }: Catalogue, name: string | undefined): MetricDefinition {
  const definition =
    name === undefined ? leadingMetric(metrics)?.definition : metrics.find((metric) => metric.name === name);
  if (definition) {
    return definition;
  }
  throw new RunsheetError(
    "invalid-input",
    name === undefined ? "No metric has a goal yet." : `Metrics has no metric named ${name}.`,
    name === undefined
      ? "Give a metric in Metrics the goal maximize or minimize, or import runs with metrics."
      : "Choose a metric that stands in Metrics.",
  );
}
