import type { ChartSeries, PlaneChart } from "../../tracking/charts/chart-spec";
import { dressAxis } from "./dress-axis";
import type { SeriesCells } from "./plane-block";

const MARKERS = { circle: "Circle", square: "Square", triangle: "Triangle", diamond: "Diamond" } as const;
const DOT = 5;
const MARK = 10;
const WEIGHTS = { line: 1.75, thin: 0.5, dashed: 1 } as const;

/** Queues the series of a chart of points and lines: those there are, new ones where there are too few; then its axes. */
export function dressPlane(
  chart: Excel.Chart,
  items: readonly Excel.ChartSeries[],
  spec: PlaneChart,
  cells: readonly SeriesCells[],
): void {
  spec.series.forEach((one, at) => {
    const series = items[at] ?? chart.series.add(one.name);
    const source = cells[at];
    series.name = one.name;
    if (source) {
      series.setValues(source.y);
      series.setXAxisValues(source.x);
    }
    dressSeries(series, one);
  });
  chart.legend.visible = spec.legend;
  chart.legend.position = "Bottom";
  dressAxis(chart.axes.categoryAxis, spec.x);
  dressAxis(chart.axes.valueAxis, spec.y);
}

/** The type first: what comes before it would be lost. */
function dressSeries(series: Excel.ChartSeries, { look, color, marker }: ChartSeries): void {
  const isLine = look === "line" || look === "thin" || look === "dashed";
  series.chartType = isLine ? "XYScatterLinesNoMarkers" : "XYScatter";
  if (isLine) {
    series.format.line.color = color;
    series.format.line.lineStyle = look === "dashed" ? "Dash" : "Continuous";
    series.format.line.weight = WEIGHTS[look];
  } else {
    series.markerStyle = look === "text" ? "None" : MARKERS[marker];
  }
  if (look === "dots" || look === "marks") {
    series.markerSize = look === "marks" ? MARK : DOT;
    series.markerBackgroundColor = color;
    series.markerForegroundColor = color;
  }
  series.hasDataLabels = look === "text";
  if (look === "text") {
    series.dataLabels.showSeriesName = true;
    series.dataLabels.showValue = false;
    series.dataLabels.position = "Right";
  }
}
