// The comparison of runs by one metric: one chart over its block of cells on the Charts sheet. Two series share the bars'
// places: the values of all runs, and over them in a dark colour those of the winners alone, so that the dark bar goes
// with the star wherever an edit moves it.

import type { WorkbookSession } from "../run-excel";
import { comparisonTitle, writeComparison, type Comparison, type ComparisonCells } from "./comparison-block";
import { openOverTables } from "./open-over-tables";

/** The name by which the chart is found again. */
const CHART_NAME = "Runsheet comparison";
/** The name by which the winners' series is found again; a star, so that it is no metric's. */
const BEST_SERIES = "★ Best";
/** More bars than this cannot be read side by side. */
export const MOST_RUNS = 30;

const BAR_COLOR = "#8FAADC";
const BEST_COLOR = "#145A32";
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
  const isNew = existing.isNullObject;
  const chart = isNew ? newChart(sheet, cells) : existing;
  chart.height = Math.max(220, 110 + POINTS_PER_BAR * comparison.runs.length);
  chart.series.load("items/name");
  await context.sync();
  const title = comparisonTitle(comparison);
  const all = drawSeries(chart, cells, title);
  if (!isNew) {
    clearBarColors(all, comparison.runs.length);
  }
  dressChart(chart, title);
  await context.sync();
  return name;
}

function newChart(sheet: Excel.Worksheet, { values }: ComparisonCells): Excel.Chart {
  const chart = sheet.charts.add(Excel.ChartType.barClustered, values, Excel.ChartSeriesBy.columns);
  chart.name = CHART_NAME;
  chart.setPosition(CHART_CELL);
  chart.width = 560;
  return chart;
}

/** Returns the series of all runs. */
function drawSeries(chart: Excel.Chart, cells: ComparisonCells, title: string): Excel.ChartSeries {
  const { all, best } = seriesOf(chart, title);
  all.name = title;
  all.setValues(cells.values);
  best.setValues(cells.best);
  for (const series of [all, best]) {
    series.setXAxisValues(cells.labels);
    series.gapWidth = 40;
    series.overlap = 100;
  }
  all.format.fill.setSolidColor(BAR_COLOR);
  best.format.fill.setSolidColor(BEST_COLOR);
  all.hasDataLabels = true;
  best.hasDataLabels = false;
  return all;
}

/** Earlier versions gave single bars the colour of the best. */
function clearBarColors({ points }: Excel.ChartSeries, bars: number): void {
  for (let bar = 0; bar < bars; bar++) {
    points.getItemAt(bar).format.fill.setSolidColor(BAR_COLOR);
  }
}

/** Our two series, the winners' over the other: those there are, or new ones where a person deleted them. */
function seriesOf(chart: Excel.Chart, title: string): { all: Excel.ChartSeries; best: Excel.ChartSeries } {
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

function dressChart(chart: Excel.Chart, title: string): void {
  chart.title.text = `${title} by run`;
  chart.legend.visible = false;
  chart.axes.categoryAxis.title.text = "Run";
  chart.axes.valueAxis.title.text = title;
  // Bars are drawn from the bottom up; the best belongs at the top.
  chart.axes.categoryAxis.reversePlotOrder = true;
}
