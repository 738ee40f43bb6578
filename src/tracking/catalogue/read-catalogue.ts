import type { Catalogue } from "./catalogue";
import type { CellRows } from "../values/cell-value";
import type { Finding } from "../checking/finding";
import { readMetrics } from "./read-metrics";
import { readParameters } from "./read-parameters";

/** Reads the schema from the tables Params and Metrics, each with its header row; what is wrong comes as findings. */
export function readCatalogue(
  params: CellRows,
  metrics: CellRows,
): { readonly catalogue: Catalogue; readonly findings: readonly Finding[] } {
  const read = { parameters: readParameters(params), metrics: readMetrics(metrics) };
  return {
    catalogue: { parameters: read.parameters.parameters, metrics: read.metrics.metrics },
    findings: [...read.parameters.findings, ...read.metrics.findings],
  };
}
