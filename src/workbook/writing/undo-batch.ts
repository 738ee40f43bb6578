import { readTracking, type Tracking } from "../read-tracking";
import type { WorkbookSession } from "../run-excel";
import type { Plan } from "../../tracking/planning/plan";
import { dropDefinitions } from "./drop-definitions";
import { planUndo } from "./plan-undo";
import { noProgress } from "./plan-progress";
import { writePlan, type WriteOptions } from "./write-plan";

/** What was taken back, and what was not. */
export interface UndoOutcome {
  /** Whether the workbook knew of the batch. */
  readonly known: boolean;
  /** Rows deleted, of all tables. */
  readonly removed: number;
  /** Rows whose cells were put back. */
  readonly restored: number;
  /** Cells that stay as they were edited since. */
  readonly keptCells: number;
  /** Runs that stay because something else changed them since. */
  readonly keptRuns: readonly string[];
  readonly definitions: number;
  readonly tracking: Tracking;
  readonly remarks: readonly string[];
}

/**
 * Takes a batch back: rows that it added go, cells that it changed get their values back, entries and columns that it
 * brought go where nothing uses them. `line` is what `Changes` then says of it. Works for a batch that was written half,
 * and again after it was stopped.
 */
export async function undoBatch(
  context: WorkbookSession,
  batch: string,
  line: Plan["line"],
  options: WriteOptions = {},
): Promise<UndoOutcome> {
  const before = await readTracking(context, [], options.signal);
  const undo = await planUndo(context, before, batch);
  const progress = options.progress ?? noProgress();
  const outcome = await writePlan(
    context,
    { ...undo.plan, ...(line && undo.known && { line }) },
    { ...options, progress },
  );
  const definitions = await dropDefinitions(context, outcome.tracking, undo.definitions);
  return {
    known: undo.known,
    removed: progress.removed,
    restored: progress.updated,
    keptCells: outcome.kept.length,
    keptRuns: undo.changedSince,
    definitions,
    tracking: definitions > 0 ? await readTracking(context) : outcome.tracking,
    remarks: outcome.remarks,
  };
}
