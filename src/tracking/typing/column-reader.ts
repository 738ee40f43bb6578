// Readers that turn a column of raw values (CSV texts, JSON scalars) into typed ones, a stretch of rows at a time, so
// that many columns can be read side by side (see type-columns.ts). A value that is not of the type is kept as it is and
// counted: nothing is lost here, validation decides what becomes of the row. The loops are free of allocation because
// they run over millions of cells. Blanks stay holes of the array, which lets columns of numbers stay unboxed.

import type { Scalar } from "../values/scalar";
import type { TypedColumn } from "./typed-column";

/**
 * The values of one column before they are typed: CSV texts, JSON scalars; "" and undefined are blanks. An array is one;
 * the reader of large files makes each value out of the file's text when it is asked for.
 */
export interface RawValues extends Iterable<Scalar | undefined> {
  readonly length: number;
  at(row: number): Scalar | undefined;
}

export interface ColumnReader {
  /** Reads rows `from` to `to` (not included); false when the column is not of the reader's type after all. */
  read(from: number, to: number): boolean;
  /** The column, once all rows are read. */
  column(): TypedColumn;
}
