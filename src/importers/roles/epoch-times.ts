// Numbers that are points in time: seconds or milliseconds since 1970, under a name that speaks of time. Taken for a result or
// a setting, they would be ranked, or make each run a configuration of its own.

import { nameWords } from "../../tracking/naming/name-words";
import { readName } from "../../tracking/naming/read-name";
import { filledSample } from "../records/filled-sample";
import type { SourceColumn } from "../records/source-column";

/** What such numbers count. */
export type EpochUnit = "seconds" | "milliseconds";

/** 2001-09-09 to 2036-07-18, in seconds. */
const FIRST = 1e9;
const LAST = 2.1e9;
const MOST_LOOKED_AT = 50;
const OF_TIME = new Set(
  "time times ts when at date day epoch unix start begin began end finish stop stopped complete logged modified".split(
    " ",
  ),
);
const STARTS = new Set("start started begin began launched".split(" "));
const ENDS = new Set(
  "end ended finish finished stop stopped complete completed update updated modified last heartbeat".split(
    " ",
  ),
);

/** What the numbers of a column count since 1970; undefined where they are none, or their name does not speak of time. */
export function epochUnit({ header, values }: SourceColumn): EpochUnit | undefined {
  if (!namesTime(header)) {
    return undefined;
  }
  const numbers = filledSample(values, MOST_LOOKED_AT).map(numberOf);
  if (numbers.length > 0 && numbers.every((number) => number >= FIRST && number < LAST)) {
    return "seconds";
  }
  const areMilliseconds = numbers.every((number) => number >= FIRST * 1000 && number < LAST * 1000);
  return numbers.length > 0 && areMilliseconds ? "milliseconds" : undefined;
}

/** How much a name says that a point in time is the start of its run: 2 for a start, 0 for an end. */
export function startRank(header: string): 0 | 1 | 2 {
  const words = nameWords(header);
  return words.some((word) => ENDS.has(word)) ? 0 : words.some((word) => STARTS.has(word)) ? 2 : 1;
}

function namesTime(header: string): boolean {
  return (
    nameWords(header).some((word) => OF_TIME.has(word)) ||
    readName(header).some(({ meaning }) => meaning?.kind === "moment")
  );
}

function numberOf(value: unknown): number {
  const text = String(value).trim();
  return /^\d{10,13}(?:\.\d+)?$/.test(text) ? Number(text) : NaN;
}
