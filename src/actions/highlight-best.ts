import type { Goal } from "../tracking/catalogue";
import { notBuilt } from "./not-built";
import type { CellPlace } from "./show-cell";

/** Which run is best by a metric, by how much, and over how many. */
export interface BestRunReport {
  readonly metric: string;
  readonly goal: Goal;
  readonly value: number;
  readonly unit?: string;
  readonly winners: readonly { readonly runId: string; readonly name?: string; readonly place: CellPlace }[];
  readonly runnerUp?: { readonly runId: string; readonly value: number };
  readonly margin?: number;
  /** Completed runs with a number. */
  readonly considered: number;
  readonly leftOut: { readonly notCompleted: number; readonly noValue: number };
  readonly message: string;
}

/** Highlights the best run's row by a live conditional format; the primary metric when none is named. */
export function highlightBest(_metric?: string): Promise<BestRunReport> {
  return Promise.reject(notBuilt("Highlight best"));
}

/** Removes Runsheet's own highlight and no other format. */
export function clearHighlight(): Promise<{ message: string }> {
  return Promise.reject(notBuilt("Clear highlight"));
}
