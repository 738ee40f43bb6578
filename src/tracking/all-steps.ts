/** Runs work that goes in steps to its end at once; whoever has others to let in runs it step by step. */
export function allSteps<T>(steps: Generator<number, T, void>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) {
      return step.value;
    }
  }
}
