import type { ChartSeriesDescription } from "../../book/chart-description";
import { pixels } from "../grid/sheet-layout";
import type { ChartKind } from "./chart-kind";

/** The markers of `Excel.ChartMarkerStyle` that ECharts has as well. */
const SYMBOLS: Readonly<Record<string, string>> = {
  Square: "rect",
  Diamond: "diamond",
  Triangle: "triangle",
};

/** A series of points in the plane: joined or not, in its own markers. */
export function scatterLook({ marker, line }: ChartSeriesDescription, kind: ChartKind): object {
  const size = { symbol: SYMBOLS[marker.style ?? ""] ?? "circle", symbolSize: pixels(marker.size ?? 5) };
  if (!kind.lines) {
    // What has no marker may have a label all the same.
    return marker.style === "None" ? { symbolSize: 0.01 } : size;
  }
  const isDashed = line.style?.includes("Dash") === true || line.style?.includes("Dot") === true;
  return {
    ...size,
    type: "line",
    smooth: kind.smooth,
    showSymbol: kind.markers && marker.style !== "None",
    lineStyle: {
      width: line.style === "None" ? 0 : pixels(line.weight ?? 1.5),
      ...(isDashed && { type: "dashed" }),
    },
  };
}

/** Of the line where there is one, else of the markers. */
export function seriesColor(
  { color, line, marker }: ChartSeriesDescription,
  kind: ChartKind,
): string | undefined {
  return (kind.lines ? line.color : marker.color) ?? color;
}

/** Where its labels stand. */
export function labelPosition({ labelled }: ChartSeriesDescription, kind: ChartKind): string {
  const { position } = labelled;
  return position !== undefined
    ? position === "Center"
      ? "inside"
      : position.toLowerCase()
    : kind.stacked
      ? "inside"
      : kind.horizontal
        ? "right"
        : "top";
}
