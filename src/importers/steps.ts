/** A long piece of work in steps; between two of them others may have a turn, or it may be left. Each yields how much is done. */
export type Steps<T> = Generator<number, T, void>;

/** Lines of a sheet between two steps: some 10 ms of the widest ones. */
const LINES_A_STEP = 64;

/** Whether a step ends with a line. */
export function endsStep(line: number): boolean {
  return line % LINES_A_STEP === LINES_A_STEP - 1;
}

/** Goes through all steps without a rest. */
export function goThrough<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) {
      return step.value;
    }
  }
}
