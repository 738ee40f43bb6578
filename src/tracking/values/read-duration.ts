// Reads durations as seconds: a bare number is seconds; `35ms 0.6s 2.2min 7.7h 1.2d` (MLflow);
// `0 days 00:01:54.827170` (pandas); `00:12` and `1:02:03` (fastai, mm:ss and h:mm:ss); `2m 3s` (Aim).

import { readNumber } from "./read-number";

const CLOCK = /^(?:(\d+) days?,? )?(?:(\d+):)?(\d{1,2}):(\d{2}(?:\.\d+)?)$/;
const DAYS_ALONE = /^(\d+) days?$/;
const PARTS = /^(?:\d+(?:\.\d+)?\s*[a-zµ]+\s*)+$/i;
const PART = /(\d+(?:\.\d+)?)\s*([a-zµ]+)/gi;

const SECONDS_PER_UNIT: ReadonlyMap<string, number> = new Map([
  ["us", 1e-6],
  ["µs", 1e-6],
  ["ms", 1e-3],
  ["s", 1],
  ["sec", 1],
  ["secs", 1],
  ["second", 1],
  ["seconds", 1],
  ["m", 60],
  ["min", 60],
  ["mins", 60],
  ["minute", 60],
  ["minutes", 60],
  ["h", 3600],
  ["hr", 3600],
  ["hrs", 3600],
  ["hour", 3600],
  ["hours", 3600],
  ["d", 86_400],
  ["day", 86_400],
  ["days", 86_400],
]);

/** The seconds a trimmed text stands for, or undefined when it stands for none. */
export function readDuration(text: string): number | undefined {
  const seconds = readNumber(text);
  if (!Number.isNaN(seconds)) {
    return seconds;
  }
  const days = DAYS_ALONE.exec(text);
  return days === null ? (readClock(text) ?? readParts(text)) : Number(days[1]) * 86_400;
}

function readClock(text: string): number | undefined {
  const match = CLOCK.exec(text);
  if (match === null) {
    return undefined;
  }
  const [, days = "0", hours, minutes, seconds] = match;
  // Minutes alone may be many: 90:00.
  if (Number(seconds) >= 60 || (hours !== undefined && Number(minutes) >= 60)) {
    return undefined;
  }
  return Number(days) * 86_400 + Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds);
}

function readParts(text: string): number | undefined {
  if (!PARTS.test(text)) {
    return undefined;
  }
  let total = 0;
  for (const [, amount, unit = ""] of text.matchAll(PART)) {
    const seconds = SECONDS_PER_UNIT.get(unit.toLowerCase());
    if (seconds === undefined) {
      return undefined;
    }
    total += Number(amount) * seconds;
  }
  return roundNoise(total);
}

/** Removes the noise of binary fractions: 2.2 min is 132 s, not 132.00000000000003. */
function roundNoise(seconds: number): number {
  return Number(seconds.toPrecision(12));
}
