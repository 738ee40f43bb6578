// Rules go to columns that Excel finds by their headers when it carries the batch out. What their formulas name are
// addresses, though: the tables are looked at in the same batch, and whoever asked for the rules is told which of them stood
// elsewhere by then.

import type { RunsheetError } from "../../tracking/runsheet-error";
import type { WorkbookSession } from "../run-excel";
import type { TrackedTable } from "../tracked-table";
import { tableInBatch } from "../writing/table-in-batch";
import { lookAtTable, type TableLook } from "./look-at-table";
import type { RuleChange } from "./rule-changes";
import { unlessStopped } from "./unless-stopped";

/** The rules that a table shall have. */
export interface ChangedTable {
  readonly table: TrackedTable;
  readonly changes: readonly RuleChange[];
  /** The one row of the sheet that gets them; all rows when absent. */
  readonly sheetRow?: number;
}

/** Whether a table stands as it was taken to stand. */
export type StandsAlike = (now: TrackedTable, table: TrackedTable) => boolean;

/** What came of it. */
export interface AppliedRules {
  readonly remarks: readonly string[];
  /** The tables that stood elsewhere, as they stood then. */
  readonly moved: readonly TrackedTable[];
}

/**
 * Writes rules in one sync; when that fails, table by table and with cells made alike first, so that one table that
 * refuses keeps none back. `named` are all tables whose places the rules name.
 */
export async function applyRules(
  context: WorkbookSession,
  tables: readonly ChangedTable[],
  named: readonly TrackedTable[],
  standsAlike: StandsAlike,
): Promise<AppliedRules> {
  if (tables.length === 0) {
    return { remarks: [], moved: [] };
  }
  const tried = await tryChanges(context, tables, named, standsAlike);
  if (!tried.error) {
    return { remarks: [], moved: tried.moved };
  }
  const remarks: string[] = [];
  for (const one of tables) {
    const alike = { ...one, changes: one.changes.map((change) => ({ ...change, mixed: true })) };
    const { error, moved } = await tryChanges(context, [alike], named, standsAlike);
    if (moved.length > 0) {
      return { remarks, moved };
    }
    if (error) {
      remarks.push(`Dropdowns and ranges of ${one.table.sheetName} were not renewed: ${error.message}`);
    }
  }
  return { remarks, moved: [] };
}

/** Takes rules off again that may name other cells than they should. */
export async function takeRulesOff(
  context: WorkbookSession,
  tables: readonly ChangedTable[],
): Promise<RunsheetError | undefined> {
  for (const one of tables) {
    const validationOf = validationsOf(context, one);
    for (const { header } of one.changes) {
      validationOf(header).clear();
    }
  }
  try {
    await context.sync();
    return undefined;
  } catch (cause) {
    return unlessStopped(cause);
  }
}

/** Queues looks at tables; after the sync, those that stand elsewhere. */
export function lookForMoved(
  context: WorkbookSession,
  tables: readonly TrackedTable[],
  standsAlike: StandsAlike,
): () => TrackedTable[] {
  const looks = tables.map((table): { table: TrackedTable; look: TableLook } => ({
    table,
    look: lookAtTable(context, table),
  }));
  return () =>
    looks.flatMap(({ table, look }) => {
      const now = look.now();
      return standsAlike(now, table) ? [] : [now];
    });
}

async function tryChanges(
  context: WorkbookSession,
  tables: readonly ChangedTable[],
  named: readonly TrackedTable[],
  standsAlike: StandsAlike,
): Promise<{ readonly error?: RunsheetError; readonly moved: readonly TrackedTable[] }> {
  const moved = lookForMoved(context, named, standsAlike);
  for (const table of tables) {
    queueChanges(context, table);
  }
  try {
    await context.sync();
    return { moved: moved() };
  } catch (cause) {
    return { error: unlessStopped(cause), moved: tables.length > 1 ? [] : await movedSince() };
  }

  /** Perhaps it failed because a column has gone. */
  async function movedSince(): Promise<TrackedTable[]> {
    const since = lookForMoved(context, named, standsAlike);
    try {
      await context.sync();
      return since();
    } catch (cause) {
      unlessStopped(cause);
      return [];
    }
  }
}

function queueChanges(context: WorkbookSession, one: ChangedTable): void {
  const validationOf = validationsOf(context, one);
  for (const { header, wanted, mixed } of one.changes) {
    const validation = validationOf(header);
    if (mixed || !wanted) {
      validation.clear();
    }
    if (wanted) {
      validation.rule = wanted.rule;
      validation.errorAlert = wanted.alert;
    }
  }
}

function validationsOf(
  context: WorkbookSession,
  { table, sheetRow }: ChangedTable,
): (header: string) => Excel.DataValidation {
  const { columns } = tableInBatch(context, table);
  return (header) => {
    const body = columns.getItem(header).getDataBodyRange();
    const { dataValidation } = sheetRow === undefined ? body : body.getRow(sheetRow - table.headerRow - 1);
    return dataValidation;
  };
}
