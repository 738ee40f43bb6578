import type { ComparedLines } from "../../tracking/comparison/compared-lines";
import type { TrackedTable } from "../tracked-table";

/** What the Compare sheet is made of. */
export interface CompareSource {
  readonly runs: TrackedTable;
  readonly metrics: TrackedTable;
  /** The ids as they stand in their cells; the first run is the baseline. */
  readonly ids: readonly (string | number)[];
  readonly lines: ComparedLines;
  readonly generated: string;
}
