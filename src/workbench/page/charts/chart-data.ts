import type { CellContent } from "../../book/cell-content";
import type { ChartDescription, ChartSeriesDescription } from "../../book/chart-description";

/** A reference's cells in order (down, then right), with their number formats. */
export type ReadReference = (
  reference: string,
) => readonly { value: CellContent | undefined; text: string }[];

/** One series as it is plotted: numbers, 0 for a text as in Excel, undefined where a cell is blank or an error. */
export interface PlottedSeries {
  readonly description: ChartSeriesDescription;
  readonly values: readonly (number | undefined)[];
  /** The values as their cells show them, for data labels. */
  readonly texts: readonly string[];
  /** Positions along the horizontal axis of a scatter chart. */
  readonly positions: readonly (number | undefined)[];
}

/** A chart with its cells read. */
export interface PlottedChart {
  readonly description: ChartDescription;
  readonly categories: readonly string[];
  readonly series: readonly PlottedSeries[];
}

/** Reads what a chart's references point to. Without categories the points are numbered from 1, as in Excel. */
export function readChart(description: ChartDescription, read: ReadReference): PlottedChart {
  const series = description.series.map((one): PlottedSeries => {
    const cells = one.values === undefined ? [] : read(one.values);
    const values = cells.map(({ value }) => (typeof value === "string" ? 0 : numberOf(value)));
    const labels = one.categories === undefined ? [] : read(one.categories);
    return {
      description: one,
      values,
      texts: cells.map(({ value, text }) => (typeof value === "string" ? "0" : text)),
      positions: values.map((_, index) => (labels.length > 0 ? numberOf(labels[index]?.value) : index + 1)),
    };
  });
  const first = description.series.find(({ categories }) => categories !== undefined)?.categories;
  const length = Math.max(0, ...series.map(({ values }) => values.length));
  const labels = first === undefined ? [] : read(first);
  return {
    description,
    series,
    categories: Array.from({ length }, (_, index) => labels[index]?.text ?? String(index + 1)),
  };
}

function numberOf(value: CellContent | undefined): number | undefined {
  return typeof value === "number" ? value : undefined;
}
