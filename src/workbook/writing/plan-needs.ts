import type { Plan, PlanDeeds, TableWrite } from "../../tracking/planning/plan";
import type { TableName } from "../../tracking/schema/table-names";
import { trackedTable, type Tracking } from "../read-tracking";
import type { TrackedTable } from "../tracked-table";
import type { Need } from "./ask-first";
import { changeLines } from "./change-lines";
import { defines } from "./definitions-of";
import { runsToBe } from "./runs-to-be";
import { filledKeys, requireColumns, valueKeys } from "./value-keys";

/**
 * What writes, and the lines on `Changes` that tell of them, ask of the tables: rows, and the columns that their values
 * need. Throws `schema-missing` when one of the tables is gone, `workbook-changed` when a value would have no column.
 */
export function planNeeds(
  tracking: Tracking,
  plan: Plan,
  writes: readonly TableWrite[],
  did: PlanDeeds,
): Need[] {
  const names = new Set(writes.map(({ table }) => table));
  if (writes.some(defines) && tracking.tracked.has("Runs")) {
    names.add("Runs");
  }
  const tables = new Map(tracking.tracked);
  const needs = [...names].map((name) => {
    const table = trackedTable(tracking, name);
    const own = writes.filter((write) => write.table === name);
    const toBe = tableToBe(tracking, name, writes);
    tables.set(name, toBe);
    for (const write of own.filter(({ kind }) => kind === "add" || kind === "append")) {
      requireColumns(toBe, valueKeys(write));
    }
    return needOf(table, toBe, own.map(rowsOf));
  });
  return [...needs, ...lineNeeds(tracking, changeLines({ ...plan, writes }, tables, did), plan.linesFirst)];
}

/** Where the lines come last, a Changes that is gone costs the line alone. */
function lineNeeds(tracking: Tracking, lines: ReturnType<typeof changeLines>, areFirst: boolean): Need[] {
  if (lines.length === 0 || (!areFirst && !tracking.tracked.has("Changes"))) {
    return [];
  }
  const changes = trackedTable(tracking, "Changes");
  return [needOf(changes, changes.with(changes.needed(filledKeys(lines))), [lines.length])];
}

function needOf(table: TrackedTable, toBe: TrackedTable, rows: readonly number[]): Need {
  return {
    table,
    rows: rows.reduce((sum, count) => sum + count, 0),
    columns: toBe.headers.length - table.headers.length,
  };
}

function tableToBe(tracking: Tracking, name: TableName, writes: readonly TableWrite[]): TrackedTable {
  const keys = writes.filter(({ table }) => table === name).flatMap(valueKeys);
  const table = trackedTable(tracking, name);
  if (name !== "Runs") {
    return table.with(table.needed(keys));
  }
  return keys.length > 0 || writes.some(defines) ? runsToBe(tracking, writes, keys) : table;
}

function rowsOf(write: TableWrite): number {
  switch (write.kind) {
    case "add":
      return write.rows.length;
    case "append":
      return write.rows.count;
    default:
      return 0;
  }
}
