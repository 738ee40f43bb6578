import type { Pace } from "../importers/pace";

/** Runs steps to their end, with rests in between; each step yields how much is done. Throws `cancelled`. */
export async function paced<T>(steps: Generator<number, T, void>, pace: Pace): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) {
      return step.value;
    }
    await pace.step(step.value);
  }
}
