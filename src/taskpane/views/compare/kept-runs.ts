// The runs that were chosen to be compared are kept for as long as the pane's window lives, so that a reload loses none. What comes
// back is looked at like anything from outside, and by their ids the runs are read anew before anything is written.

import { isObject } from "../../../tracking/values/is-object";
import type { ChosenRun } from "../../../actions/reading/chosen-runs";

/** The runs that were kept of a workbook; none where they cannot be read. */
export function keptRuns(workbookId: string | undefined): readonly ChosenRun[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(workbookId)) ?? "[]");
    return Array.isArray(kept) && kept.every(isRun) ? kept : [];
  } catch {
    return [];
  }
}

/** Keeps the runs. Where storage is blocked they last as long as the page. */
export function keepRuns(workbookId: string | undefined, runs: readonly ChosenRun[]): void {
  try {
    if (runs.length === 0) {
      sessionStorage.removeItem(keyOf(workbookId));
    } else {
      sessionStorage.setItem(keyOf(workbookId), JSON.stringify(runs));
    }
  } catch {
    // Without storage the runs hold until the page is left, which is all that can be had.
  }
}

function keyOf(workbookId: string | undefined): string {
  return `runsheet.compared.${workbookId ?? ""}`;
}

function isRun(value: unknown): value is ChosenRun {
  return isObject(value) && typeof value["id"] === "string" && typeof value["label"] === "string";
}
