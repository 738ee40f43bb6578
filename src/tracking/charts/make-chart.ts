import type { Catalogue } from "../catalogue/catalogue";
import type { RunColumns } from "../schema/run-columns";
import type { ChartKind } from "./chart-kinds";
import type { ChartRequest } from "./chart-request";
import type { ChartSpec } from "./chart-spec";
import { ChartedRuns } from "./charted-runs";
import { configurationsChart } from "./configurations-chart";
import { correlationMatrix } from "./correlations";
import { importanceBars } from "./importance-bars";
import { meanCurvesChart } from "./mean-curves";
import { parallelChart } from "./parallel-axes";
import { parameterChart } from "./parameter-metric";
import { progressChart } from "./progress";
import { runBars } from "./run-bars";
import { twoMetricsChart } from "./two-metrics";

const MAKERS: Readonly<Record<ChartKind, (charted: ChartedRuns) => ChartSpec>> = {
  runs: runBars,
  progress: progressChart,
  parameter: parameterChart,
  pareto: twoMetricsChart,
  configurations: configurationsChart,
  importance: importanceBars,
  correlations: correlationMatrix,
  parallel: parallelChart,
  curves: meanCurvesChart,
};

const MOST_OF_FILTER = 60;

/**
 * The spec of a chart of the runs. Throws a FilterError for a filter that cannot be read or asked, and `invalid-input` with a
 * sentence where the chart would be empty or would mislead.
 */
export function makeChart(runs: RunColumns, catalogue: Catalogue, request: ChartRequest): ChartSpec {
  const spec = MAKERS[request.kind](new ChartedRuns(runs, catalogue, request));
  const filter = request.filter.trim();
  if (filter === "") {
    return spec;
  }
  const cut = filter.length > MOST_OF_FILTER ? `${filter.slice(0, MOST_OF_FILTER - 1)}…` : filter;
  return { ...spec, title: `${spec.title} where ${cut}`, said: [`Only runs where ${filter}.`, ...spec.said] };
}
