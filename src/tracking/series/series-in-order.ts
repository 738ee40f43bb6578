// The points of a curve as rows of a sheet, which a person may have sorted since they were written. Where every step
// stands once, the steps say what came before what, unless the rows go on and go back so rarely that they must be those of a
// log that was taken up again and thinned. Where steps repeat, only the order of the rows can tell, and it does as long as it
// may be that in which they were logged.

import type { Series } from "./series";

/** The points of a curve in the order in which they were logged. */
export type OrderedPoints = Pick<Series, "steps" | "values" | "passes">;

/** Of so many rows at most one goes back in a log; what a person sorts by values goes back all the time. */
const RARELY = 20;

/** Puts points into the order in which they were logged; undefined where nothing tells it any more. */
export function seriesInOrder(
  steps: ArrayLike<number>,
  values: ArrayLike<number>,
): OrderedPoints | undefined {
  const distinct = new Set(Array.from(steps)).size;
  const passes = passesOf(steps);
  const back = passes.at(-1) ?? 0;
  if (distinct === steps.length && (back === 0 || back * RARELY > steps.length)) {
    return inOrderOfSteps(steps, values);
  }
  const descends = distinct > 1 && isDescending(steps);
  if (descends || back * 2 > distinct + mostRepeats(steps)) {
    return undefined;
  }
  return { steps, values, ...(back === 0 ? {} : { passes }) };
}

function inOrderOfSteps(steps: ArrayLike<number>, values: ArrayLike<number>): OrderedPoints {
  const order = Array.from(steps, (_, at) => at).sort(
    (one, other) => (steps[one] ?? 0) - (steps[other] ?? 0),
  );
  return { steps: order.map((at) => steps[at] ?? 0), values: order.map((at) => values[at] ?? NaN) };
}

/** How often the steps had gone back before each point. */
function passesOf(steps: ArrayLike<number>): number[] {
  let pass = 0;
  return Array.from(steps, (step, at) => (at > 0 && step < (steps[at - 1] ?? step) ? ++pass : pass));
}

function isDescending(steps: ArrayLike<number>): boolean {
  return Array.from(steps).every((step, at) => at === 0 || step <= (steps[at - 1] ?? step));
}

function mostRepeats(steps: ArrayLike<number>): number {
  const times = new Map<number, number>();
  let most = 0;
  for (const step of Array.from(steps)) {
    const now = (times.get(step) ?? 0) + 1;
    times.set(step, now);
    most = Math.max(most, now);
  }
  return most;
}
