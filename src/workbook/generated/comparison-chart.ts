// The comparison of runs by one metric: a block of cells on the Charts sheet and one chart over it. The order and the
// colours are those of the last click; the figures are formulas, so that bars follow edits, and so do the stars of the
// winners, by the rule of best-formulas over all runs.

import type { Goal } from "../../tracking/catalogue/catalogue";
import { COMPETING_STATUS } from "../../tracking/best/best-rule";
import { guardText } from "../../cells/guard-text";
import { columnReference } from "../../cells/structured-reference";
import { dressHeader, setNumberFormat, widthInPoints } from "../column-look";
import type { WorkbookSession } from "../run-excel";
import type { TrackedTable } from "../tracked-table";
import {
  bestValue,
  competingRuns,
  goalOf,
  metricsColumns,
  metricText,
  plainStatuses,
  toleranceOf,
  wins,
  winsFrom,
  winsTo,
  type BestCells,
} from "./best-formulas";
import { longTextLiteral } from "./formula-parts";
import { openOverTables } from "./open-over-tables";

/** The name by which the chart is found again. */
const CHART_NAME = "Runsheet comparison";
/** More bars than this cannot be read side by side. */
export const MOST_RUNS = 30;

const FIRST_DATA_ROW = 4;
const BAR_COLOR = "#8FAADC";
const BEST_COLOR = "#145A32";
/** The chart's top left cell, one column clear of the block. */
const CHART_CELL = "E4";
const POINTS_PER_BAR = 17;
const MOST_LABEL = 60;
const WIDTHS = [14, 28, 16];

/** What the stars go by stands below the runs, a line each. */
const WORKINGS = [
  "Goal",
  "Tolerance",
  "Plain statuses",
  "Completed runs",
  "Best",
  "Wins from",
  "Wins to",
] as const;

/** One bar. */
export interface ComparedRun {
  /** As it stands in the cell; undefined for a run without one. */
  readonly id?: string | number;
  /** What the run is called beside its bar. */
  readonly label: string;
  readonly value: number;
  readonly isBest: boolean;
  /** Whether the run can be found by its id: it has one, and no other run has the same. */
  readonly isFound: boolean;
}

/** What the chart shows; runs from the best to the worst. */
export interface Comparison {
  readonly metric: string;
  readonly unit?: string;
  readonly goal: Goal;
  readonly runs: readonly ComparedRun[];
  /** Such as "The best 30 of 112 completed runs, sorted on 2026-11-23 21:30 UTC." */
  readonly note: string;
  readonly table: TrackedTable;
  readonly headers: { readonly id: string; readonly status: string; readonly value: string };
  readonly metrics: TrackedTable;
}

/** Writes the block and draws the chart, or draws the one that is there again; returns the sheet's name. */
export async function drawComparison(context: WorkbookSession, comparison: Comparison): Promise<string> {
  const { sheet, name, batch } = await openOverTables(context, "Charts", [
    comparison.table,
    comparison.metrics,
  ]);
  const existing = sheet.charts.getItemOrNullObject(CHART_NAME);
  existing.load("name");
  writeBlock(sheet, comparison);
  await batch.sync();

  const data = sheet.getRangeByIndexes(FIRST_DATA_ROW - 1, 2, comparison.runs.length + 1, 1);
  // eslint-disable-next-line office-addins/call-sync-before-read -- batch.sync is the sync
  const chart = existing.isNullObject ? newChart(sheet, data) : existing;
  chart.height = Math.max(220, 110 + POINTS_PER_BAR * comparison.runs.length);
  chart.series.load("items/name");
  await context.sync();
  drawSeries(sheet, chart, seriesOf(chart, comparison), comparison);
  await context.sync();
  return name;
}

function newChart(sheet: Excel.Worksheet, data: Excel.Range): Excel.Chart {
  const chart = sheet.charts.add(Excel.ChartType.barClustered, data, Excel.ChartSeriesBy.columns);
  chart.name = CHART_NAME;
  chart.setPosition(CHART_CELL);
  chart.width = 560;
  return chart;
}

/** Our series: the one there is, or a new one where a person deleted it. */
function seriesOf(chart: Excel.Chart, comparison: Comparison): Excel.ChartSeries {
  const [first] = chart.series.items;
  return first ?? chart.series.add(titleOf(comparison));
}

function titleOf({ metric, unit }: Comparison): string {
  return unit === undefined ? metric : `${metric} (${unit})`;
}

function writeBlock(sheet: Excel.Worksheet, comparison: Comparison): void {
  const { note, runs } = comparison;
  const title = titleOf(comparison);
  const last = FIRST_DATA_ROW + runs.length;
  setNumberFormat(sheet.getRangeByIndexes(FIRST_DATA_ROW, 0, runs.length, 1), "General");
  sheet.getRangeByIndexes(0, 0, last, 3).formulas = [
    [guardText(`${title} by run`, false), "", ""],
    [guardText(note, false), "", ""],
    ["", "", ""],
    ["Run ID", "Run", guardText(title, false)],
    ...runs.map((run, index) => runRow(run, FIRST_DATA_ROW + 1 + index, comparison)),
  ];
  const below = sheet.getRangeByIndexes(last + 1, 0, WORKINGS.length + 1, 2);
  below.formulas = [["What the stars go by", ""], ...workings(comparison)];
  sheet.getRangeByIndexes(last + 1, 0, 1, 1).format.font.bold = true;
  const heading = sheet.getRange("A1").format.font;
  heading.size = 16;
  heading.bold = true;
  sheet.getRange("A2").format.font.italic = true;
  dressHeader(sheet.getRangeByIndexes(FIRST_DATA_ROW - 1, 0, 1, 3), "table");
  WIDTHS.forEach((width, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = widthInPoints(width);
  });
  setNumberFormat(sheet.getRangeByIndexes(FIRST_DATA_ROW, 2, runs.length, 1), "General");
}

function workingCells(runs: number): BestCells {
  const first = FIRST_DATA_ROW + runs + 3;
  const cell = (line: (typeof WORKINGS)[number]): string => `$B$${first + WORKINGS.indexOf(line)}`;
  return {
    goal: cell("Goal"),
    tolerance: cell("Tolerance"),
    plain: cell("Plain statuses"),
    competing: cell("Completed runs"),
    best: cell("Best"),
    from: cell("Wins from"),
    to: cell("Wins to"),
  };
}

function workings({ metric, table, headers, metrics, runs }: Comparison): string[][] {
  const columns = {
    status: columnReference(table.name, headers.status),
    value: columnReference(table.name, headers.value),
  };
  const catalogue = metricsColumns(metrics.name, metrics.headers);
  const cells = workingCells(runs.length);
  const formulas = [
    goalOf(metricText(metric), catalogue),
    toleranceOf(metricText(metric), catalogue),
    plainStatuses(columns),
    competingRuns(columns, cells),
    bestValue(columns, cells),
    winsFrom(cells),
    winsTo(cells),
  ];
  return WORKINGS.map((line, index) => [line, `=${formulas[index] ?? ""}`]);
}

/** Id, label with a star where the run wins, value. A run that no id leads to keeps the value of the click. */
function runRow(
  run: ComparedRun,
  row: number,
  { goal, table, headers, runs }: Comparison,
): (string | number)[] {
  const { id, label, value, isFound } = run;
  const column = (header: string): string => columnReference(table.name, header);
  const sought = typeof id === "string" && /[*?~]/.test(id) ? longTextLiteral(escaped(id)) : `$A${row}`;
  const cellOf = (header: string): string =>
    `INDEX(${column(header)},MATCH(${sought},${column(headers.id)},0))`;
  const status = isFound ? cellOf(headers.status) : longTextLiteral(COMPETING_STATUS);
  const star = goal === "none" ? "" : `&IF(${wins(status, `$C${row}`, workingCells(runs.length))}," ★","")`;
  return [
    typeof id === "string" ? guardText(id, false) : (id ?? ""),
    `=${longTextLiteral(label.slice(0, MOST_LABEL))}${star}`,
    isFound ? `=${cellOf(headers.value)}` : value,
  ];
}

/** A text that MATCH is to find as it is, and not as a pattern. */
function escaped(text: string): string {
  return text.replace(/[*?~]/g, "~$&");
}

function drawSeries(
  sheet: Excel.Worksheet,
  chart: Excel.Chart,
  series: Excel.ChartSeries,
  comparison: Comparison,
): void {
  const { runs } = comparison;
  const title = titleOf(comparison);
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
