import type { Area } from "./grid";

/**
 * What a person says of one area: that it is one table, and where its lines are. Lines are rows of the sheet, or
 * columns where the table is transposed. What is not said is found.
 */
export interface Correction {
  readonly area: Area;
  /** The area holds no table: all of it is notes. */
  readonly isNoTable?: boolean;
  readonly isTransposed?: boolean;
  /** First header line. */
  readonly header?: number;
  /** Last header line; the first one where it is not said. */
  readonly lastHeader?: number;
  /** First line of the body. */
  readonly first?: number;
  /** Last line of the body. */
  readonly last?: number;
  /** Lines that look like totals, headings or remarks and may be runs all the same are runs. */
  readonly takesDoubted?: boolean;
}
