// What is said of a column of a data table: the workbook layer renders it, validation reads it. A list is closed (`choices`,
// refused and reported when broken) or open (`suggestions` or `suggestionsFrom`, never refused).

import type { ValueType } from "../values/value-type";
import type { TableName } from "./table-names";

/** A column of a data table. */
export interface ColumnSpec {
  readonly header: string;
  /** What a person calls the values; the header when absent. */
  readonly label?: string;
  readonly type: ValueType;
  /** In characters of the standard font. */
  readonly width: number;
  /** Excel's en-US code. Text columns are "@", so that ids, versions and date-like texts stay as they were written. */
  readonly numberFormat: string;
  /** Whether a row that holds anything must have a value here. */
  readonly required: boolean;
  /** The values allowed, when the list is closed; empty otherwise. */
  readonly choices: readonly string[];
  /** Values offered while others stay allowed. */
  readonly suggestions: readonly string[];
  /** A column of another table that this one refers to; other values are reported, not refused. */
  readonly suggestionsFrom?: { readonly table: TableName; readonly column: string };
  readonly min?: number;
  readonly max?: number;
  /** Whether NaN, Infinity and -Infinity may stand for a number; when absent, in parameters and metrics alone. */
  readonly nonFinite?: boolean;
  readonly hidden: boolean;
  readonly group: "run" | "parameter" | "metric" | "provenance" | "table";
  readonly description: string;
}

/** Number format by type; dates carry seconds because runs are told apart by them. */
export const NUMBER_FORMATS: Readonly<Record<ValueType, string>> = {
  number: "General",
  integer: "0",
  text: "@",
  choice: "@",
  boolean: "General",
  date: "yyyy-mm-dd hh:mm:ss",
};

/** What a column may say beside its name, type, width and purpose. */
export type ColumnExtras = Partial<Omit<ColumnSpec, "header" | "type" | "width" | "description">>;

/** A column, with what most columns share filled in. */
export function columnSpec(
  header: string,
  type: ValueType,
  width: number,
  description: string,
  extras: ColumnExtras = {},
): ColumnSpec {
  return {
    header,
    type,
    width,
    numberFormat: NUMBER_FORMATS[type],
    required: false,
    choices: [],
    suggestions: [],
    hidden: false,
    group: "table",
    description,
    ...extras,
  };
}
