// Units that names end in: `latency_ms`, `size_mb`, `train_seconds`, `accuracy (%)`. Rates (`..._per_second`) have none,
// and a word that may be something else (`loss_min`) is a unit only behind a word of time.

import { isClockName } from "./is-clock-name";
import { nameWords } from "./name-words";

const LINES: readonly (readonly [unit: string, words: string])[] = [
  ["ms", "ms msec millis milliseconds"],
  ["s", "s sec secs seconds"],
  ["min", "mins minutes"],
  ["h", "hr hrs hours"],
  ["kB", "kb kib"],
  ["MB", "mb mib"],
  ["GB", "gb gib"],
  ["%", "pct perc percent percentage"],
  ["dB", "db"],
  ["Hz", "hz"],
  ["kWh", "kwh"],
  ["USD", "usd"],
  ["EUR", "eur"],
];

const UNIT_BY_WORD: ReadonlyMap<string, string> = new Map(
  LINES.flatMap(([unit, words]) => words.split(" ").map((word): [string, string] => [word, unit])),
);

const BEHIND_TIME: ReadonlyMap<string, string> = new Map([
  ["min", "min"],
  ["h", "h"],
]);

/** The unit that a name ends in, if any. */
export function inferUnit(name: string): string | undefined {
  if (/%\W*$/.test(name)) {
    return "%";
  }
  const words = nameWords(name);
  const last = words.at(-1) ?? "";
  if (words.includes("per") || (words.length === 1 && last.length < 3)) {
    return undefined;
  }
  return UNIT_BY_WORD.get(last) ?? (isClockName(name) ? BEHIND_TIME.get(last) : undefined);
}
