/** One metric of one run, step by step, in the order in which it was logged. */
export interface Series {
  /** The run, by its row among the runs. */
  readonly run: number;
  /** The metric, by the position of its column among those of the source. */
  readonly column: number;
  readonly steps: ArrayLike<number>;
  /** As many as steps; NaN and infinities are values that were logged. */
  readonly values: ArrayLike<number>;
  /**
   * How often the log had gone back before each point: 0 up to the first time, then 1. Absent where it never did: then
   * steps alone say what came before what.
   */
  readonly passes?: ArrayLike<number>;
}
