import type { ComparedLines } from "../../tracking/comparison/compared-lines";
import type { CurvesInBlocks } from "../../tracking/series/curves-in-blocks";
import type { TrackedTable } from "../tracked-table";

/** The curves of one metric. */
export interface ComparedCurves extends CurvesInBlocks {
  readonly metric: string;
}

/** What the Compare sheet is made of. */
export interface CompareSource {
  readonly runs: TrackedTable;
  readonly metrics: TrackedTable;
  /** The ids as they stand in their cells; the first run is the baseline. */
  readonly ids: readonly (string | number)[];
  readonly lines: ComparedLines;
  readonly generated: string;
  /** The curves of metrics as texts, a cell a run. */
  readonly curves?: readonly ComparedCurves[];
  /** Why there are none, where there may be some. */
  readonly noCurves?: string;
}
