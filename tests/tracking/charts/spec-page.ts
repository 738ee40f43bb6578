import type { ChartAxis, ChartPoint, ChartSeries, ChartSpec } from "../../../src/tracking/charts/chart-spec";
import { targetLabel } from "../../../src/tracking/schema/target-label";

const MOST_POINTS = 8;

/** A spec as a page of text: its title, axes, series with their first points, sentences. */
export function specPage(spec: ChartSpec): string {
  return ["", `${spec.title} [${spec.kind}]`, ...bodyOf(spec), ...spec.said.map((one) => `- ${one}`)].join(
    "\n",
  );
}

function bodyOf(spec: ChartSpec): string[] {
  switch (spec.plot) {
    case "plane":
      return [
        `x: ${axis(spec.x)}`,
        `y: ${axis(spec.y)}`,
        ...(spec.legend ? ["legend"] : []),
        ...(spec.rows === undefined ? [] : [`${String(spec.rows)} rows`]),
        ...spec.series.map(
          ({ name, look, color, marker, points, live }) =>
            `${look} ${color} ${marker} "${name}"${liveWords(live)}: ${pointList(points)}`,
        ),
      ];
    case "bars":
      return [
        `${spec.naming}; ${axis(spec.value)}`,
        ...spec.names.map((name, at) =>
          [name, ...spec.series.map((one) => `${one.name} ${String(one.values[at])}`)].join(" | "),
        ),
      ];
    case "cells":
      return spec.names.map((name, row) =>
        [
          name,
          ...(spec.values[row] ?? []).map(
            (value, column) => `${value?.toFixed(2) ?? "-"} (${String(spec.counts[row]?.[column])})`,
          ),
        ].join(" | "),
      );
  }
}

/** The columns that the coordinates follow. */
function liveWords(live: ChartSeries["live"]): string {
  const follow = [live?.x, live?.y].map((target) => (target === undefined ? "-" : targetLabel(target)));
  return live === undefined ? "" : ` follows ${follow.join(" and ")}`;
}

function axis({ title, scale, isTime, min, max, step, format }: ChartAxis): string {
  const end = (value: number): string =>
    isTime ? new Date(value).toISOString().slice(0, 16) : String(value);
  const every = step === undefined ? "" : ` by ${isTime ? `${String(step / 3_600_000)} h` : String(step)}`;
  return `${title}, ${scale} ${end(min)} to ${end(max)}${every}, ${format}`;
}

function pointList(points: readonly ChartPoint[]): string {
  const shown = points.slice(0, MOST_POINTS).map(({ x, y, run }) => {
    const who = run === undefined ? "" : ` ${run.label}`;
    return Number.isNaN(x) && Number.isNaN(y) ? "gap" : `(${number(x)}, ${number(y)}${who})`;
  });
  return [
    ...shown,
    ...(points.length > MOST_POINTS ? [`and ${String(points.length - MOST_POINTS)} more`] : []),
  ].join(" ");
}

/** Moments as days. */
function number(value: number): string {
  return value > 1e12 ? new Date(value).toISOString().slice(0, 16) : String(Number(value.toPrecision(6)));
}
