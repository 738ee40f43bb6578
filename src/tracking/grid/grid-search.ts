import type { RankedMetric } from "../best/best-rule";
import type { RowValues } from "../planning/plan";
import type { GridAxis } from "./grid-axis";

/** Where a run takes the settings from that the grid does not name: the best run, the defaults of Params, or nowhere. */
export const GRID_BASES = ["best", "defaults", "blank"] as const;

export type GridBase = (typeof GRID_BASES)[number];

/** What is asked of the runs. */
export interface GridRequest {
  readonly axes: readonly GridAxis[];
  readonly base: GridBase;
  /** By it the best run is the best. */
  readonly metric: RankedMetric;
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
  /** All combinations, each one of the four below. */
  readonly total: number;
  /** With a run that ended otherwise than below. */
  readonly tried: number;
  /** With a run that is planned or under way. */
  readonly waiting: number;
  /** With runs that failed or were stopped, all of them. */
  readonly failed: number;
  /** Without any run. */
  readonly untried: number;
  /**
   * What is to be run, the untried ones and on request the failed ones: by the keys of their targets, with Run IDs that are
   * free and fingerprints.
   */
  readonly runs: readonly RowValues[];
  /** The keys of what the grid names, in its order. */
  readonly named: readonly string[];
  /** For each of them its place among all combinations. */
  readonly points: readonly number[];
  /** All that are to be run, made out or not. */
  readonly wanted: number;
  readonly sentences: readonly string[];
}
