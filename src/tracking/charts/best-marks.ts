import { BEST_COLOR } from "./chart-colors";
import type { ChartPoint, ChartSeries } from "./chart-spec";

/**
 * The marks of what is best, over all else: by their colour and by the diamond that nothing else has. No series where there is
 * nothing to mark.
 */
export function bestMarks(
  points: readonly ChartPoint[],
  live?: ChartSeries["live"],
  name = "★ Best",
): ChartSeries[] {
  return points.length === 0
    ? []
    : [{ name, look: "marks", color: BEST_COLOR, marker: "diamond", points, ...(live && { live }) }];
}
