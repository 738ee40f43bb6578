/** How a log goes through its steps. */
export interface Backs {
  /** How often the log had gone back before each point; undefined where it never did. */
  readonly passes: Uint32Array | undefined;
  /** The points at which it went back. */
  readonly at: readonly number[];
}

/** Finds where a log goes back to an earlier step, as it does when a run is taken up again from a checkpoint. */
export function backsOf(steps: ArrayLike<number>): Backs {
  const at: number[] = [];
  for (let point = 1; point < steps.length; point++) {
    if ((steps[point] ?? 0) < (steps[point - 1] ?? 0)) {
      at.push(point);
    }
  }
  if (at.length === 0) {
    return { passes: undefined, at };
  }
  const passes = new Uint32Array(steps.length);
  at.forEach((start, index) => passes.fill(index + 1, start));
  return { passes, at };
}
