import { notBuilt } from "./not-built";
import type { CellPlace } from "./show-cell";

/** Rebuilds the `Summary` sheet with live formulas over the tables. */
export function updateSummary(): Promise<{ message: string; place: CellPlace }> {
  return Promise.reject(notBuilt("Update summary"));
}
