// The comparison of runs by one metric: one chart over its block of cells on the Charts sheet. Two series share the bars'
// places: the values of all runs, and over them in a dark colour those of the winners alone, so that the dark bar goes
// with the star wherever an edit moves it.

import { METRIC_GREEN } from "../metric-green";
import { barAxis } from "../../tracking/charts/chart-axis";
import { MOST_BARS } from "../../tracking/charts/run-bars";
import type { WorkbookSession } from "../run-excel";
import { comparisonTitle, writeComparison, type Comparison, type ComparisonCells } from "./comparison-block";
import { openOverTables } from "./open-over-tables";
import { printCharts } from "./print-charts";

/** The name by which the chart is found again. */
const CHART_NAME = "Runsheet comparison";
/** The name by which the winners' series is found again; a star, so that it is no metric's. */
const BEST_SERIES = "★ Best";
/** As many as a spec of bars shows. */
export const MOST_RUNS = MOST_BARS;

const BAR_COLOR = "#8FAADC";
/** The chart's top left cell, beside the block. */
const CHART_CELL = "E4";
const POINTS_PER_BAR = 17;

/** Writes the block and draws the chart, or draws the one that is there again; returns the sheet's name. */
export async function drawComparison(context: WorkbookSession, comparison: Comparison): Promise<string> {
  const { sheet, name, batch } = await openOverTables(context, "Charts", [
    comparison.table,
    comparison.metrics,
  ]);
  const existing = sheet.charts.getItemOrNullObject(CHART_NAME);
  existing.load("name");
  const cells = writeComparison(sheet, comparison);
  await batch.sync();

  // eslint-disable-next-line office-addins/call-sync-before-read -- batch.sync is the sync
  if (existing.isNullObject) {
    // In one batch with all that follows, so that no chart is left that is not named yet, and another one drawn beside it.
    const chart = newChart(sheet, cells);
    draw(chart, newSeries(chart), comparison, cells);
  } else {
    existing.series.load("items/name");
    await context.sync();
    const series = seriesOf(existing, comparisonTitle(comparison));
    draw(existing, series, comparison, cells);
    clearBarColors(series.all, comparison.runs.length);
  }
  await context.sync();
  await printCharts(context, sheet);
  return name;
}

function newChart(sheet: Excel.Worksheet, { values }: ComparisonCells): Excel.Chart {
  const chart = sheet.charts.add(Excel.ChartType.barClustered, values, Excel.ChartSeriesBy.columns);
  chart.name = CHART_NAME;
  chart.setPosition(CHART_CELL);
  chart.width = 560;
  return chart;
}

/** The series of all runs, and over it that of the winners. */
interface ComparisonSeries {
  readonly all: Excel.ChartSeries;
  readonly best: Excel.ChartSeries;
}

function draw(
  chart: Excel.Chart,
  { all, best }: ComparisonSeries,
  comparison: Comparison,
  cells: ComparisonCells,
): void {
  const title = comparisonTitle(comparison);
  chart.height = Math.max(220, 110 + POINTS_PER_BAR * comparison.runs.length);
  all.name = title;
  all.setValues(cells.values);
  best.setValues(cells.best);
  for (const series of [all, best]) {
    series.setXAxisValues(cells.labels);
    series.gapWidth = 40;
    series.overlap = 100;
  }
  all.format.fill.setSolidColor(BAR_COLOR);
  best.format.fill.setSolidColor(METRIC_GREEN);
  all.hasDataLabels = true;
  best.hasDataLabels = false;
  dressChart(chart, title, comparison.runs);
}

/** Of a chart that was just added: Excel has made the first one from its cells. */
function newSeries({ series }: Excel.Chart): ComparisonSeries {
  return { all: series.getItemAt(0), best: series.add(BEST_SERIES) };
}

/** Earlier versions gave single bars the colour of the best. */
function clearBarColors({ points }: Excel.ChartSeries, bars: number): void {
  for (let bar = 0; bar < bars; bar++) {
    points.getItemAt(bar).format.fill.setSolidColor(BAR_COLOR);
  }
}

/** Our two series, the winners' over the other: those there are, or new ones where a person deleted them. */
function seriesOf(chart: Excel.Chart, title: string): ComparisonSeries {
  const { items } = chart.series;
  const all = items.find(({ name }) => name !== BEST_SERIES);
  const best = items.find(({ name }) => name === BEST_SERIES);
  if (all) {
    return { all, best: best ?? chart.series.add(BEST_SERIES) };
  }
  // What is added is drawn over what is there.
  best?.delete();
  return { all: chart.series.add(title), best: chart.series.add(BEST_SERIES) };
}

function dressChart(chart: Excel.Chart, title: string, runs: Comparison["runs"]): void {
  const axis = barAxis(
    title,
    runs.map(({ value }) => value),
  );
  chart.title.text = `${title} by run`;
  chart.legend.visible = false;
  chart.axes.categoryAxis.title.text = "Run";
  chart.axes.valueAxis.title.text = axis.title;
  // Bars are drawn from the bottom up; the best belongs at the top.
  chart.axes.categoryAxis.reversePlotOrder = true;
  // Where the axis begins is said in its title; where it ends is left to Excel, as bars follow edits.
  const automatic: unknown = "";
  chart.axes.valueAxis.minimum = axis.min > 0 ? axis.min : automatic;
  chart.axes.valueAxis.numberFormat = axis.format;
}
