import type { Sheet } from "../sheets/sheet";
import type { Area, Grid } from "../tables/grid";

/** Larger sources are not searched for tables: people keep smaller ones by hand. */
export const MOST_GRID_ROWS = 20_000;
export const MOST_GRID_COLUMNS = 200;

/** Rows of cells as they stand, blank ones included; a row may be shorter than others. */
export type GridRows = Grid["cells"];

/** All cells of a source, from its first row on, for a search for the tables in it. They are made when they are asked for. */
export interface SourceGrid extends Pick<Sheet, "looks" | "merged" | "origin" | "sheet" | "file"> {
  /** Row of the header as the source was read without a search; undefined where it could not be read so. */
  readonly header: number | undefined;
  /**
   * What parts the cells of a text; undefined for those of a range. Rows of a text may be as long as they like: what goes on
   * behind its header is no cell of a table but a fault.
   */
  readonly delimiter: string | undefined;
  /** The first rows. */
  head(rows: number): GridRows;
  /** All rows; undefined where there are too many, too wide ones, or a quote that is never closed. */
  all(): GridRows | undefined;
  /** Where a row stands in the source, such as "line 12" or "row 3 of Sheet1!A1:C9". */
  placeOfRow(row: number): string;
  /** Where a column stands, such as "column C of Sheet1!A1:C9". */
  placeOfColumn(column: number): string;
  /** Where an area stands, short enough for a name: "B5:F20" or "lines 5 to 20". */
  placeOfArea(area: Area): string;
}
