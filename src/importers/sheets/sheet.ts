import type { Area, Grid } from "../tables/grid";

/** A sheet of a workbook as it was read: its cells, and what is known of it besides. */
export interface Sheet extends Grid {
  /** The file that it came in; undefined for one of the open workbook. */
  readonly file?: string;
  /** Sentences about that file, the same for each of its sheets. */
  readonly fileRemarks?: readonly string[];
  /** Excel's own tables on it. */
  readonly tables?: readonly SheetTable[];
  /** Rows and columns that the sheet does not show, counted within the cells, where that is not said in the remarks. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** Sentences about what could not be read, or should be known of what was. */
  readonly remarks?: readonly string[];
}

/** One of Excel's own tables. */
export interface SheetTable {
  readonly name: string;
  /** From its header row to its last run, without totals; counted from 0 within the cells. */
  readonly area: Area;
}
