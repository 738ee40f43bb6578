// Where the charts of specs stand on Charts: each kind has columns of its own, behind those of the comparison and the learning
// curves, so that one is written anew without touching another. In a band, from the top down: heading, note, a warning that
// is mostly blank, the chart, its sentences, its figures.

import type { ChartKind } from "../../tracking/charts/chart-kinds";
import { columnLetters } from "../../cells/address";

/** The kinds with a band; the comparison of runs has its place at the front. */
export type BandKind = Exclude<ChartKind, "runs">;

/** The columns of a band: series, Run ID, run, row, across, up; the last one is left free. */
export const BAND_WIDTHS = [22, 12, 28, 8, 16, 16, 3] as const;

/** Behind the learning curves. */
const FIRST_COLUMN = 34;
/** In the order of their columns. */
export const BAND_KINDS: readonly BandKind[] = [
  "progress",
  "parameter",
  "pareto",
  "configurations",
  "importance",
  "parallel",
  "curves",
  "correlations",
];
/** Of the correlation matrix, the last one: its names, and a column for each. */
export const MATRIX_COLUMNS = 18;
/** Those of the others that hold something. */
export const SEEN_COLUMNS = BAND_WIDTHS.length - 1;

/** The rows of a band, from 0. */
export const CHART_NOTE_ROW = 1;
export const WARNING_ROW = 2;
export const CHART_ROW = 3;

const POINTS_OF_ROW = 15;
/** Rows that fit on a screen: of a higher chart its beginning is shown. */
const MOST_SEEN = 28;

/** The columns of a kind. */
export interface ChartBand {
  readonly first: number;
  readonly columns: number;
}

/** Where a kind of chart stands. */
export function chartBand(kind: BandKind): ChartBand {
  return {
    first: FIRST_COLUMN + BAND_KINDS.indexOf(kind) * BAND_WIDTHS.length,
    columns: kind === "correlations" ? MATRIX_COLUMNS : BAND_WIDTHS.length,
  };
}

/** All cells of a band. */
export function bandAddress({ first, columns }: ChartBand): string {
  return `${columnLetters(first)}:${columnLetters(first + columns - 1)}`;
}

/** What a person wants to see of a band: from its heading to below its chart. */
export function seenAddress({ first }: ChartBand, chartHeight: number): string {
  const last = columnLetters(first + SEEN_COLUMNS - 1);
  return `${columnLetters(first)}1:${last}${String(Math.min(MOST_SEEN, rowBelow(chartHeight)))}`;
}

/** The first row below a chart of that height, from 0; one stays free, as rows are of different heights here and there. */
export function rowBelow(chartHeight: number): number {
  return CHART_ROW + Math.ceil(chartHeight / POINTS_OF_ROW) + 2;
}
