import type { CellValue } from "../tracking/values/cell-value";

/** A block of rows ready for `range.values`: guarded text, dates as serials, "" for blanks. */
export interface CellBlock {
  /** First row of the block, counted within the additions (or updates). */
  readonly start: number;
  readonly rows: CellValue[][];
  /** Size of the rows as JSON, in bytes. */
  readonly bytes: number;
}

/** A point of a curve in `History`; its value as it stands there. */
export type HistoryPoint = readonly [runId: string, metric: string, step: number, value: CellValue];

/** The points of an import beside those that stand in `History`. */
export interface PointsLeft {
  /** How many are left to be written. */
  readonly count: number;
  /** Run IDs of runs that have other values there at steps of the import; these values stay. */
  readonly differing: readonly string[];
}

/** By what a run of the workbook is found again when it is written over, wherever its row has gone meanwhile. */
export interface RunKey {
  /** "" when the run had none. */
  readonly runId: string;
  readonly source: string;
  readonly sourceId: string;
}

/** Rows to write over runs of the workbook, with what each is known by and was based on. */
export interface UpdateBlock extends CellBlock {
  readonly keys: readonly RunKey[];
  /** The cells that the new ones were planned against, in the shape of `rows`. */
  readonly basedOn: CellValue[][];
  /** The body row of each run when the workbook was read. */
  readonly tableRows: readonly number[];
}
