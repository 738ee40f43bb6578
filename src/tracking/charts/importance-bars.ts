import { joinedName } from "../importance/importance";
import { rankParameters } from "../importance/rank-parameters";
import { linearAxis } from "./chart-axis";
import { PLAIN_COLOR, QUIET_COLOR } from "./chart-colors";
import type { BarChart } from "./chart-spec";
import type { ChartedRuns } from "./charted-runs";
import { noChart } from "./no-chart";

const MOST_PARAMETERS = 15;

/** How much parameters matter to the metric, each beside what chance reaches. Throws where nothing can be told. */
export function importanceBars({ runs, catalogue, request }: ChartedRuns): BarChart {
  const { metric } = request;
  const { parameters, sentences } = rankParameters(runs, catalogue, request);
  if (parameters.length === 0) {
    throw noChart(sentences[0] ?? "", "Log more configurations, or choose another chart.");
  }
  const shown = parameters.slice(0, MOST_PARAMETERS);
  const hundredths = (share: number): number => Math.round(Math.max(0, share) * 1_000) / 10;
  const shares = shown.map(({ share }) => hundredths(share));
  const floors = shown.map(({ floor }) => hundredths(floor));
  return {
    plot: "bars",
    kind: "importance",
    title: `What matters to ${metric.name}`,
    naming: "Parameter",
    names: shown.map(
      (one, at) =>
        `${at === 0 && !one.isNoise ? "★ " : ""}${joinedName(one)}${one.isNoise ? " (noise)" : ""}`,
    ),
    value: linearAxis(`Share of how ${metric.name} ranks (%)`, [0, ...shares, ...floors]),
    series: [
      { name: "Share", color: PLAIN_COLOR, values: shares },
      { name: "Reached by chance", color: QUIET_COLOR, values: floors },
    ],
    said: [
      ...sentences,
      ...(shown.length < parameters.length ? [`The first ${String(shown.length)} are drawn.`] : []),
    ],
  };
}
