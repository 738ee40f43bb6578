// Where the parts of a small chart are drawn: from the spec that the sheet is drawn from.

import { shareOf } from "../../tracking/charts/chart-axis";
import {
  HIDDEN_TICKS,
  type ChartAxis,
  type ChartMarker,
  type ChartPoint,
  type PlaneChart,
} from "../../tracking/charts/chart-spec";

export const CHART_WIDTH = 320;
const HEIGHT = 220;
const ROW = 26;
const TOP = 8;
const RIGHT = 12;
/** Room for ticks and the name of the axis. */
const LEFT = 58;
const LEFT_WITHOUT_TICKS = 22;
const BOTTOM = 36;

/** The rectangle that points are drawn in. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly height: number;
}

/** The frame of a chart in a plane; one with a row for each name is as high as they ask for. */
export function planeFrame({ rows, y }: Pick<PlaneChart, "rows" | "y">): Frame {
  return frame(
    rows === undefined ? HEIGHT : Math.max(140, 70 + ROW * rows),
    y.format === HIDDEN_TICKS ? LEFT_WITHOUT_TICKS : LEFT,
  );
}

/** A frame of that height, with so much room at the left. */
export function frame(height: number, left: number): Frame {
  return { left, right: CHART_WIDTH - RIGHT, top: TOP, bottom: height - BOTTOM, height };
}

/** Where a value across stands. */
export function across({ left, right }: Frame, axis: ChartAxis, value: number): number {
  return left + shareOf(axis, value) * (right - left);
}

/** Where a value upwards stands. */
export function upwards({ top, bottom }: Frame, axis: ChartAxis, value: number): number {
  return bottom - shareOf(axis, value) * (bottom - top);
}

/** Lines as the `points` of polylines: one for each stretch without a gap. */
export function stretches(
  points: readonly ChartPoint[],
  place: (point: ChartPoint) => readonly [number, number],
): string[] {
  const lines: string[][] = [[]];
  for (const point of points) {
    const [x, y] = place(point);
    if (Number.isFinite(x) && Number.isFinite(y)) {
      lines.at(-1)?.push(`${x.toFixed(1)},${y.toFixed(1)}`);
    } else {
      lines.push([]);
    }
  }
  return lines.filter(({ length }) => length > 0).map((line) => line.join(" "));
}

/** The outline of a marker around a place. */
export function markerPath(marker: ChartMarker, x: number, y: number, half: number): string {
  const at = (dx: number, dy: number): string =>
    `${(x + dx * half).toFixed(1)} ${(y + dy * half).toFixed(1)}`;
  switch (marker) {
    case "square":
      return `M${at(-0.9, -0.9)}L${at(0.9, -0.9)}L${at(0.9, 0.9)}L${at(-0.9, 0.9)}Z`;
    case "triangle":
      return `M${at(0, -1.1)}L${at(1.1, 0.9)}L${at(-1.1, 0.9)}Z`;
    case "diamond":
      return `M${at(0, -1.2)}L${at(1.2, 0)}L${at(0, 1.2)}L${at(-1.2, 0)}Z`;
    case "circle": {
      const r = half.toFixed(1);
      return `M${at(-1, 0)}a${r} ${r} 0 1 0 ${(2 * half).toFixed(1)} 0a${r} ${r} 0 1 0 ${(-2 * half).toFixed(1)} 0Z`;
    }
  }
}
