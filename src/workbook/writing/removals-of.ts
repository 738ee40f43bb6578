import type { ComputedFormulas, RowsToRemove } from "../../tracking/planning/plan";
import { TABLE_KEYS, TABLE_VERSIONS } from "../../tracking/schema/table-keys";
import type { TableName } from "../../tracking/schema/table-names";
import { digestsByKey } from "./as-written";
import { entryKey, rowKey } from "./row-key";

/** A row of a small table that is to go, with the digest of what was written into it; "" where that is not known. */
export interface WrittenRow {
  readonly key: string;
  /** The version in a row that is one of several of its name; "" where none was told. */
  readonly version?: string;
  readonly digest: string;
}

/** Whether several rows of a table may have one name, each of a version of its own. */
export function hasVersions(table: TableName): boolean {
  return TABLE_VERSIONS[table] !== undefined;
}

/** Rows of a small table that go, those apart of which it is known what was written into them: they stay once edited. */
export function removalsOf(
  table: TableName,
  rows: readonly WrittenRow[],
  computed?: ComputedFormulas,
): RowsToRemove[] {
  const column = TABLE_KEYS[table];
  const version = TABLE_VERSIONS[table];
  const told = rows.filter(({ digest }) => digest !== "");
  const untold = rows.filter(({ digest }) => digest === "");
  const isVersion = (row: WrittenRow): boolean => version !== undefined && (row.version ?? "") !== "";
  const values = (some: readonly WrittenRow[]): string[] =>
    some.map((row) => entryKey(row.key, row.version ?? ""));
  const asWritten = (some: readonly WrittenRow[]) => ({
    column,
    values: values(some),
    written: digestsByKey(
      rowKey(table, column),
      some.map((row) => ({ key: entryKey(row.key, row.version ?? ""), digest: row.digest })),
    ),
    computed,
    ...(hasVersions(table) && { amongOthers: true }),
  });
  return [
    { ...asWritten(told.filter(isVersion)), ...(version !== undefined && { version }) },
    asWritten(told.filter((row) => !isVersion(row))),
    { column, values: untold.map(({ key }) => key) },
  ].filter((which) => which.values.length > 0);
}
