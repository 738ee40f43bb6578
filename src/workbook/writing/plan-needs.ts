import type { TableWrite } from "../../tracking/planning/plan";
import type { TableName } from "../../tracking/schema/table-specs";
import { trackedTable, type Tracking } from "../read-tracking";
import type { Need } from "./ask-first";
import { isCatalogue } from "./definitions-of";
import { runsToBe } from "./runs-to-be";

/**
 * What writes, and `lines` on `Changes`, ask of the tables: rows, and columns of Runs for the definitions among them.
 * Throws `schema-missing` when one of the tables is gone.
 */
export function planNeeds(tracking: Tracking, writes: readonly TableWrite[], lines: number): Need[] {
  const needs = new Map<TableName, Need>();
  const need = (name: TableName, rows: number, columns = 0): void => {
    const table = trackedTable(tracking, name);
    const before = needs.get(name);
    needs.set(name, {
      table,
      rows: (before?.rows ?? 0) + rows,
      columns: (before?.columns ?? 0) + columns,
    });
  };
  for (const write of writes) {
    need(write.table, rowsOf(write));
  }
  const columns = columnsFor(tracking, writes);
  if (columns > 0) {
    need("Runs", 0, columns);
  }
  if (lines > 0) {
    need("Changes", lines);
  }
  return [...needs.values()];
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

/** How many columns Runs lacks for the definitions that are added. */
function columnsFor(tracking: Tracking, writes: readonly TableWrite[]): number {
  return tracking.tracked.has("Runs") &&
    writes.some(({ kind, table }) => kind === "add" && isCatalogue(table))
    ? runsToBe(tracking, writes).headers.length - trackedTable(tracking, "Runs").headers.length
    : 0;
}
