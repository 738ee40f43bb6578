/** The figures that the Summary sheet shows by formulas, computed, so that the formulas can be tested against them. */
import type { RunColumns } from "../schema/run-columns";
import { RUN_STATUSES, type RunStatus } from "../schema/run-status";
import { RunValues } from "../schema/run-values";
import { scalarText } from "../values/scalar-text";

/** How many runs have each status; runs with another or no status are in none. */
export function countByStatus(runs: RunColumns): Readonly<Record<RunStatus, number>> {
  const counts = Object.fromEntries(RUN_STATUSES.map((status) => [status, 0])) as Record<RunStatus, number>;
  for (const value of new RunValues(runs).field("status") ?? []) {
    const status = RUN_STATUSES.find((known) => known === value);
    if (status !== undefined) {
      counts[status]++;
    }
  }
  return counts;
}

export interface ExperimentSummary {
  readonly experiment: string;
  /** Completed runs with a finite number. */
  readonly n: number;
  readonly mean: number;
  /** Sample standard deviation (n - 1), as Excel's STDEV.S; undefined for a single run. */
  readonly std?: number;
}

/** Mean and spread of a metric over the completed runs of each experiment, in order of first appearance. */
export function summariseExperiments(runs: RunColumns, metric: string): ExperimentSummary[] {
  const values = new RunValues(runs);
  const experiments = values.field("experiment");
  const statuses = values.field("status");
  const numbers = values.of({ role: "metric", name: metric });
  const groups = new Map<string, number[]>();
  for (let row = 0; row < runs.count; row++) {
    const number = numbers?.[row];
    const experiment = experiments?.[row];
    if (statuses?.[row] === "Completed" && typeof number === "number" && experiment !== undefined) {
      const name = scalarText(experiment);
      const group = groups.get(name);
      if (group === undefined) {
        groups.set(name, [number]);
      } else {
        group.push(number);
      }
    }
  }
  return [...groups].map(([experiment, group]) => ({ experiment, ...spread(group) }));
}

function spread(numbers: readonly number[]): Omit<ExperimentSummary, "experiment"> {
  const n = numbers.length;
  const mean = numbers.reduce((sum, value) => sum + value, 0) / n;
  if (n < 2) {
    return { n, mean };
  }
  const squares = numbers.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { n, mean, std: Math.sqrt(squares / (n - 1)) };
}
