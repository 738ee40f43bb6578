import type { ComputedFormulas, RowsToRemove } from "../../tracking/planning/plan";
import { TABLE_KEYS } from "../../tracking/schema/table-keys";
import type { TableName } from "../../tracking/schema/table-names";
import { digestsByKey } from "./as-written";
import { rowKey } from "./row-key";

/** A row of a small table that is to go, with the digest of what was written into it; "" where that is not known. */
export interface WrittenRow {
  readonly key: string;
  readonly digest: string;
}

/** Whether several rows of a table may have one name, each of a version of its own. */
export function hasVersions(table: TableName): boolean {
  return table === "Datasets" || table === "Models";
}

/** Rows of a small table that go, those apart of which it is known what was written into them: they stay once edited. */
export function removalsOf(
  table: TableName,
  rows: readonly WrittenRow[],
  computed?: ComputedFormulas,
): RowsToRemove[] {
  const column = TABLE_KEYS[table];
  const told = rows.filter(({ digest }) => digest !== "");
  const untold = rows.filter(({ digest }) => digest === "");
  const values = (some: readonly WrittenRow[]): string[] => some.map(({ key }) => key);
  const written = digestsByKey(rowKey(table, column), told);
  return [
    { column, values: values(told), written, computed, ...(hasVersions(table) && { amongOthers: true }) },
    { column, values: values(untold) },
  ].filter((which) => which.values.length > 0);
}
