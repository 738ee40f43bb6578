// A chart of a spec on Charts: its band is written anew, and the chart of its name is drawn again or made. A chart that is new is
// made in one batch with all that follows, so that none is left without its name and another drawn beside it.

import type { BarChart, ChartSpec, PlaneChart } from "../../tracking/charts/chart-spec";
import type { WorkbookSession } from "../run-excel";
import type { TrackedTable } from "../tracked-table";
import { writeBars, type BarCells } from "./bars-block";
import { bandAddress, CHART_ROW, chartBand, rowBelow, seenAddress, type BandKind } from "./chart-bands";
import { dressAxis } from "./dress-axis";
import { dressPlane } from "./dress-plane";
import { writeHeat } from "./heat-block";
import { openOverTables } from "./open-over-tables";
import { printCharts } from "./print-charts";
import { livePoints, writePlane, type BlockPlace, type SeriesCells } from "./plane-block";
import { writeHeading, writeSentences } from "./spec-words";

const WIDTH = 560;
const HEIGHT = 340;
/** A chart with a row for each name grows with them. */
const POINTS_OF_NAME = 30;
const BESIDE_NAMES = 110;
/** Cells that all formulas together may look at, so that Excel stays quick; above, values stand in their place. */
const MOST_LOOKED_AT = 20_000_000;
/** Of formulas in one batch; those of a point name columns so many times. */
const MOST_BYTES = 800_000;
const BYTES_OF_POINT = 320;
const COLUMNS_OF_POINT = 6;

/** What was drawn, and where a person sees it. */
export interface DrawnSpec {
  readonly sheet: string;
  readonly area: string;
}

/** Writes the band and draws the chart; `at` is the time as the note says it. */
export async function drawSpec(
  context: WorkbookSession,
  kind: BandKind,
  spec: ChartSpec,
  runs: TrackedTable,
  at: string,
): Promise<DrawnSpec> {
  const { sheet, name, batch } = await openOverTables(context, "Charts", [runs]);
  const band = chartBand(kind);
  const existing = sheet.charts.getItemOrNullObject(chartName(spec));
  existing.load("name");
  const live = spec.plot === "plane" && isQuick(spec, runs) ? runs : undefined;
  sheet.getRange(bandAddress(band)).clear();
  writeHeading(sheet, band, spec.title, note(at, live !== undefined));
  const height = heightOf(spec);
  const below = spec.plot === "cells" ? CHART_ROW : rowBelow(height);
  const place: BlockPlace = { sheet, band, row: writeSentences(sheet, band, below, spec) };
  const area = seenAddress(band, height);
  if (spec.plot === "cells") {
    writeHeat(place, spec);
    await batch.sync();
    await printCharts(context, sheet);
    return { sheet: name, area };
  }
  const cells = spec.plot === "plane" ? writePlane(place, spec, live) : writeBars(place, spec);
  await batch.sync();

  // eslint-disable-next-line office-addins/call-sync-before-read -- batch.sync is the sync
  if (existing.isNullObject) {
    const chart = newChart(place, spec, cells);
    draw(chart, [chart.series.getItemAt(0)], spec, cells, height);
  } else {
    existing.series.load("items/name");
    await context.sync();
    existing.chartType = typeOf(spec);
    draw(existing, existing.series.items, spec, cells, height);
  }
  await context.sync();
  await printCharts(context, sheet);
  return { sheet: name, area };
}

type SpecCells = readonly SeriesCells[] | BarCells;

/** The name by which the chart of a kind is found again. */
function chartName({ kind }: ChartSpec): string {
  return `Runsheet ${kind}`;
}

function isQuick(spec: PlaneChart, { rows, headers }: TrackedTable): boolean {
  const live = livePoints(spec);
  const longest = headers.reduce((most, { length }) => Math.max(most, length), 0);
  const bytes = live * (BYTES_OF_POINT + COLUMNS_OF_POINT * longest);
  return live > 0 && live * rows <= MOST_LOOKED_AT && bytes <= MOST_BYTES;
}

function note(at: string, isLive: boolean): string {
  return isLive
    ? `Drawn on ${at}. Dots and marks follow edits of Runs; which runs they are, lines and axes are those of that moment.`
    : `Drawn on ${at}. The figures are those of that moment; the button draws them anew.`;
}

function heightOf(spec: ChartSpec): number {
  const names = spec.plot === "bars" ? spec.names.length : spec.plot === "plane" ? spec.rows : undefined;
  return names === undefined ? HEIGHT : Math.max(220, BESIDE_NAMES + POINTS_OF_NAME * names);
}

function typeOf(spec: PlaneChart | BarChart): "XYScatter" | "BarClustered" {
  return spec.plot === "plane" ? "XYScatter" : "BarClustered";
}

function isBars(cells: SpecCells): cells is BarCells {
  return "names" in cells;
}

function newChart({ sheet, band }: BlockPlace, spec: PlaneChart | BarChart, cells: SpecCells): Excel.Chart {
  const [first] = isBars(cells) ? cells.values : cells.map(({ y }) => y);
  const source = first ?? sheet.getRangeByIndexes(0, band.first, 1, 1);
  const chart = sheet.charts.add(typeOf(spec), source, Excel.ChartSeriesBy.columns);
  chart.name = chartName(spec);
  chart.setPosition(sheet.getRangeByIndexes(CHART_ROW, band.first, 1, 1));
  chart.width = WIDTH;
  return chart;
}

function draw(
  chart: Excel.Chart,
  items: readonly Excel.ChartSeries[],
  spec: PlaneChart | BarChart,
  cells: SpecCells,
  height: number,
): void {
  chart.height = height;
  if (spec.plot === "plane" && !isBars(cells)) {
    dressPlane(chart, items, spec, cells);
  } else if (spec.plot === "bars" && isBars(cells)) {
    dressBars(chart, items, spec, cells);
  }
  // From the last one on, because Excel counts those that are left anew after each.
  for (const left of items.slice(spec.series.length).reverse()) {
    left.delete();
  }
  chart.title.text = spec.title;
}

function dressBars(
  chart: Excel.Chart,
  items: readonly Excel.ChartSeries[],
  spec: BarChart,
  { names, values }: BarCells,
): void {
  spec.series.forEach(({ name, color }, at) => {
    const series = items[at] ?? chart.series.add(name);
    const source = values[at];
    series.name = name;
    if (source) {
      series.setValues(source);
      series.setXAxisValues(names);
    }
    series.gapWidth = 50;
    series.format.fill.setSolidColor(color);
    series.hasDataLabels = true;
  });
  chart.legend.visible = true;
  chart.legend.position = "Bottom";
  chart.axes.categoryAxis.title.text = spec.naming;
  // Bars are drawn from the bottom up; the first belongs at the top.
  chart.axes.categoryAxis.reversePlotOrder = true;
  dressAxis(chart.axes.valueAxis, spec.value);
}
