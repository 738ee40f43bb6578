/** Neighbouring columns that share something, as one stretch. */
export interface Span<T> {
  readonly start: number;
  readonly count: number;
  readonly value: T;
}

/** Joins equal neighbours, so that one command serves a whole stretch; `undefined` entries are left out. */
export function spansOf<T>(values: readonly (T | undefined)[]): Span<T>[] {
  const spans: { start: number; count: number; value: T }[] = [];
  values.forEach((value, index) => {
    const last = spans.at(-1);
    if (value === undefined) {
      return;
    }
    if (last?.value === value && last.start + last.count === index) {
      last.count += 1;
    } else {
      spans.push({ start: index, count: 1, value });
    }
  });
  return spans;
}

/** Joins neighbouring numbers of an ascending list into stretches. */
export function stretchesOf(numbers: readonly number[]): { start: number; count: number }[] {
  const runs: { start: number; count: number }[] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && last.start + last.count === number) {
      last.count += 1;
    } else {
      runs.push({ start: number, count: 1 });
    }
  }
  return runs;
}
