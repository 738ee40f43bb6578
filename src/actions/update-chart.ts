import { notBuilt } from "./not-built";
import type { CellPlace } from "./show-cell";

/** Draws, or draws again, the comparison chart of a metric on `Charts`; the primary metric when none is named. */
export function updateChart(
  _metric?: string,
): Promise<{ message: string; place: CellPlace; charted: number }> {
  return Promise.reject(notBuilt("Update chart"));
}
