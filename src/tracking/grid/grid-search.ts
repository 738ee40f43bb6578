import type { MetricDefinition } from "../catalogue/catalogue";
import type { RowValues } from "../planning/plan";
import type { GridAxis } from "./grid-axis";
import type { PointState } from "./grid-states";

/** Where a run takes the settings from that the grid does not name: the best run, the defaults of Params, or nowhere. */
export const GRID_BASES = ["best", "defaults", "blank"] as const;

export type GridBase = (typeof GRID_BASES)[number];

/** What is asked of the runs. */
export interface GridRequest {
  readonly axes: readonly GridAxis[];
  readonly base: GridBase;
  /** By it the best run is the best. */
  readonly metric: MetricDefinition;
  /** What the `Source ID` of runs begins with that an earlier attempt planned: they count as not yet tried. */
  readonly own?: string;
  /** Whether configurations of which every run failed or was stopped are to be tried again. */
  readonly again: boolean;
  /** So many runs are made out at most; the others are counted. */
  readonly most: number;
  /** The row of the sheet that the first run stands in. */
  readonly firstRow: number;
}

/** What a grid comes to in this workbook. */
export interface GridSearch {
  /** All combinations, and how many are of each state. */
  readonly total: number;
  readonly states: Readonly<Record<PointState, number>>;
  /**
   * What is to be run, the untried ones and on request the failed ones: by the keys of their targets, with Run IDs that are
   * free (or their own, where an earlier attempt planned them) and fingerprints.
   */
  readonly runs: readonly RowValues[];
  /** The keys of what the grid names, in its order. */
  readonly named: readonly string[];
  /** For each of them its place among all combinations. */
  readonly points: readonly number[];
  /** All that are to be run, made out or not. */
  readonly wanted: number;
  /** The same for the same combinations with the same settings, and for nothing else. */
  readonly digest: string;
  readonly sentences: readonly string[];
}
