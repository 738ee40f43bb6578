// What a plan was to write over and left alone, for `Changes`: its other lines say what was planned, these what of it does
// not stand, so that nobody reads there of a change that was never made.

import type { TableName } from "../../tracking/schema/table-names";
import type { ChangeLine } from "./change-line";
import type { UpdateOutcome } from "./update-outcome";

const SEPARATOR = ", ";

/** A row that stays as it was, whole or in some of its columns. */
export interface LeftRow {
  readonly table: TableName;
  readonly key: string;
  /** Columns of the cells that stay; empty where the whole row was gone or could not be told apart. */
  readonly columns: readonly string[];
}

/** The rows of a table that were to be written over and were not. */
export function leftRows(
  table: TableName,
  { kept, missing, doubled }: Pick<UpdateOutcome, "kept" | "missing" | "doubled">,
): LeftRow[] {
  const columns = new Map<string, string[]>();
  for (const { key, column } of kept) {
    columns.set(key, [...(columns.get(key) ?? []), column]);
  }
  const whole = [...missing, ...doubled.map(({ key }) => key)];
  return [
    ...whole.map((key) => ({ table, key, columns: [] })),
    ...[...columns].map(([key, kept]) => ({ table, key, columns: kept })),
  ];
}

/** The lines that tell of them, one a row; `header` says how a column is headed. */
export function leftLines(
  rows: readonly LeftRow[],
  batch: string,
  header: (table: TableName, column: string) => string,
): ChangeLine[] {
  return rows.map(({ table, key, columns }) => ({
    What: "Not updated",
    Sheet: table,
    "Run ID": key,
    Column: columns.length === 0 ? undefined : columns.map((column) => header(table, column)).join(SEPARATOR),
    Import: batch,
  }));
}

/**
 * The headers that such a line names.
 *
 * @param known headers that are meant as a whole though they hold a comma.
 */
export function headersOfText(text: string, known: readonly string[]): string[] {
  const parts = text.split(SEPARATOR);
  const whole = new Set(known);
  const headers: string[] = [];
  for (let from = 0; from < parts.length;) {
    let to = parts.length;
    while (to > from + 1 && !whole.has(parts.slice(from, to).join(SEPARATOR))) {
      to--;
    }
    headers.push(parts.slice(from, to).join(SEPARATOR));
    from = to;
  }
  return headers;
}
