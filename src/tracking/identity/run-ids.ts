const NUMBERED = /^run-(\d{1,9})$/i;
const DIGITS = 4;

/**
 * Ids for new runs: run-0001, run-0002, ..., continuing from the highest that stands, so that an id is never given
 * twice, not even that of a run that was deleted from the middle.
 */
export function nextRunIds(existing: Iterable<string>, count: number): string[] {
  const first = highestNumber(existing) + 1;
  return Array.from({ length: count }, (_, index) => runIdOf(first + index));
}

/** The id of a number: `run-0021` for 21. */
export function runIdOf(number: number): string {
  return `run-${String(number).padStart(DIGITS, "0")}`;
}

/** The number of an id; 0 for an id of another kind. */
export function runNumber(id: string): number {
  return Number(NUMBERED.exec(id.trim())?.[1] ?? 0);
}

/** The highest n among the ids `run-n`; 0 when there is none. */
export function highestNumber(ids: Iterable<string>): number {
  let highest = 0;
  for (const id of ids) {
    highest = Math.max(highest, runNumber(id));
  }
  return highest;
}
