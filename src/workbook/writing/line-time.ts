// When a line of Changes is said to have been written. Taking back goes by it and never by the places of lines, because
// people sort. So a line never says a time before that of a line that stands there already: where the clock of this machine
// is behind the one that wrote that line, or somebody typed a time that is still to come, time goes on from it.

import { millisecondsOf } from "../../tracking/values/milliseconds-of";
import { formatDate, isDateInRange } from "../../tracking/values/read-date";

const MINUTE_MS = 60_000;
const STEP_MS = 1;
/** What two computers' clocks may differ by without anybody noticing. */
const CLOCKS_DIFFER_MS = MINUTE_MS;

/**
 * The time (milliseconds UTC) of a line written `now`. `latest`: the latest time that Changes holds, as Excel counts days;
 * undefined where nobody could tell.
 */
export function lineTime(latest: number | undefined, now: number): number {
  const last = latest === undefined ? now : millisecondsOf(latest);
  return last > now && isDateInRange(last + STEP_MS) ? last + STEP_MS : now;
}

/**
 * Tells of times of lines, as Excel counts days, whether a person may have typed them over the true ones: they are still to come at
 * the moment `now`, by more than a colleague's clock may be ahead of ours, and do not go on from any of the `others`.
 */
export function mayBeTyped(others: readonly number[], now: number): (when: number) => boolean {
  let told: ReadonlySet<number> | undefined;
  return (when) => {
    const at = millisecondsOf(when);
    if (!(at > now + CLOCKS_DIFFER_MS)) {
      return false;
    }
    told ??= new Set(others.map(millisecondsOf));
    return !told.has(at - STEP_MS);
  };
}

/** What is to be said where the time of a line is not that of the clock. */
export function lineTimeRemarks(at: number, now: number): string[] {
  return at - now <= CLOCKS_DIFFER_MS
    ? []
    : [
        `A line on Changes says ${formatDate(Math.floor(at / MINUTE_MS) * MINUTE_MS)} (UTC), which is ahead of the clock of this computer. What was written now says the same time, so that it counts as later. If that time is wrong, correct it in the column When, there and in the lines that followed.`,
      ];
}
