// What is written is what was shown. A workbook that changed since the preview is planned against again; where that plan does
// the same, it is carried out, and where it does anything else, a person looks at it first.

import type { DecisionCounts } from "../../tracking/planning/import-plan";
import { BROUGHT_TABLES } from "../../tracking/planning/brought-rows";
import { RunsheetError } from "../../tracking/runsheet-error";
import { counted } from "../../tracking/words/counts";
import { listed } from "../../tracking/words/listed";
import type { ImportPreview } from "../../worker/import-preview";

/** Throws `preview-stale` where a plan does what the one that was shown did not. */
export function requireAsShown(shown: ImportPreview, now: ImportPreview): void {
  if (now === shown || doesNoMore(shown, now)) {
    return;
  }
  const counts = countsWords(now.counts);
  const was = countsWords(shown.counts);
  throw new RunsheetError(
    "preview-stale",
    counts === was
      ? "The workbook has changed since the preview, and the import would write something else now."
      : `The workbook has changed since the preview: the import would now be ${counts} instead of ${was}.`,
    "Look at the new preview, then import. Nothing was written.",
  );
}

/** Whether it does what was shown or less of it: what an attempt before this one wrote stands and is not written again. */
function doesNoMore(shown: ImportPreview, now: ImportPreview): boolean {
  return (
    !now.exceeds &&
    brings(shown.columns.map(placeOf), now.columns.map(placeOf)) &&
    brings(shown.questions, now.questions) &&
    brings(shown.names, now.names) &&
    brings(shown.values, now.values) &&
    // Another value of each curve, or one at another step, is another value in Runs.
    now.curves?.leader === shown.curves?.leader &&
    brings(shown.curves?.choices ?? [], now.curves?.choices ?? []) &&
    // What the workbook has by now, the import need not bring any more.
    brings(shown.newParameters.map(nameOf), now.newParameters.map(nameOf)) &&
    brings(shown.newMetrics.map(nameOf), now.newMetrics.map(nameOf)) &&
    BROUGHT_TABLES.every((table) => brings(shown.brought[table] ?? [], now.brought[table] ?? [])) &&
    (now.primary === undefined || JSON.stringify(now.primary) === JSON.stringify(shown.primary))
  );
}

/** Whether nothing of the latter is missing among the former. */
function brings(shown: readonly unknown[], now: readonly unknown[]): boolean {
  const known = new Set(shown.map((one) => JSON.stringify(one)));
  return now.every((one) => known.has(JSON.stringify(one)));
}

function placeOf({ column, target, type }: ImportPreview["columns"][number]): unknown {
  return [column, target, type];
}

function nameOf({ name }: { readonly name: string }): string {
  return name;
}

function countsWords({ add, update, skip, reject }: DecisionCounts): string {
  return `${counted(add, "run")} to add, ${listed([`${String(update)} to update`, `${String(skip)} to skip`, `${String(reject)} to reject`])}`;
}
