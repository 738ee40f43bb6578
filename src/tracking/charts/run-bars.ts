import { bestFirst } from "../best/rank-runs";
import { count } from "../words/counts";
import { bestWords } from "./best-words";
import { axisTitle, barAxis } from "./chart-axis";
import { PLAIN_COLOR } from "./chart-colors";
import type { BarChart } from "./chart-spec";
import { sentences, type ChartedRuns } from "./charted-runs";

/** More bars than this cannot be read side by side. */
export const MOST_BARS = 30;

/** The runs by their metric, the best first; without a goal the highest. */
export function runBars(charted: ChartedRuns): BarChart {
  const { metric } = charted.request;
  const ordered = bestFirst(charted.needing(1), metric.goal);
  const shown = ordered.slice(0, MOST_BARS);
  const values = shown.map(({ value }) => value);
  const value = barAxis(axisTitle(metric.name, metric.unit), values);
  return {
    plot: "bars",
    kind: "runs",
    title: `${metric.name} by run`,
    naming: "Run",
    names: shown.map(({ row }) => `${charted.winners.has(row) ? "★ " : ""}${charted.label(row)}`),
    value,
    series: [{ name: metric.name, color: PLAIN_COLOR, values }],
    said: sentences(
      bestWords(charted),
      value.min > 0 ? "The axis is cut: compare where bars end, not how long they are." : "",
      shown.length < ordered.length
        ? `The first ${count(shown.length)} of ${count(ordered.length)} are drawn.`
        : "",
      charted.leftOut(),
    ),
  };
}
