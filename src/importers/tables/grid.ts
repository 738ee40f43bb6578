import type { Scalar } from "../../tracking/values/scalar";

/** A cell of a grid; undefined, "" and white space alone are blank. */
export type GridCell = Scalar | undefined;

/** A rectangle of cells, all counted from 0, ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What is known of a cell besides its value. */
export interface CellLook {
  readonly numberFormat?: string;
  readonly bold?: boolean;
  /** Fill colour as the sheet names it, such as "#FFEE00". */
  readonly fill?: string;
  readonly isFormula?: boolean;
}

/** A sheet's cells as they stand. Rows may be shorter than others; what is not there is blank. */
export interface Grid {
  readonly cells: readonly (readonly GridCell[])[];
  /** Looks of the cells, at the same places; what is not there is plain. */
  readonly looks?: readonly (readonly (CellLook | undefined)[] | undefined)[];
  /** Where the first cell stands on its sheet, for words about its rows and columns. */
  readonly origin?: { readonly row: number; readonly column: number };
  /** Merged areas. The value stands in the cell at the top left. */
  readonly merged?: readonly Area[];
}
