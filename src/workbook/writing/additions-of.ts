import type { TableWrite } from "../../tracking/planning/plan";
import { isCatalogue } from "./definitions-of";
import type { TableAdditions } from "./plan-progress";

/**
 * Rows that a write adds to a small table. Catalogue entries are told of apart, because runs may use them; runs carry the
 * batch; of rows that no column alone tells apart, lines tell that were written before them.
 */
export function additionsOf({
  table,
  rows,
  onceBy,
}: Extract<TableWrite, { kind: "add" }>): readonly TableAdditions[] {
  if (onceBy === undefined) {
    return [];
  }
  const values = rows.map((row) => String(row[onceBy] ?? "")).filter((value) => value !== "");
  return isCatalogue(table) || table === "Runs" || values.length === 0
    ? []
    : [{ table, column: onceBy, values }];
}
