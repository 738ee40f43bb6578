// The learning curves of runs: one chart over its block of cells on the Charts sheet, a line a run, each with its own steps.

import { PLAIN_COLOR, runColor } from "../../tracking/charts/chart-colors";
import type { WorkbookSession } from "../run-excel";
import {
  CURVES_CHART_CELL,
  curvesTitle,
  writeCurves,
  type CurveCells,
  type LearningCurves,
} from "./curves-block";
import { openOverTables } from "./open-over-tables";
import { printCharts } from "./print-charts";

/** The name by which the chart is found again. */
const CHART_NAME = "Runsheet learning curves";
const STYLES = ["Continuous", "Dash", "DashDot"] as const;
const WIDTH = 560;
const HEIGHT = 340;

/** Writes the block and draws the chart, or draws the one that is there again; returns the sheet's name. */
export async function drawCurves(context: WorkbookSession, shown: LearningCurves): Promise<string> {
  const { sheet, name, batch } = await openOverTables(context, "Charts", [shown.history]);
  const existing = sheet.charts.getItemOrNullObject(CHART_NAME);
  existing.load("name");
  const cells = writeCurves(sheet, shown);
  await batch.sync();

  // eslint-disable-next-line office-addins/call-sync-before-read -- batch.sync is the sync
  if (existing.isNullObject) {
    // In one batch with all that follows, so that no chart is left that is not named yet, and another one drawn beside it.
    const chart = newChart(sheet, cells);
    draw(chart, [chart.series.getItemAt(0)], shown, cells);
  } else {
    existing.series.load("items/name");
    await context.sync();
    draw(existing, existing.series.items, shown, cells);
  }
  await context.sync();
  await printCharts(context, sheet);
  return name;
}

function newChart(sheet: Excel.Worksheet, [first]: readonly CurveCells[]): Excel.Chart {
  const source = first?.values ?? sheet.getRange("A1");
  const chart = sheet.charts.add(
    Excel.ChartType.xyscatterLinesNoMarkers,
    source,
    Excel.ChartSeriesBy.columns,
  );
  chart.name = CHART_NAME;
  chart.setPosition(CURVES_CHART_CELL);
  chart.width = WIDTH;
  chart.height = HEIGHT;
  return chart;
}

/** Queues one series a run: those there are, new ones where there are too few, and none that is left over; then the looks. */
function draw(
  chart: Excel.Chart,
  items: readonly Excel.ChartSeries[],
  shown: LearningCurves,
  cells: readonly CurveCells[],
): void {
  const { curves } = shown;
  const colors = curves.map(({ runId }) => runColor(runId));
  curves.forEach(({ label }, at) => {
    const series = items[at] ?? chart.series.add(label);
    const source = cells[at];
    series.name = label;
    if (source) {
      series.setValues(source.values);
      series.setXAxisValues(source.steps);
    }
    const color = colors[at] ?? PLAIN_COLOR;
    series.format.line.color = color;
    // Runs are many and colours few: the second of a colour is told apart by its line.
    series.format.line.lineStyle = STYLES[timesBefore(colors, at)] ?? "Dot";
  });
  // From the last one on, because Excel counts those that are left anew after each.
  for (const left of items.slice(curves.length).reverse()) {
    left.delete();
  }
  dressChart(chart, shown);
}

function timesBefore(colors: readonly string[], at: number): number {
  return colors.slice(0, at).filter((color) => color === colors[at]).length;
}

function dressChart(chart: Excel.Chart, shown: LearningCurves): void {
  const { metric, unit, curves } = shown;
  chart.title.text = curvesTitle(shown);
  chart.legend.visible = curves.length > 1;
  chart.legend.position = "Bottom";
  chart.axes.categoryAxis.title.text = "Step";
  chart.axes.valueAxis.title.text = unit === undefined ? metric : `${metric} (${unit})`;
}
