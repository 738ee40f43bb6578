import type { RankedMetric } from "../best/best-rule";
import type { ChartKind } from "./chart-kinds";

/** The points of a run's curve, in their order. */
export interface RequestedCurve {
  /** The Run ID as `foldKey` has it. */
  readonly run: string;
  readonly steps: readonly number[];
  readonly values: readonly number[];
}

/** What is asked for: a kind of chart, and what it is made from. */
export interface ChartRequest {
  readonly kind: ChartKind;
  readonly metric: RankedMetric;
  /** Only runs that this filter holds for; every run where it is blank. */
  readonly filter: string;
  readonly now: number;
  /** The row of the sheet that the first run stands in. */
  readonly firstRow: number;
  readonly parameter?: string;
  /** The second metric, on the axis across. */
  readonly other?: RankedMetric;
  /** The parameter or field whose values colour the points. */
  readonly color?: string;
  readonly isSmoothed?: boolean;
  readonly curves?: readonly RequestedCurve[];
}
