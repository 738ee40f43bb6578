import type { ColumnSpec } from "../tracking/schema/column-spec";

/** New columns, side by side, and the position in the table that the first of them takes. */
export interface ColumnInsertion {
  readonly position: number;
  readonly specs: readonly ColumnSpec[];
}
