// The Pareto front: whom nobody beats. A candidate is on it unless another is at least as good by all that is measured and
// better by one. Equal ones are on it together; numbers that agree in 15 digits are equal, as in the cells of Excel.

const DIGITS = 15;

/** Which candidates nobody beats; of each measure more is better. */
export function unbeaten(candidates: readonly (readonly number[])[]): boolean[] {
  const rounded = candidates.map((values) => values.map((value) => Number(value.toPrecision(DIGITS))));
  const order = rounded.map((_, at) => at).sort((a, b) => byMeasures(rounded[b] ?? [], rounded[a] ?? []));
  const found = new Array<boolean>(candidates.length).fill(false);
  // Who beats a candidate comes before it, and is beaten itself only by one that beats the candidate too.
  const front: (readonly number[])[] = [];
  for (const at of order) {
    const values = rounded[at] ?? [];
    // By two measures the last of the front has the best second one.
    const rivals = values.length > 2 ? front : front.slice(-1);
    const isEqual = rivals.some((rival) => byMeasures(rival, values) === 0);
    if (isEqual || !rivals.some((rival) => rival.every((one, measure) => one >= (values[measure] ?? one)))) {
      found[at] = true;
      if (!isEqual) {
        front.push(values);
      }
    }
  }
  return found;
}

function byMeasures(one: readonly number[], other: readonly number[]): number {
  for (const [measure, value] of one.entries()) {
    const difference = value - (other[measure] ?? value);
    if (difference !== 0) {
      return difference;
    }
  }
  return 0;
}
