// Configurations by a metric: the mean of each with its 95 % interval (Student's t), and the runs that it is of. Excel's
// programming interface knows no error bars of one's own figures, so that each interval is a line from its lower to its upper end.

import { groupRuns } from "../groups/group-runs";
import type { NamedGroup } from "../groups/configuration";
import { namedGroups } from "../groups/named-groups";
import { FEWEST_FOR_BOUND, rankGroups } from "../groups/rank-groups";
import { meanAndSpread } from "../groups/figures";
import { count, counted } from "../words/counts";
import { inUnit } from "../words/in-unit";
import { axisTitle, linearAxis, placeAxis } from "./chart-axis";
import { bestMarks } from "./best-marks";
import { PLAIN_COLOR, QUIET_COLOR } from "./chart-colors";
import type { ChartPoint, PlaneChart } from "./chart-spec";
import { sentences, type ChartedRuns } from "./charted-runs";
import { noChart } from "./no-chart";
import { textAbove } from "./text-above";

const MOST_CONFIGURATIONS = 15;

/** The best configurations by mean, the best on top. Throws where the metric has no goal or no configuration was repeated. */
export function configurationsChart(charted: ChartedRuns): PlaneChart {
  const { metric, firstRow } = charted.request;
  charted.needing(2);
  if (metric.goal === "none") {
    throw noChart(
      `${metric.name} has no goal, so configurations have no order by it.`,
      "Set its goal in Metrics to maximize or minimize, or choose another metric.",
    );
  }
  const groups = groupRuns(charted.runs, charted.catalogue, metric, (row) => charted.holds(row));
  if (groups.every(({ members }) => members.length < 2)) {
    throw noChart(
      `Each of the ${counted(groups.length, "configuration")} was run once, so that no mean and no interval can be drawn.`,
      "Repeat the best configurations with other seeds, or choose another chart.",
    );
  }
  const ranked = rankGroups(namedGroups(groups, charted.runs, metric.goal, firstRow), metric.goal, "mean");
  const shown = ranked.slice(0, MOST_CONFIGURATIONS);
  const intervals = shown.map(intervalOf);
  const x = linearAxis(axisTitle(metric.name, metric.unit), [
    ...shown.flatMap(({ members }) => members.map(({ value }) => value)),
    ...intervals.flatMap((ends) => ends ?? []),
  ]);
  const heightOf = (at: number): number => shown.length - at;
  const means = shown.map(({ summary }, at): ChartPoint => ({ x: summary.mean, y: heightOf(at) }));
  return {
    plot: "plane",
    kind: "configurations",
    title: `${metric.name} by configuration, mean and 95 % interval`,
    x,
    y: placeAxis("Configuration", shown.length),
    rows: shown.length,
    legend: false,
    series: [
      {
        name: "95 % interval of the mean",
        look: "line",
        color: PLAIN_COLOR,
        marker: "circle",
        points: intervals.flatMap((ends, at) => intervalLine(ends, heightOf(at))),
      },
      {
        name: "Runs",
        look: "dots",
        color: QUIET_COLOR,
        marker: "circle",
        points: shown.flatMap(({ members }, at) =>
          members.map(({ row, value }) => ({ x: value, y: heightOf(at), run: charted.run(row) })),
        ),
      },
      { name: "Mean", look: "dots", color: PLAIN_COLOR, marker: "square", points: means.slice(1) },
      ...bestMarks(means.slice(0, 1), undefined, "★ Best mean"),
      ...shown.map(({ name, summary }, at) =>
        textAbove(`${at === 0 ? "★ " : ""}${name} · n ${count(summary.n)}`, x.min, heightOf(at)),
      ),
    ],
    said: sentences(
      leadWords(shown[0], charted),
      "A square is a mean (a diamond the best one), the line its 95 % interval by Student's t, a grey dot a run.",
      untoldWords(shown),
      shown.length < ranked.length
        ? `The best ${count(shown.length)} of ${counted(ranked.length, "configuration")} are drawn.`
        : "",
      charted.leftOut(),
    ),
  };
}

/** The ends of a mean's interval; none for so few runs that it says next to nothing. */
function intervalOf({ summary: { n, lower, upper } }: NamedGroup): readonly [number, number] | undefined {
  return n >= FEWEST_FOR_BOUND && lower !== undefined && upper !== undefined ? [lower, upper] : undefined;
}

function intervalLine(ends: readonly [number, number] | undefined, y: number): ChartPoint[] {
  return ends === undefined
    ? []
    : [
        { x: ends[0], y },
        { x: ends[1], y },
        { x: NaN, y: NaN },
      ];
}

function leadWords(first: NamedGroup | undefined, { request: { metric } }: ChartedRuns): string {
  if (first === undefined) {
    return "";
  }
  const { mean, sd, n } = first.summary;
  const better = metric.goal === "maximize" ? "Higher" : "Lower";
  return `${first.name} has the best mean: ${inUnit(meanAndSpread(mean, sd), metric.unit)} (${counted(n, "run")}). ${better} is better.`;
}

function untoldWords(shown: readonly NamedGroup[]): string {
  const few = shown.filter((group) => intervalOf(group) === undefined).length;
  return few === 0
    ? ""
    : `${counted(few, "configuration")} of fewer than ${String(FEWEST_FOR_BOUND)} runs ${few === 1 ? "has" : "have"} no interval, as it would say next to nothing.`;
}
