import { RunsheetError } from "../tracking/runsheet-error";
import type { PlanDeeds, PlanLine } from "../tracking/planning/plan";
import type { CHANGE_KINDS } from "../tracking/schema/column-lists";
import { readTracking } from "../workbook/read-tracking";
import { readWorkbook } from "../workbook/run-excel";
import { undoBatch, type UndoOutcome } from "../workbook/writing/undo-batch";
import type { ActionOptions } from "./action-options";
import { attempt } from "./attempt";
import { readImports, type ImportRecord } from "./importing/import-records";
import { counted } from "../tracking/words/counts";
import { countedRows } from "../tracking/words/counted-rows";
import { listed } from "../tracking/words/listed";
import { inLane } from "./lane";
import { refreshLooks } from "./refresh-looks";

export type { ImportRecord } from "./importing/import-records";

/** What taking a batch back came to. */
export interface TakenBack {
  readonly removed: number;
  readonly restored: number;
  readonly message: string;
}

const MOST_NAMED = 5;

/** Every import of this workbook and every time that values were taken anew from curves, the latest first. */
export async function listImports(options: ActionOptions = {}): Promise<readonly ImportRecord[]> {
  return inLane("listing the imports", options, () =>
    readWorkbook(async (context) => readImports(context, await readTracking(context)), options),
  );
}

/**
 * Takes an import back: deletes the runs it added, restores the values it changed, and drops the parameters and metrics it
 * brought where no run uses them. What was edited since stays, and is named. Works for an import that was written half
 * as well, and again after a cancel.
 */
export async function removeImport(importId: string, options: ActionOptions = {}): Promise<TakenBack> {
  return takeBackBatch(importId, "removing the import", "Import removed", "Import taken back", options);
}

/** Takes back what a single action wrote: a run that was logged or finished, a definition that was added. */
export async function undoAction(batch: string, options: ActionOptions = {}): Promise<TakenBack> {
  return takeBackBatch(batch, "taking it back", "Taken back", "Taken back", options);
}

async function takeBackBatch(
  batch: string,
  doing: string,
  what: (typeof CHANGE_KINDS)[number],
  done: string,
  options: ActionOptions,
): Promise<TakenBack> {
  const attempted = await attempt(doing, options, async (context) => {
    const line = (did: PlanDeeds): PlanLine => ({
      what,
      sheet: "Runs",
      after: `${done}: ${deeds(did)}.`,
    });
    const outcome = await undoBatch(context, batch, line, { signal: options.signal });
    if (!outcome.known) {
      throw new RunsheetError(
        "invalid-input",
        `Nothing in this workbook came with ${batch}.`,
        "Choose one of the imports listed on Changes. Nothing was written.",
      );
    }
    const remarks = [...outcome.remarks, ...(await refreshLooks(context, outcome.tracking))];
    return {
      removed: outcome.removed,
      restored: outcome.restored,
      message: sentence(done, outcome, remarks),
    };
  });
  if ("done" in attempted) {
    return attempted.done;
  }
  // What was taken back before it stopped is gone for good, and the next click goes on from there.
  const { error } = attempted;
  throw new RunsheetError(
    error.code,
    error.message,
    error.advice.includes("Nothing was written.") || error.code === "no-answer"
      ? error.advice
      : `${error.advice} Some of it may have been taken back already; doing it once more completes it.`,
    { cause: error },
  );
}

function sentence(done: string, outcome: UndoOutcome, remarks: readonly string[]): string {
  const { removedOf, restoredOf, renamed, keptCells } = outcome;
  const { keptRuns, edited, strangers, missing, definitions, used } = outcome;
  return [
    `${done}: ${deeds({ removedOf, renamed, updatedOf: restoredOf, kept: keptCells })}.`,
    ...(definitions > 0
      ? [
          `${counted(definitions, "parameter or metric", "parameters and metrics")} that no run uses went too.`,
        ]
      : []),
    ...about(
      used,
      "stays defined, because its column holds something.",
      "stay defined, because their columns hold something.",
    ),
    ...about(
      keptRuns,
      "stayed, because something else changed it since.",
      "stayed, because something else changed them since.",
    ),
    ...about(edited, "stayed, because it was edited since.", "stayed, because they were edited since."),
    ...about(
      strangers,
      "stands for another run by now, and stayed as it is.",
      "stand for other runs by now, and stayed as they are.",
    ),
    ...about(
      missing,
      "is not there any more, so that its cells could not be put back.",
      "are not there any more, so that their cells could not be put back.",
    ),
    ...remarks,
  ].join(" ");
}

/** A sentence about runs, the first of them by name. */
function about(runs: readonly string[], one: string, several: string): string[] {
  if (runs.length === 0) {
    return [];
  }
  const names = runs.slice(0, MOST_NAMED).map((run) => (run === "" ? "a run without a Run ID" : run));
  return [`${listed(names, runs.length)} ${runs.length === 1 ? one : several}`];
}

/** What was done, without what was not. */
function deeds({
  removedOf,
  updatedOf,
  renamed,
  kept,
}: Pick<PlanDeeds, "removedOf" | "updatedOf" | "renamed" | "kept">): string {
  const removed = countedRows(removedOf);
  const updated = countedRows(updatedOf, "updated");
  const parts = [
    ...(renamed > 0 ? [`${counted(renamed, "column")} named as before`] : []),
    ...(removed !== "" ? [`${removed} removed`] : []),
    ...(updated !== "" ? [`${updated} put back`] : []),
    ...(kept > 0 ? [`${counted(kept, "value")} left as edited since`] : []),
  ];
  return parts.length > 0 ? parts.join(", ") : "no run had to change";
}
