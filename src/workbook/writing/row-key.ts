import { foldHeader } from "../../tracking/naming/fold-header";
import { foldKey } from "../../tracking/naming/fold-key";
import { TABLE_KEYS } from "../../tracking/schema/table-keys";
import type { TableName } from "../../tracking/schema/table-names";

/** What stands in a column, as two rows share it that are one and the same. */
export type RowKey = (value: unknown) => string;

/**
 * How rows are told apart by a column: ids whatever their case, names by every letter, because `LR` and `lr` may be two
 * parameters. `Changes` tells of rows by their names.
 */
export function rowKey(table: TableName, header: string): RowKey {
  return isOfNames(table, header) ? exactKey : foldKey;
}

/** Whether the column holds names, which Excel's MATCH does not tell apart. */
export function isOfNames(table: TableName, header: string): boolean {
  const name = table === "Changes" ? "column" : TABLE_KEYS[table] === "Name" ? "name" : undefined;
  return foldHeader(header) === name;
}

/** What a row is known by whose name and version count together; a row without a version goes by its name alone. */
export function entryKey(name: string, version: string): string {
  return version.trim() === "" ? name : `${name}${VERSION_MARK}${version.trim()}`;
}

/** What a person calls a row that is known by such a key. */
export function entryWords(key: string): string {
  return key.trim().replace(VERSION_MARK, ", version ");
}

/** What no cell of a name holds. */
const VERSION_MARK = "\u0000";

function exactKey(value: unknown): string {
  return String(value).trim();
}
