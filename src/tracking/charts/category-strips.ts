// A metric by the categories of a text parameter: a strip of dots each, or a box where the dots are many. Boxes are Tukey's:
// the quartiles, the median across, whiskers to the last value within one and a half of the box, dots for what lies beyond.

import type { Competitor } from "../best/rank-runs";
import { meanOf } from "../groups/group-summary";
import type { Values } from "../schema/run-values";
import { count, counted } from "../words/counts";
import { bestWords } from "./best-words";
import { axisTitle, linearAxis, placeAxis } from "./chart-axis";
import { bestMarks } from "./best-marks";
import { PLAIN_COLOR, QUIET_COLOR } from "./chart-colors";
import type { ChartPoint, ChartSeries, PlaneChart } from "./chart-spec";
import { sentences, type ChartedRuns } from "./charted-runs";
import { categoriesOf, categoryOf } from "./levels-of";
import { noChart } from "./no-chart";
import { quantile } from "./quantile";
import { textAbove } from "./text-above";
import { whiskers } from "./whiskers";

const MOST_CATEGORIES = 12;
/** More dots in a strip than this hide one another. */
const MOST_IN_STRIP = 30;
const HALF_BOX = 0.2;
/** Neighbours of a strip stand a little apart: places of a cycle that never puts two beside each other at one height. */
const APART = [0, 0.12, -0.12, 0.06, -0.06, 0.18, -0.18] as const;

interface Strip {
  readonly name: string;
  readonly members: readonly Competitor[];
  readonly sorted: readonly number[];
  readonly mean: number;
}

/** The metric of each category, the best mean on top. Throws where all runs are of one category. */
export function categoryStrips(charted: ChartedRuns, parameter: string, values: Values): PlaneChart {
  const { metric } = charted.request;
  const competing = charted.competing.filter(({ row }) => categoryOf(values[row]) !== undefined);
  const byRow = new Map(competing.map((one) => [one.row, one]));
  const sign = metric.goal === "minimize" ? -1 : 1;
  const strips = categoriesOf([...byRow.keys()], values, MOST_CATEGORIES)
    .map(({ name, rows }): Strip => {
      const members = rows.flatMap((row) => byRow.get(row) ?? []);
      const numbers = members.map(({ value }) => value);
      return { name, members, sorted: [...numbers].sort((a, b) => a - b), mean: meanOf(numbers) };
    })
    .sort((a, b) => sign * (b.mean - a.mean));
  if (strips.length < 2) {
    throw noChart(
      strips[0] === undefined
        ? `No completed run with a number has a value for ${parameter}.`
        : `${parameter} is ${strips[0].name} in all of these runs, so that nothing can be seen of it.`,
      "Choose a parameter that was varied.",
    );
  }
  const x = linearAxis(
    axisTitle(metric.name, metric.unit),
    competing.map(({ value }) => value),
  );
  const isBoxed = strips.some(({ members }) => members.length > MOST_IN_STRIP);
  const lacking = charted.competing.length - competing.length;
  return {
    plot: "plane",
    kind: "parameter",
    title: `${metric.name} by ${parameter}`,
    x,
    y: placeAxis(parameter, strips.length),
    rows: strips.length,
    legend: false,
    series: [
      ...stripSeries(charted, strips, isBoxed),
      ...strips.map(({ name, members }, at) =>
        textAbove(`${name} · n ${count(members.length)}`, x.min, strips.length - at),
      ),
    ],
    said: sentences(
      bestWords(charted),
      isBoxed
        ? "Boxes reach from quartile to quartile, the line across is the median, the whiskers reach to the last run within one and a half boxes, dots lie beyond."
        : "A dot is a run, the line across is the median.",
      `Categories stand by their means, the ${metric.goal === "minimize" ? "lowest" : "highest"} on top.`,
      charted.leftOut(lacking > 0 ? [`${counted(lacking, "run")} without a value for ${parameter}`] : []),
    ),
  };
}

function stripSeries(charted: ChartedRuns, strips: readonly Strip[], isBoxed: boolean): ChartSeries[] {
  const { metric } = charted.request;
  const live: ChartSeries["live"] = { x: { role: "metric", name: metric.name } };
  const heightOf = (at: number): number => strips.length - at;
  const dots = strips.flatMap(({ members, sorted }, at) => {
    const { from, to } = whiskers(sorted);
    return members
      .filter(({ value }) => !isBoxed || value < from || value > to)
      .map(({ row, value }, place): ChartPoint => ({
        x: value,
        y: heightOf(at) + (isBoxed ? 0 : (APART[place % APART.length] ?? 0)),
        run: charted.run(row),
      }));
  });
  const best = strips.flatMap(({ members }, at) =>
    members
      .filter(({ row }) => charted.winners.has(row))
      .map(({ row, value }): ChartPoint => ({ x: value, y: heightOf(at), run: charted.run(row) })),
  );
  const lines = strips.flatMap(({ sorted }, at) =>
    isBoxed ? boxLines(sorted, heightOf(at)) : medianLine(sorted, heightOf(at)),
  );
  return [
    {
      name: isBoxed ? "Quartiles" : "Median",
      look: "line",
      color: isBoxed ? PLAIN_COLOR : QUIET_COLOR,
      marker: "circle",
      points: lines,
    },
    ...(dots.length > 0
      ? [
          {
            name: "Completed runs",
            look: "dots",
            color: PLAIN_COLOR,
            marker: "circle",
            points: dots,
            live,
          } as const,
        ]
      : []),
    ...bestMarks(best, live),
  ];
}

function medianLine(sorted: readonly number[], height: number): ChartPoint[] {
  return line([quantile(sorted, 0.5), height - HALF_BOX], [quantile(sorted, 0.5), height + HALF_BOX]);
}

/** The outline of a box, its median, its whiskers, each a line of its own. */
function boxLines(sorted: readonly number[], height: number): ChartPoint[] {
  const [low, high] = [quantile(sorted, 0.25), quantile(sorted, 0.75)];
  const { from, to } = whiskers(sorted);
  const [bottom, top] = [height - HALF_BOX, height + HALF_BOX];
  return [
    ...line([low, bottom], [high, bottom], [high, top], [low, top], [low, bottom]),
    ...medianLine(sorted, height),
    ...line([from, height], [low, height]),
    ...line([high, height], [to, height]),
  ];
}

/** Points of a line, and a gap after it. */
function line(...places: readonly (readonly [number, number])[]): ChartPoint[] {
  return [...places.map(([x, y]) => ({ x, y })), { x: NaN, y: NaN }];
}
