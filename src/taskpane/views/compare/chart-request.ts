import type { ViewChart } from "../../../tracking/views/saved-view";

/** The request for a chart as it was chosen, but for its filter. */
export function chartRequest(metric: string, { kind, parameter, other, color, isSmoothed }: ViewChart) {
  const said = (text: string): string | undefined => (text === "" ? undefined : text);
  return {
    kind,
    metric,
    parameter: said(parameter),
    other: kind === "pareto" ? said(other) : undefined,
    color: said(color),
    isSmoothed,
  };
}
