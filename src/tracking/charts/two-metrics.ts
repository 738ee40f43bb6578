// Two metrics against each other, and the runs that nobody beats in both.

import { isRankable, type RankedMetric } from "../best/best-rule";
import type { Goal } from "../catalogue/catalogue";
import { count, counted } from "../words/counts";
import { listed } from "../words/listed";
import { axisTitle, valueAxis } from "./chart-axis";
import { bestMarks } from "./best-marks";
import { BEST_COLOR, PLAIN_COLOR } from "./chart-colors";
import type { ChartPoint, ChartSeries, PlaneChart } from "./chart-spec";
import { sampleWords, sentences, type ChartedRuns } from "./charted-runs";
import { noChart } from "./no-chart";
import { paretoFront, type TwoValues } from "./pareto-front";

const MOST_NAMED = 8;

interface Both extends TwoValues {
  readonly row: number;
}

/** Two metrics, the asked one upwards, with the Pareto front. Throws where a metric has no goal or no run has both. */
export function twoMetricsChart(charted: ChartedRuns): PlaneChart {
  const { metric, other } = charted.request;
  if (other === undefined || other.name === metric.name) {
    throw noChart("A second metric is needed.", "Choose two different metrics.");
  }
  const competing = charted.needing(2);
  const column = charted.values.of({ role: "metric", name: other.name });
  const both = competing.flatMap(({ row, value }): Both[] => {
    const x = column?.[row];
    return isRankable(x) ? [{ row, x, y: value }] : [];
  });
  if (both.length < 2) {
    throw noChart(
      `${both.length === 0 ? "No" : "Only 1"} completed run has a number for both ${metric.name} and ${other.name}.`,
      "Choose another metric.",
    );
  }
  const front = paretoFront(both, { x: goalOf(other), y: goalOf(metric) });
  const onFront = new Set(front);
  const shown = charted.sample(both, (one) => onFront.has(one));
  const point = ({ row, x, y }: Both): ChartPoint => ({ x, y, run: charted.run(row) });
  const live: ChartSeries["live"] = {
    x: { role: "metric", name: other.name },
    y: { role: "metric", name: metric.name },
  };
  const lacking = competing.length - both.length;
  return {
    plot: "plane",
    kind: "pareto",
    title: `${metric.name} against ${other.name}`,
    x: valueAxis(
      axisTitle(other.name, other.unit),
      both.map(({ x }) => x),
    ),
    y: valueAxis(
      axisTitle(metric.name, metric.unit),
      both.map(({ y }) => y),
    ),
    legend: true,
    series: [
      {
        name: "Completed runs",
        look: "dots",
        color: PLAIN_COLOR,
        marker: "circle",
        points: shown.map(point),
        live,
      },
      {
        name: "Pareto front",
        look: "dashed",
        color: BEST_COLOR,
        marker: "diamond",
        points: front.map(({ x, y }) => ({ x, y })),
      },
      ...bestMarks(front.map(point), live, "★ On the front"),
    ],
    said: sentences(
      frontWords(front, both.length, charted),
      `${goalWords(metric).replace(/^./, (first) => first.toUpperCase())} and ${goalWords(other)} are better. The dashed line only joins the runs on the front; between them nothing was run.`,
      sampleWords(shown.length, both.length),
      charted.leftOut(lacking > 0 ? [`${count(lacking)} without a number for ${other.name}`] : []),
    ),
  };
}

function frontWords(front: readonly Both[], of: number, { label }: ChartedRuns): string {
  const named = listed(
    front.slice(0, MOST_NAMED).map(({ row }) => label(row)),
    front.length,
  );
  return front.length === 1
    ? `${named} is at least as good in both as every other of ${counted(of, "run")}, so the front is this one run.`
    : `On the Pareto front, ${count(front.length)} of ${counted(of, "run")}: ${named}. No other run is as good in both and better in one.`;
}

function goalOf({ name, goal }: RankedMetric): Exclude<Goal, "none"> {
  if (goal === "none") {
    throw noChart(
      `${name} has no goal, so nothing tells which runs are beaten.`,
      "Set its goal in Metrics to maximize or minimize, or choose another metric.",
    );
  }
  return goal;
}

function goalWords({ name, goal }: RankedMetric): string {
  return `${goal === "maximize" ? "higher" : "lower"} ${name}`;
}
