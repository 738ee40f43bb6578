import type { BarChart } from "../../tracking/charts/chart-spec";
import { guardText } from "../../cells/guard-text";
import { dressHeader, setNumberFormat } from "../column-look";
import type { BlockPlace } from "./plane-block";

/** The cells of bars: their names, and the figures of each series. */
export interface BarCells {
  readonly names: Excel.Range;
  readonly values: readonly Excel.Range[];
}

/** Queues the cells behind bars: a row a name, a column a series; they are figures of the moment of the click. */
export function writeBars({ sheet, band, row }: BlockPlace, chart: BarChart): BarCells {
  const { names, series } = chart;
  const columns = series.length + 1;
  const header = sheet.getRangeByIndexes(row, band.first, 1, columns);
  header.values = [[chart.naming, ...series.map(({ name }) => name)].map((text) => guardText(text, false))];
  dressHeader(header, "table");
  const cells = (column: number): Excel.Range =>
    sheet.getRangeByIndexes(row + 1, band.first + column, names.length, 1);
  setNumberFormat(sheet.getRangeByIndexes(row + 1, band.first + 1, names.length, series.length), "0.0");
  sheet.getRangeByIndexes(row + 1, band.first, names.length, columns).values = names.map((name, line) => [
    guardText(name, false),
    ...series.map(({ values }) => values[line] ?? ""),
  ]);
  return { names: cells(0), values: series.map((_, at) => cells(at + 1)) };
}
