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
  categoryAxis: ChartAxisDescription;
  valueAxis: ChartAxisDescription;
  readonly series: ChartSeriesDescription[];
}

export interface ChartAxisDescription {
  title: string | undefined;
  minimum: number | undefined;
  maximum: number | undefined;
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
  gapWidth: number | undefined;
}
