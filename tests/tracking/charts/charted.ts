import type {
  Catalogue,
  MetricDefinition,
  ParameterDefinition,
} from "../../../src/tracking/catalogue/catalogue";
import type { ChartRequest } from "../../../src/tracking/charts/chart-request";
import type { ChartSpec } from "../../../src/tracking/charts/chart-spec";
import { makeChart } from "../../../src/tracking/charts/make-chart";
import { runsOf, type RunRow } from "../runs-of";

export const ACC: MetricDefinition = {
  name: "acc",
  goal: "maximize",
  primary: true,
  tolerance: 0,
  aliases: [],
};
export const LATENCY: MetricDefinition = {
  ...ACC,
  name: "latency",
  goal: "minimize",
  unit: "ms",
  primary: false,
};

/** The chart of runs whose keys are as `runsOf` takes them; parameters are those that the rows have. */
export function chartOf(
  rows: readonly RunRow[],
  request: Partial<ChartRequest> & Pick<ChartRequest, "kind">,
): ChartSpec {
  const names = new Set(rows.flatMap((row) => Object.keys(row)));
  const parameters = [...names].flatMap((key): ParameterDefinition[] =>
    key.startsWith("parameter:")
      ? [
          {
            name: key.slice("parameter:".length),
            type: "number",
            required: false,
            choices: [],
            inFingerprint: true,
          },
        ]
      : [],
  );
  const catalogue: Catalogue = { parameters, metrics: [ACC, LATENCY] };
  return makeChart(runsOf(rows), catalogue, { metric: ACC, filter: "", now: 0, firstRow: 2, ...request });
}

/** A completed run. */
export function completed(id: string, acc: number | undefined, more: RunRow = {}): RunRow {
  return { id, status: "Completed", "metric:acc": acc, ...more };
}
