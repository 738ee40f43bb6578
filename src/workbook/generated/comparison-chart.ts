// The comparison of runs by one metric: a block of cells on the Charts sheet and one chart over it. The order is that of
// the last click; the figures are formulas, so that bars follow edits, and so does the star of the best.

import type { Goal } from "../../tracking/catalogue/catalogue";
import { guardText } from "../../cells/guard-text";
import { columnReference, textLiteral } from "../../cells/structured-reference";
import { HEADER_FONT_COLOR, setNumberFormat, widthInPoints } from "../column-look";
import { findGenerated, freshGenerated } from "./generated-sheet";
import type { Layout } from "../layout";
import type { WorkbookSession } from "../run-excel";

/** The name by which the chart is found again. */
export const CHART_NAME = "Runsheet comparison";
/** More bars than this cannot be read side by side. */
export const MOST_RUNS = 30;

const FIRST_DATA_ROW = 4;
const HEADER_FILL = "#1F3864";
const BAR_COLOR = "#8FAADC";
const BEST_COLOR = "#145A32";
/** The chart's top left cell, one column clear of the block. */
const CHART_CELL = "E4";
const POINTS_PER_BAR = 17;

/** One bar. */
export interface ComparedRun {
  readonly runId: string;
  readonly name: string;
  readonly isBest: boolean;
}

/** What the chart shows; runs from the best to the worst. */
export interface Comparison {
  readonly metric: string;
  readonly unit?: string;
  readonly goal: Goal;
  /** Runs that differ from the best by at most this are marked too. */
  readonly tolerance: number;
  readonly runs: readonly ComparedRun[];
  /** Such as "The best 30 of 112 completed runs, sorted on 2026-11-23 21:30 UTC." */
  readonly note: string;
  readonly table: string;
  readonly idHeader: string;
  readonly metricHeader: string;
}

/** Writes the block and draws the chart, or draws the one that is there again; returns the sheet's name. */
export async function drawComparison(
  context: WorkbookSession,
  layout: Layout,
  comparison: Comparison,
): Promise<string> {
  const generated = await findGenerated(context, layout);
  const { sheet, name } = freshGenerated(context, "Charts", layout, generated.get("Charts"));
  const existing = sheet.charts.getItemOrNullObject(CHART_NAME);
  existing.load("name");
  writeBlock(sheet, comparison);
  await context.sync();

  const count = comparison.runs.length;
  const data = sheet.getRangeByIndexes(FIRST_DATA_ROW - 1, 2, count + 1, 1);
  const chart = existing.isNullObject
    ? sheet.charts.add(Excel.ChartType.barClustered, data, Excel.ChartSeriesBy.columns)
    : existing;
  if (existing.isNullObject) {
    chart.name = CHART_NAME;
    chart.setPosition(CHART_CELL);
    chart.width = 560;
  }
  chart.height = Math.max(220, 110 + POINTS_PER_BAR * count);
  drawSeries(sheet, chart, comparison);
  await context.sync();
  return name;
}

function writeBlock(sheet: Excel.Worksheet, comparison: Comparison): void {
  const { metric, unit, note, runs } = comparison;
  const last = FIRST_DATA_ROW + runs.length;
  const best = `${comparison.goal === "minimize" ? "MIN" : "MAX"}($C$${FIRST_DATA_ROW + 1}:$C$${last})`;
  const ids = columnReference(comparison.table, comparison.idHeader);
  const values = columnReference(comparison.table, comparison.metricHeader);
  const body = runs.map(({ runId, name }, index) => {
    const row = FIRST_DATA_ROW + 1 + index;
    const label =
      name === "" || name === runId ? `$A${row}` : `${textLiteral(`${name.slice(0, 60)} · `)}&$A${row}`;
    const wins =
      comparison.tolerance === 0 ? `$C${row}=${best}` : `ABS(${best}-$C${row})<=${comparison.tolerance}`;
    const star = comparison.goal === "none" ? "" : `&IF(${wins}," ★","")`;
    return [guardText(runId, false), `=${label}${star}`, `=INDEX(${values},MATCH($A${row},${ids},0))`];
  });
  const title = unit === undefined ? metric : `${metric} (${unit})`;
  sheet.getRangeByIndexes(0, 0, last, 3).formulas = [
    [guardText(`${title} by run`, false), "", ""],
    [guardText(note, false), "", ""],
    ["", "", ""],
    ["Run ID", "Run", guardText(title, false)],
    ...body,
  ];
  const heading = sheet.getRange("A1").format.font;
  heading.size = 16;
  heading.bold = true;
  sheet.getRange("A2").format.font.italic = true;
  const header = sheet.getRangeByIndexes(FIRST_DATA_ROW - 1, 0, 1, 3).format;
  header.fill.color = HEADER_FILL;
  header.font.color = HEADER_FONT_COLOR;
  header.font.bold = true;
  [14, 28, 16].forEach((width, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = widthInPoints(width);
  });
  setNumberFormat(sheet.getRangeByIndexes(FIRST_DATA_ROW, 2, runs.length, 1), "General");
}

function drawSeries(sheet: Excel.Worksheet, chart: Excel.Chart, comparison: Comparison): void {
  const { metric, unit, runs } = comparison;
  const title = unit === undefined ? metric : `${metric} (${unit})`;
  const series = chart.series.getItemAt(0);
  series.setValues(sheet.getRangeByIndexes(FIRST_DATA_ROW, 2, runs.length, 1));
  series.setXAxisValues(sheet.getRangeByIndexes(FIRST_DATA_ROW, 1, runs.length, 1));
  series.name = title;
  series.gapWidth = 40;
  series.hasDataLabels = true;
  runs.forEach(({ isBest }, index) => {
    series.points.getItemAt(index).format.fill.setSolidColor(isBest ? BEST_COLOR : BAR_COLOR);
  });
  chart.title.text = `${title} by run`;
  chart.legend.visible = false;
  chart.axes.categoryAxis.title.text = "Run";
  chart.axes.valueAxis.title.text = title;
  // Bars are drawn from the bottom up; the best belongs at the top.
  chart.axes.categoryAxis.reversePlotOrder = true;
}
