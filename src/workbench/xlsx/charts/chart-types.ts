/** How a kind of chart is stored (21.2.2): the plot's element and what varies inside it. */
export interface ChartKind {
  /** `barChart`, `lineChart`, `areaChart`, `scatterChart`, `radarChart`, `pieChart` or `doughnutChart`. */
  readonly element: string;
  readonly radar?: "standard" | "marker" | "filled";
  readonly direction?: "col" | "bar";
  readonly grouping?: "clustered" | "standard" | "stacked" | "percentStacked";
  readonly markers?: boolean;
  readonly lines?: boolean;
  readonly smooth?: boolean;
}

/** Every `Excel.ChartType` that the book models. */
const KINDS: Readonly<Record<string, ChartKind>> = {
  ColumnClustered: { element: "barChart", direction: "col", grouping: "clustered" },
  ColumnStacked: { element: "barChart", direction: "col", grouping: "stacked" },
  ColumnStacked100: { element: "barChart", direction: "col", grouping: "percentStacked" },
  BarClustered: { element: "barChart", direction: "bar", grouping: "clustered" },
  BarStacked: { element: "barChart", direction: "bar", grouping: "stacked" },
  BarStacked100: { element: "barChart", direction: "bar", grouping: "percentStacked" },
  Line: { element: "lineChart", grouping: "standard", markers: false },
  LineMarkers: { element: "lineChart", grouping: "standard", markers: true },
  LineStacked: { element: "lineChart", grouping: "stacked", markers: false },
  LineMarkersStacked: { element: "lineChart", grouping: "stacked", markers: true },
  LineStacked100: { element: "lineChart", grouping: "percentStacked", markers: false },
  LineMarkersStacked100: { element: "lineChart", grouping: "percentStacked", markers: true },
  Area: { element: "areaChart", grouping: "standard" },
  AreaStacked: { element: "areaChart", grouping: "stacked" },
  AreaStacked100: { element: "areaChart", grouping: "percentStacked" },
  XYScatter: { element: "scatterChart", markers: true, lines: false, smooth: false },
  XYScatterLines: { element: "scatterChart", markers: true, lines: true, smooth: false },
  XYScatterLinesNoMarkers: { element: "scatterChart", markers: false, lines: true, smooth: false },
  XYScatterSmooth: { element: "scatterChart", markers: true, lines: true, smooth: true },
  XYScatterSmoothNoMarkers: { element: "scatterChart", markers: false, lines: true, smooth: true },
  Radar: { element: "radarChart", radar: "standard" },
  RadarMarkers: { element: "radarChart", radar: "marker" },
  RadarFilled: { element: "radarChart", radar: "filled" },
  Pie: { element: "pieChart" },
  Doughnut: { element: "doughnutChart" },
};

/** How a type is stored; undefined for a type that the book does not model. */
export function chartKind(type: string): ChartKind | undefined {
  return KINDS[type];
}

/** The type that is stored like that; undefined where there is none. */
export function chartType(kind: ChartKind): string | undefined {
  return Object.entries(KINDS).find(
    ([, known]) =>
      known.element === kind.element &&
      known.direction === kind.direction &&
      known.grouping === kind.grouping &&
      known.radar === kind.radar &&
      known.markers === kind.markers &&
      known.lines === kind.lines &&
      known.smooth === kind.smooth,
  )?.[0];
}

/** The overlap of bars that goes with a grouping: stacked bars stand in one place. */
export function usualOverlap(grouping: string | undefined): number {
  return grouping === "stacked" || grouping === "percentStacked" ? 100 : 0;
}

/** `Excel.ChartType` of plots that the book only carries along. */
export const CARRIED_TYPES: Readonly<Record<string, string>> = {
  bubbleChart: "Bubble",
  stockChart: "StockHLC",
  surfaceChart: "Surface",
  surface3DChart: "Surface",
  bar3DChart: "3DColumn",
  line3DChart: "3DLine",
  pie3DChart: "3DPie",
  area3DChart: "3DArea",
  ofPieChart: "PieOfPie",
};
