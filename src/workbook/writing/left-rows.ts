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
    Column: textOfHeaders(columns.map((column) => header(table, column))),
    Import: batch,
  }));
}

/**
 * The headers that such a line names.
 *
 * @param known headers that are meant as a whole though they hold a comma, for lines that older versions wrote.
 */
export function headersOfText(text: string, known: readonly string[]): string[] {
  return (
    listOfText(text) ??
    splitText(
      text,
      known.filter((header) => header.includes(SEPARATOR)),
    )
  );
}

/** Headers as people read them; as a list of JSON where commas alone would not tell them apart. */
function textOfHeaders(headers: readonly string[]): string | undefined {
  const text = headers.join(SEPARATOR);
  const isPlain = !text.startsWith("[") && headers.every((header) => !header.includes(SEPARATOR));
  return headers.length === 0 ? undefined : isPlain ? text : JSON.stringify(headers);
}

function listOfText(text: string): string[] | undefined {
  if (!text.startsWith("[")) {
    return undefined;
  }
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) && list.every((one) => typeof one === "string") ? list : undefined;
  } catch {
    return undefined;
  }
}

/** Of headers that hold commas the longest that comes next is meant. */
function splitText(text: string, whole: readonly string[]): string[] {
  const parts = text.split(SEPARATOR);
  if (whole.length === 0) {
    return parts;
  }
  const headers: string[] = [];
  for (let from = 0; from < parts.length;) {
    let to = parts.length;
    while (to > from + 1 && !whole.includes(parts.slice(from, to).join(SEPARATOR))) {
      to--;
    }
    headers.push(parts.slice(from, to).join(SEPARATOR));
    from = to;
  }
  return headers;
}
