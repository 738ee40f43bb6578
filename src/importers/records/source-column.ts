import type { RawValues } from "../../tracking/typing/column-reader";
import type { CellFormats } from "../../tracking/typing/cell-formats";
import type { RawRuns } from "../importer";
import type { StatedOfColumn } from "../source-content";

/** A named column before anyone knows its role. */
export interface SourceColumn extends StatedOfColumn {
  readonly header: string;
  readonly values: RawValues;
  /** The number format of each cell, where the source is a sheet. */
  readonly formats?: CellFormats;
}

/** Runs as named columns, whether they came as a table or as flat or nested records. */
export interface SourceColumns extends Omit<RawRuns, "columns"> {
  readonly columns: readonly SourceColumn[];
}
