/** The charts that are made by specs, and what each is asked with besides its metric. */
export const CHART_KINDS = {
  runs: { label: "Metric by run", asks: [] },
  progress: { label: "Progress over time", asks: [] },
  parameter: { label: "Parameter against metric", asks: ["parameter", "color"] },
  pareto: { label: "Two metrics, Pareto front", asks: ["metric"] },
  configurations: { label: "Configurations with intervals", asks: [] },
  importance: { label: "Importance of parameters", asks: [] },
  correlations: { label: "Correlation matrix", asks: [] },
  parallel: { label: "Parallel coordinates", asks: [] },
  curves: { label: "Mean learning curves", asks: ["smoothing"] },
} as const satisfies Record<string, { readonly label: string; readonly asks: readonly ChartQuestion[] }>;

/** What a kind of chart may be asked with: a parameter, a second metric, what colours its points, whether curves are smoothed. */
export type ChartQuestion = "parameter" | "metric" | "color" | "smoothing";

export type ChartKind = keyof typeof CHART_KINDS;

/** Whether a text names a kind of chart. */
export function isChartKind(text: string): text is ChartKind {
  return Object.hasOwn(CHART_KINDS, text);
}
