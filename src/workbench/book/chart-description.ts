/** A chart on a sheet. References are A1 formulas with their sheet, such as `Charts!$A$2:$A$40` (no leading `=`). */
export interface ChartDescription {
  readonly id: string;
  name: string;
  /** One of `Excel.ChartType`, such as `ColumnClustered`, `BarClustered`, `Line`, `XYScatter`, `Pie`. */
  type: string;
  title: string | undefined;
  /** Position and size in points from the sheet's top-left corner. */
  left: number;
  top: number;
  width: number;
  height: number;
  legend: { visible: boolean; position: string };
  /** The gap between groups of bars in percent of a bar's width; undefined for that of Excel's new charts. */
  gapWidth: number | undefined;
  /**
   * How far the bars of a group cover each other, in percent of a bar's width; below 0 they stand apart. Undefined for what
   * goes with the type: 100 where bars are stacked, else 0.
   */
  overlap: number | undefined;
  categoryAxis: ChartAxisDescription;
  valueAxis: ChartAxisDescription;
  readonly series: ChartSeriesDescription[];
}

export interface ChartAxisDescription {
  title: string | undefined;
  minimum: number | undefined;
  maximum: number | undefined;
  /** Between ticks; undefined for what Excel chooses. */
  majorUnit: number | undefined;
  numberFormat: string | undefined;
  logarithmic: boolean;
  reversed: boolean;
  gridlines: boolean;
}

export interface ChartSeriesDescription {
  name: string;
  values: string | undefined;
  categories: string | undefined;
  /** `#RRGGBB`, or undefined for the theme's colour. */
  color: string | undefined;
  /** Own colours of single points, by index. */
  readonly pointColors: Map<number, string>;
  dataLabels: boolean;
  /** What the labels say, and where they stand; undefined for the usual place. */
  labelled: { name: boolean; position: string | undefined };
  /** A type of its own, beside others of its family in one chart; undefined for the chart's. */
  type: string | undefined;
  /** Looks of its own; what is undefined is as the type has it. */
  readonly marker: ChartMarkerDescription;
  readonly line: ChartLineDescription;
}

export interface ChartMarkerDescription {
  /** One of `Excel.ChartMarkerStyle`. */
  style: string | undefined;
  /** In points. */
  size: number | undefined;
  color: string | undefined;
}

export interface ChartLineDescription {
  /** One of `Excel.ChartLineStyle`. */
  style: string | undefined;
  /** In points. */
  weight: number | undefined;
  color: string | undefined;
}
