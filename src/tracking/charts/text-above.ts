import { QUIET_COLOR } from "./chart-colors";
import type { ChartSeries } from "./chart-spec";

const ABOVE = 0.36;
const MOST_LETTERS = 60;

/** A name at the left of a chart, above what stands at a height. */
export function textAbove(name: string, left: number, height: number): ChartSeries {
  return textAt(name, left, height + ABOVE);
}

/** A name right of a place. */
export function textAt(name: string, x: number, y: number): ChartSeries {
  const cut = name.length > MOST_LETTERS ? `${name.slice(0, MOST_LETTERS - 1)}…` : name;
  return { name: cut, look: "text", color: QUIET_COLOR, marker: "circle", points: [{ x, y }] };
}
