/** The families of `Excel.ChartType` that are drawn; others are drawn as columns. */
export interface ChartKind {
  readonly shape: "bar" | "line" | "scatter" | "pie";
  readonly horizontal: boolean;
  readonly stacked: boolean;
  readonly percent: boolean;
  readonly filled: boolean;
  readonly markers: boolean;
  readonly lines: boolean;
  readonly smooth: boolean;
  readonly hole: boolean;
}

/** Reads a chart type such as `ColumnStacked100` or `XYScatterLinesNoMarkers`. */
export function chartKind(type: string): ChartKind {
  const scatter = type.startsWith("XYScatter");
  const pie = type.startsWith("Pie") || type.startsWith("Doughnut");
  const line = type.startsWith("Line") || type.startsWith("Area");
  return {
    shape: scatter ? "scatter" : pie ? "pie" : line ? "line" : "bar",
    horizontal: type.startsWith("Bar"),
    stacked: type.includes("Stacked"),
    percent: type.includes("100"),
    filled: type.startsWith("Area"),
    markers: type.includes("Markers") && !type.includes("NoMarkers"),
    lines: scatter && (type.includes("Lines") || type.includes("Smooth")),
    smooth: type.includes("Smooth"),
    hole: type.startsWith("Doughnut"),
  };
}
