// When a line of Changes is said to have been written. Taking back goes by it and never by the places of lines, because
// people sort. So a line never says a time before that of a line that stands there already: where the clock of this machine
// is behind the one that wrote that line, time goes on from it.

import { millisecondsOf } from "../../tracking/values/milliseconds-of";

/** Further ahead no clock is that runs; a time beyond was typed, and is none to go on from. */
const MOST_AHEAD_MS = 24 * 60 * 60 * 1000;

/**
 * The time (milliseconds UTC) of a line written `now`. `latest`: the latest time that Changes holds, as Excel counts days;
 * undefined where nobody could tell.
 */
export function lineTime(latest: number | undefined, now: number): number {
  const last = latest === undefined ? now : millisecondsOf(latest);
  return last > now && last - now <= MOST_AHEAD_MS ? last + 1 : now;
}
