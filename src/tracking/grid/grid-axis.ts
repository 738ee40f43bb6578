import type { ColumnTarget } from "../schema/run-columns";
import type { Scalar } from "../values/scalar";

/** What is to be tried of one parameter or field of a run. */
export interface GridAxis {
  readonly target: ColumnTarget;
  /** What it is called. */
  readonly name: string;
  /** Distinct values, in the order in which they were asked for. */
  readonly values: readonly Scalar[];
}
