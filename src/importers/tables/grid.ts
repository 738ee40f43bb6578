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

/** What is known of a cell besides its value. Cells that look alike may share one. */
export interface CellLook {
  /** As Excel writes it in English: `yyyy-mm-dd`, `0.0%`, `[h]:mm`. Days and times of day are serial numbers under it. */
  readonly numberFormat?: string;
  readonly bold?: boolean;
  /** Fill colour as `#RRGGBB`, capitals; undefined where there is none. */
  readonly fill?: string;
  readonly isFormula?: boolean;
}

/** The cells of a sheet, or of a part of one, as they stand. Rows may be shorter than others; what is not there is blank. */
export interface Grid {
  readonly cells: readonly (readonly GridCell[])[];
  /** Looks of the cells, at the same places; what is not there is plain. Rows may share one list. */
  readonly looks?: readonly (readonly (CellLook | undefined)[] | undefined)[];
  /** Merged areas, counted within the grid. The value stands in the cell at the top left; the others are blank. */
  readonly merged?: readonly Area[];
  /** Where the first cell stands on its sheet, from 0; at the top left where it is not said. */
  readonly origin?: { readonly row: number; readonly column: number };
  /** The sheet's name, where it is known. */
  readonly sheet?: string;
}
