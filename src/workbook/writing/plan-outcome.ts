import type { TableName } from "../../tracking/schema/table-names";
import type { Tracking } from "../read-tracking";
import type { TrackedTable } from "../tracked-table";
import type { DoubledKey } from "./doubled-keys";
import type { KeptCell } from "./update-outcome";

/** What a plan did to one table. */
export interface TableOutcome {
  readonly table: TrackedTable;
  /** Sheet row of the first row that was added, or that an earlier attempt had added. */
  readonly firstSheetRow: number | undefined;
}

/** What a plan did. */
export interface PlanOutcome {
  readonly tracking: Tracking;
  readonly tables: ReadonlyMap<TableName, TableOutcome>;
  /** Runs in which something was written over. */
  readonly updatedRuns: number;
  /** Cells that were left alone, each with why. */
  readonly kept: readonly KeptCell[];
  readonly missing: readonly string[];
  /** Keys of rows that were to be removed and stay, because a person edited them since. */
  readonly edited: readonly string[];
  /** The Run ID of the first run that was added, by this attempt or by an earlier one. */
  readonly firstRun: string | undefined;
  /** Keys that several rows hold; none of them was written, and `remarks` name them. */
  readonly doubled: readonly DoubledKey[];
  /** Row of the sheet of the last row that was written over; undefined when there was none. */
  readonly updatedSheetRow: number | undefined;
  /** The highest number among the Run IDs of the runs that were added; 0 where none was. */
  readonly lastRun: number;
  /** What did not work out although the data stand, in sentences. */
  readonly remarks: readonly string[];
}
