import type {
  Catalogue,
  MetricDefinition,
  ParameterDefinition,
} from "../../../src/tracking/catalogue/catalogue";
import type { ChartRequest } from "../../../src/tracking/charts/chart-request";
import type { ChartSeries, ChartSpec, PlaneChart } from "../../../src/tracking/charts/chart-spec";
import { makeChart } from "../../../src/tracking/charts/make-chart";
import { runsOf, type RunRow } from "../runs-of";

export type Asked = Partial<ChartRequest> & Pick<ChartRequest, "kind">;

export const ACC: MetricDefinition = {
  name: "acc",
  goal: "maximize",
  primary: true,
  tolerance: 0,
  aliases: [],
};
export const LOSS = { ...ACC, goal: "minimize" } as const;
export const NO_GOAL = { ...ACC, goal: "none" } as const;
export const LATENCY: MetricDefinition = {
  ...ACC,
  name: "latency",
  goal: "minimize",
  unit: "ms",
  primary: false,
};

/** The chart of runs whose keys are as `runsOf` takes them; parameters are those that the rows have, with `more` of each. */
export function chartOf(
  rows: readonly RunRow[],
  request: Asked,
  more: Partial<ParameterDefinition> = {},
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
            ...more,
          },
        ]
      : [],
  );
  const catalogue: Catalogue = { parameters, metrics: [ACC, LATENCY] };
  return makeChart(runsOf(rows), catalogue, { metric: ACC, filter: "", now: 0, firstRow: 2, ...request });
}

/** The same, of a kind that is drawn in a plane. */
export function planeOf(...asked: Parameters<typeof chartOf>): PlaneChart {
  return chartOf(...asked) as PlaneChart;
}

/** A completed run. */
export function completed(id: string, acc: number | undefined, more: RunRow = {}): RunRow {
  return { id, status: "Completed", "metric:acc": acc, ...more };
}

/** Completed runs r1, r2 ... with these values. */
export function scored(values: readonly number[], more: (at: number) => RunRow = () => ({})): RunRow[] {
  return values.map((value, at) => completed(`r${String(at + 1)}`, value, more(at)));
}

/** The series of a name. */
export function seriesOf({ series }: PlaneChart, name: string): ChartSeries | undefined {
  return series.find((one) => one.name === name);
}

/** The names of the series with the runs that they hold, those without runs left out. */
export function runsBySeries({ series }: PlaneChart): Record<string, string> {
  return Object.fromEntries(
    series.flatMap(({ name, points }) => {
      const labels = points.flatMap(({ run }) => run?.label ?? []);
      return labels.length > 0 ? [[name, labels.join(" ")]] : [];
    }),
  );
}

/** What is written in the plane. */
export function textsOf({ series }: PlaneChart): string[] {
  return series.flatMap(({ look, name }) => (look === "text" ? [name] : []));
}
