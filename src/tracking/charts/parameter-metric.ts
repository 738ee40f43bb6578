// A parameter against a metric: a dot a run. Numbers stand on an axis, logarithmic where they ask for it; texts are strips
// (category-strips.ts). What colours the dots has a marker of its own for each value, so that no colour says something alone.

import { isRankable } from "../best/best-rule";
import { count } from "../words/counts";
import { bestWords } from "./best-words";
import { categoryStrips } from "./category-strips";
import { colorTarget } from "./color-target";
import { axisTitle, valueAxis } from "./chart-axis";
import { bestMarks } from "./best-marks";
import { PLAIN_COLOR, QUIET_COLOR, SERIES_COLORS, seriesColor } from "./chart-colors";
import type { ChartPoint, ChartSeries, PlaneChart } from "./chart-spec";
import { sampleWords, sentences, type ChartedRuns } from "./charted-runs";
import { categoriesOf } from "./levels-of";
import { noChart } from "./no-chart";

interface Placed {
  readonly row: number;
  readonly x: number;
  readonly y: number;
}

/** A parameter across, the metric upwards. Throws where the parameter says nothing. */
export function parameterChart(charted: ChartedRuns): PlaneChart {
  const { metric, parameter } = charted.request;
  const competing = charted.needing(2);
  const values = parameter === undefined ? undefined : charted.parameter(parameter);
  if (parameter === undefined || values === undefined) {
    throw noChart("A parameter is needed.", "Choose a parameter that has a column on Runs.");
  }
  const placed = competing.flatMap(({ row, value }): Placed[] => {
    const x = values[row];
    return isRankable(x) ? [{ row, x, y: value }] : [];
  });
  const filled = competing.filter(({ row }) => values[row] !== undefined).length;
  if (placed.length * 2 <= filled) {
    return categoryStrips(charted, parameter, values);
  }
  requireSpread(placed, parameter);
  const unit = charted.catalogue.parameters.find(({ name }) => name === parameter)?.unit;
  const x = valueAxis(
    axisTitle(parameter, unit),
    placed.map(({ x: value }) => value),
  );
  const y = valueAxis(
    axisTitle(metric.name, metric.unit),
    placed.map(({ y: value }) => value),
  );
  const shown = charted.sample(placed, ({ row }) => charted.winners.has(row));
  const lacking = competing.length - placed.length;
  return {
    plot: "plane",
    kind: "parameter",
    title: `${metric.name} by ${parameter}`,
    x,
    y,
    legend: true,
    series: dotSeries(charted, shown, parameter),
    said: sentences(
      bestWords(charted),
      x.scale === "log" ? `${parameter} stands on a logarithmic axis.` : "",
      y.scale === "log" ? `${metric.name} stands on a logarithmic axis.` : "",
      sampleWords(shown.length, placed.length),
      charted.leftOut(lacking > 0 ? [`${count(lacking)} without a number for ${parameter}`] : []),
    ),
  };
}

function requireSpread(placed: readonly Placed[], parameter: string): void {
  const [only, ...others] = new Set(placed.map(({ x }) => x));
  if (others.length === 0) {
    throw noChart(
      `${parameter} is ${String(only)} in all of these runs, so that nothing can be seen of it.`,
      "Choose a parameter that was varied.",
    );
  }
}

/** One series a category of what colours them, and over them the best. */
function dotSeries(charted: ChartedRuns, shown: readonly Placed[], parameter: string): ChartSeries[] {
  const { metric, color } = charted.request;
  const live: ChartSeries["live"] = {
    x: { role: "parameter", name: parameter },
    y: { role: "metric", name: metric.name },
  };
  const point = ({ row, x, y }: Placed): ChartPoint => ({ x, y, run: charted.run(row) });
  const best = shown.filter(({ row }) => charted.winners.has(row));
  return [
    ...coloredSeries(charted, shown, color, (one) => ({ ...one, points: one.rows.map(point), live })),
    ...bestMarks(best.map(point), live),
  ];
}

function coloredSeries(
  charted: ChartedRuns,
  shown: readonly Placed[],
  color: string | undefined,
  finish: (series: Omit<ChartSeries, "points"> & { readonly rows: readonly Placed[] }) => ChartSeries,
): ChartSeries[] {
  const values = color === undefined ? undefined : charted.values.of(colorTarget(charted.catalogue, color));
  if (color === undefined || values === undefined) {
    return [
      finish({ name: "Completed runs", look: "dots", color: PLAIN_COLOR, marker: "circle", rows: shown }),
    ];
  }
  const places = new Map(shown.map((one) => [one.row, one]));
  return categoriesOf([...places.keys()], values, SERIES_COLORS.length).map(({ name, rows }, at) => {
    const look =
      at < SERIES_COLORS.length ? seriesColor(at) : ({ color: QUIET_COLOR, marker: "circle" } as const);
    const own = rows.flatMap((row) => places.get(row) ?? []);
    return finish({ name: `${color} ${name}`, look: "dots", ...look, rows: own });
  });
}
