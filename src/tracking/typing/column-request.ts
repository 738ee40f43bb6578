import type { RunFieldKey } from "../schema/run-fields";
import type { ValueType } from "../values/value-type";
import type { ColumnAnswer } from "./cell-reading";
import type { CellFormats } from "./cell-formats";
import type { RawValues } from "./column-reader";

/** What to read a column as: a field of the run, a type, or whatever its values show. */
export type Wanted =
  | { readonly field: RunFieldKey }
  | {
      readonly type: ValueType;
      /** The column's name, by which units are told. */
      readonly name?: string;
      /** The unit that the workbook has for it. */
      readonly unit?: string;
    }
  | {
      readonly infer: "parameter" | "metric";
      /** The column's name, by which codes are told from numbers. */
      readonly name: string;
      /** Whether calendar dates become dates; otherwise they stay text. */
      readonly dates?: boolean;
      /** The unit that the source states for it. */
      readonly unit?: string;
    };

/** A column to be read. */
export interface ColumnRequest {
  readonly raw: RawValues;
  readonly wanted: Wanted;
  /** Whether "0,5" is a half: only where the file's delimiter is not the comma. */
  readonly decimalComma?: boolean;
  /** The number format of each cell, where the source has them. */
  readonly formats?: CellFormats;
  /** What a person answered to the column's questions. */
  readonly answers?: readonly ColumnAnswer[];
}
