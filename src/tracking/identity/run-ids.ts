const NUMBERED = /^run-(\d{1,9})$/i;
const DIGITS = 4;

/**
 * Ids for new runs: run-0001, run-0002, ..., continuing from the highest that stands, so that an id is never given
 * twice, not even that of a run that was deleted from the middle.
 */
export function nextRunIds(existing: Iterable<string>, count: number): string[] {
  const first = highestNumber(existing) + 1;
  return Array.from({ length: count }, (_, index) => `run-${String(first + index).padStart(DIGITS, "0")}`);
}

/** The highest n among the ids `run-n`; 0 when there is none. */
function highestNumber(ids: Iterable<string>): number {
  let highest = 0;
  for (const id of ids) {
    const match = NUMBERED.exec(id.trim());
    if (match !== null) {
      highest = Math.max(highest, Number(match[1]));
    }
  }
  return highest;
}
