// Parallel coordinates: an axis for each parameter that varies and one for the metric, a line a run. Every axis goes from its
// least to its greatest value, logarithmic ones by their decades, categories by their means of the metric; the metric's
// points up to what is better.

import { isRankable } from "../best/best-rule";
import { bestFirst, type Competitor } from "../best/rank-runs";
import { meanOf } from "../groups/group-summary";
import { rankParameters } from "../importance/rank-parameters";
import type { Scalar } from "../values/scalar";
import { formatNumber } from "../values/format-number";
import { count } from "../words/counts";
import { bestWords } from "./best-words";
import { isLogarithmic } from "./chart-axis";
import { bestMarks } from "./best-marks";
import { BEST_COLOR, PLAIN_COLOR, QUIET_COLOR } from "./chart-colors";
import {
  HIDDEN_TICKS,
  type ChartAxis,
  type ChartPoint,
  type ChartSeries,
  type PlaneChart,
} from "./chart-spec";
import { sentences, type ChartedRuns } from "./charted-runs";
import { evenSample } from "./even-sample";
import { categoriesOf, categoryOf } from "./levels-of";
import { noChart } from "./no-chart";
import { textAt } from "./text-above";

const MOST_PARAMETERS = 6;
const MOST_CATEGORIES = 12;
const MOST_LINES = 200;
const TOP = 10;
/** Of lines that many others cross. */
const PALE_COLOR = "#C9C9C9";

interface Coordinate {
  readonly name: string;
  /** The name, and what is unusual about the axis. */
  readonly title: string;
  /** What stands at its lower and its upper end. */
  readonly ends: readonly [string, string];
  /** From 0 to 1; undefined where a run has no value. */
  readonly height: (row: number) => number | undefined;
}

/** The best runs among the others, from parameter to parameter to the metric. Throws where no parameter varies. */
export function parallelChart(charted: ChartedRuns): PlaneChart {
  const { metric } = charted.request;
  const ranked = bestFirst(charted.needing(3), metric.goal);
  const parameters = parametersOf(charted, ranked);
  if (parameters.length < 2) {
    throw noChart(
      "Fewer than two parameters vary among these runs, so that there are no axes to stand side by side.",
      "Log runs with different settings, or choose another chart.",
    );
  }
  const axes = [...parameters, metricAxis(charted, ranked)];
  const whole = ranked.filter(({ row }) => axes.every(({ height }) => height(row) !== undefined));
  if (whole.length === 0) {
    throw noChart(
      `No completed run has a value for each of ${parameters.map(({ name }) => name).join(", ")}.`,
      "Fill in what is blank on Runs, or choose another chart.",
    );
  }
  const lacking = ranked.length - whole.length;
  const isBest = ({ row }: Competitor): boolean => charted.winners.has(row);
  const top = metric.goal === "none" ? [] : whole.filter((one) => !isBest(one)).slice(0, TOP);
  const others = whole.filter((one) => !isBest(one) && !top.includes(one));
  const sampled = evenSample(others, MOST_LINES);
  const lines = (
    name: string,
    runs: readonly Competitor[],
    look: Pick<ChartSeries, "look" | "color" | "marker">,
  ): ChartSeries[] =>
    runs.length === 0
      ? []
      : [{ name, ...look, points: runs.flatMap(({ row }) => lineOf(charted, axes, row)) }];
  const winners = whole.filter(isBest);
  return {
    plot: "plane",
    kind: "parallel",
    title: `Settings and ${metric.name} of ${count(sampled.length + top.length + winners.length)} runs`,
    x: acrossAxis(axes.length),
    y: {
      title: "Least to greatest value of each axis",
      scale: "linear",
      isTime: false,
      min: -0.1,
      max: 1.2,
      step: 0.1,
      format: HIDDEN_TICKS,
    },
    legend: false,
    series: [
      { name: "Axes", look: "thin", color: QUIET_COLOR, marker: "circle", points: axes.flatMap(ruleOf) },
      ...lines("Other runs", sampled, { look: "thin", color: PALE_COLOR, marker: "circle" }),
      ...lines(`Next ${count(top.length)}`, top, { look: "line", color: PLAIN_COLOR, marker: "circle" }),
      ...lines("★ Best", winners, { look: "line", color: BEST_COLOR, marker: "diamond" }),
      ...bestMarks(
        winners.flatMap(({ row }) => lineOf(charted, axes, row).slice(0, -1)),
        undefined,
        "★ Best, marks",
      ),
      ...axes.flatMap(({ title, ends }, at) => [
        textAt(title, at + 1, 1.15),
        textAt(ends[1], at + 1, 1.05),
        textAt(ends[0], at + 1, -0.06),
      ]),
    ],
    said: sentences(
      bestWords(charted),
      winners.length > 0
        ? `Red with diamonds: the best.${top.length > 0 ? ` Blue: the next ${count(top.length)}.` : ""}${others.length > 0 ? " Grey: others." : ""}`
        : "",
      sampled.length < others.length
        ? `Of ${count(others.length)} others an even sample of ${count(sampled.length)} is drawn.`
        : "",
      charted.leftOut(lacking > 0 ? [`${count(lacking)} without a value on one of the axes`] : []),
    ),
  };
}

function acrossAxis(axes: number): ChartAxis {
  return {
    title: "Parameters, and the metric last",
    scale: "linear",
    isTime: false,
    min: 0.8,
    max: axes + 0.8,
    step: 1,
    format: HIDDEN_TICKS,
  };
}

/** The upright line of an axis. */
function ruleOf(_: Coordinate, at: number): ChartPoint[] {
  return [
    { x: at + 1, y: 0 },
    { x: at + 1, y: 1 },
    { x: NaN, y: NaN },
  ];
}

function lineOf(charted: ChartedRuns, axes: readonly Coordinate[], row: number): ChartPoint[] {
  const run = charted.run(row);
  return [
    ...axes.map(({ height }, at): ChartPoint => ({ x: at + 1, y: height(row) ?? NaN, run })),
    { x: NaN, y: NaN },
  ];
}

/** Parameters that vary and can stand on an axis: those that matter most, where that can be told. */
function parametersOf(charted: ChartedRuns, ranked: readonly Competitor[]): Coordinate[] {
  const { runs, catalogue, request } = charted;
  const { parameters } = rankParameters(runs, catalogue, request);
  const order = new Map(parameters.flatMap(({ names }) => names).map((name, at) => [name, at]));
  const placeOf = ({ name }: Coordinate): number => order.get(name) ?? order.size;
  return catalogue.parameters
    .flatMap(({ name }) => parameterAxis(charted, name, ranked) ?? [])
    .sort((a, b) => placeOf(a) - placeOf(b))
    .slice(0, MOST_PARAMETERS);
}

function parameterAxis(
  charted: ChartedRuns,
  name: string,
  ranked: readonly Competitor[],
): Coordinate | undefined {
  const values = charted.parameter(name) ?? [];
  const own = ranked.flatMap(({ row }) => values[row] ?? []);
  const numbers = own.filter(isRankable);
  return own.length * 2 < ranked.length
    ? undefined
    : numbers.length === own.length
      ? numberAxis(name, values, numbers)
      : categoryAxis(name, values, ranked, charted);
}

function numberAxis(
  name: string,
  values: readonly (Scalar | undefined)[],
  numbers: readonly number[],
): Coordinate | undefined {
  const isLog = isLogarithmic(numbers);
  const placed = (value: number): number => (isLog ? Math.log(value) : value);
  const sorted = [...numbers].sort((a, b) => a - b);
  const [least = NaN, greatest = NaN] = [sorted[0], sorted.at(-1)];
  if (least === greatest) {
    return undefined;
  }
  const from = placed(least);
  const span = placed(greatest) - from;
  return {
    name,
    title: isLog ? `${name} (log)` : name,
    ends: [formatNumber(least, 3), formatNumber(greatest, 3)],
    height: (row) => {
      const value = values[row];
      return isRankable(value) ? (placed(value) - from) / span : undefined;
    },
  };
}

/** Categories by their means of the metric, what is better above. */
function categoryAxis(
  name: string,
  values: readonly (Scalar | undefined)[],
  ranked: readonly Competitor[],
  { request }: ChartedRuns,
): Coordinate | undefined {
  const filled = ranked.filter(({ row }) => categoryOf(values[row]) !== undefined);
  const results = new Map(filled.map(({ row, value }) => [row, value]));
  const sign = request.metric.goal === "minimize" ? -1 : 1;
  const sorted = categoriesOf([...results.keys()], values, Infinity)
    .map((category) => ({
      ...category,
      mean: meanOf(category.rows.flatMap((row) => results.get(row) ?? [])),
    }))
    .sort((a, b) => sign * (a.mean - b.mean));
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  if (!lowest || !highest || lowest === highest || sorted.length > MOST_CATEGORIES) {
    return undefined;
  }
  const heights = new Map(
    sorted.flatMap(({ rows }, at) => rows.map((row) => [row, at / (sorted.length - 1)] as const)),
  );
  return { name, title: name, ends: [lowest.name, highest.name], height: (row) => heights.get(row) };
}

/** The metric's own axis: better is up. */
function metricAxis({ request }: ChartedRuns, ranked: readonly Competitor[]): Coordinate {
  const { name, goal } = request.metric;
  const numbers = ranked.map(({ value }) => value);
  const least = numbers.reduce((a, b) => Math.min(a, b), Infinity);
  const greatest = numbers.reduce((a, b) => Math.max(a, b), -Infinity);
  const [low, high] = goal === "minimize" ? [greatest, least] : [least, greatest];
  const heights = new Map(
    ranked.map(({ row, value }) => [row, high === low ? 0.5 : (value - low) / (high - low)]),
  );
  return {
    name,
    title: goal === "minimize" ? `${name} (lower is up)` : name,
    ends: [formatNumber(low, 4), formatNumber(high, 4)],
    height: (row) => heights.get(row),
  };
}
