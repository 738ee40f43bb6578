import { explainExcelError } from "../explain-excel-error";
import { readTracking, type Tracking } from "../read-tracking";
import type { WorkbookSession } from "../run-excel";
import type { Plan, PlanDeeds, PlanLine, TableCounts } from "../../tracking/planning/plan";
import type { TableName } from "../../tracking/schema/table-names";
import { askFirst, type Need } from "./ask-first";
import { requireLineColumns } from "./batch-lines";
import type { DefinitionName } from "./definition-name";
import { dropDefinitions } from "./drop-definitions";
import { editedCells } from "./kept-remarks";
import { planUndo } from "./plan-undo";
import { noProgress } from "./plan-progress";
import type { PlanOutcome } from "./plan-outcome";
import { writePlan, type WriteOptions } from "./write-plan";

/** What was taken back, and what was not. */
export interface UndoOutcome {
  /** Whether the workbook knew of the batch. */
  readonly known: boolean;
  /** Rows deleted, of all tables. */
  readonly removed: number;
  readonly removedOf: TableCounts;
  /** Rows whose cells were put back. */
  readonly restored: number;
  readonly restoredOf: TableCounts;
  /** Columns that got their headers back. */
  readonly renamed: number;
  /** Cells that stay as they were edited since. */
  readonly keptCells: number;
  /** Runs that stay because something else changed them since. */
  readonly keptRuns: readonly string[];
  /** Runs, and rows of other tables by their names, that stay because a person edited them since. */
  readonly edited: readonly string[];
  /** Run IDs that stand for another run by now, whose cells stay as they are. */
  readonly strangers: readonly string[];
  /** Runs whose cells should have been put back and that are not there any more. */
  readonly missing: readonly string[];
  readonly definitions: number;
  /** Parameters and metrics that stay, because their columns hold something. */
  readonly used: readonly string[];
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
  const before = await readTracking(context, ["Datasets", "Experiments", "Models"], options.signal);
  if (line) {
    requireLineColumns(before);
  }
  const undo = await planUndo(context, before, batch);
  const progress = options.progress ?? noProgress();
  await askFirst(context, needsOf(before, undo.definitions, line && undo.known ? 1 : 0));
  const outcome = await writePlan(context, undo.plan, { ...options, progress });
  const dropped = await dropDefinitions(context, outcome.tracking, undo.definitions, undo.computed);
  const definitions = dropped.gone;
  const tracking = definitions > 0 ? await readTracking(context) : outcome.tracking;
  // Told only now: a batch whose taking back stopped half-way is not said to be gone, and can be taken back once more.
  // A click that finds nothing left adds no second line; rows that hold what they are to hold count as put back each time.
  const isNews = !undo.told || progress.removed + definitions > 0;
  const told =
    line && undo.known && isNews
      ? await tell(context, { ...undo.plan, line: lineAfter(line, progress, outcome) }, tracking)
      : undefined;
  return {
    known: undo.known,
    removed: progress.removed,
    removedOf: progress.removedOf,
    restored: progress.updated,
    restoredOf: progress.updatedOf,
    renamed: progress.renamed,
    keptCells: editedCells(outcome.kept),
    keptRuns: undo.changedSince,
    edited: [...undo.edited, ...undo.editedNames, ...outcome.edited, ...dropped.edited],
    strangers: undo.strangers,
    missing: outcome.missing,
    definitions,
    used: dropped.used,
    tracking: told?.tracking ?? tracking,
    remarks: [...undo.remarks, ...outcome.remarks, ...(told?.remarks ?? [])],
  };
}

/** Definitions are dropped behind the plan and its line is written last; the sheets that they stand on are asked before it. */
function needsOf({ tracked }: Tracking, definitions: readonly DefinitionName[], lines: number): Need[] {
  const tables: TableName[] =
    definitions.length === 0 ? [] : ["Runs", ...definitions.map(({ table }) => table)];
  const changes = tracked.get("Changes");
  return [
    ...[...new Set(tables)].flatMap((name) => {
      const table = tracked.get(name);
      return table ? [{ table }] : [];
    }),
    ...(changes && lines > 0 ? [{ table: changes, rows: lines }] : []),
  ];
}

function lineAfter(
  line: NonNullable<Plan["line"]>,
  progress: Omit<PlanDeeds, "kept">,
  { kept }: PlanOutcome,
): PlanLine {
  return typeof line === "function" ? line({ ...progress, kept: editedCells(kept) }) : line;
}

/** All is taken back by now; a line that cannot be written, because somebody protected its sheet meanwhile, is a remark. */
async function tell(
  context: WorkbookSession,
  plan: Plan,
  tracking: Tracking,
): Promise<Pick<PlanOutcome, "tracking" | "remarks">> {
  try {
    return await writePlan(context, { ...plan, writes: [] }, { tracking });
  } catch (cause) {
    return { tracking, remarks: [`The line on Changes is missing: ${explainExcelError(cause).message}`] };
  }
}
