import type { CellValue } from "../../tracking/values/cell-value";
import type { TrackedTable } from "../tracked-table";
import type { DoubledKey } from "./doubled-keys";

/** A cell that was left alone because it no longer held what was expected. */
export interface KeptCell {
  readonly key: string;
  readonly column: string;
  readonly now: CellValue;
  /** Why: somebody edited it, or it computes what it shows and so is the user's own, or its column is not there. */
  readonly why: "edited" | "formula" | "no column";
}

/** What writing over rows came to. */
export interface UpdateOutcome {
  /** The table as it was found last. */
  readonly table: TrackedTable;
  /** Rows in which something was written. */
  readonly written: number;
  /** Cells edited since, which stay as they are. */
  readonly kept: readonly KeptCell[];
  /** Keys of rows that are no longer there. */
  readonly missing: readonly string[];
  /** Keys that several rows hold, so that none of them was written. */
  readonly doubled: readonly DoubledKey[];
  /** Row of the sheet of the last row that was written over; undefined when there was none. */
  readonly sheetRow: number | undefined;
}
