// Spans of time as a filter names them: a year, month, day, minute or second as written; today, yesterday, now; this,
// previous or last week, month, year (weeks begin on Monday); 3 days ago (that day, for units below a day that moment); and
// those that roll back from now: last 7 days, past 24 hours, past week, last hour. Times are milliseconds since 1970 UTC, days
// those of UTC, which is how dates stand in Runs. A clock east of Greenwich is ahead of UTC and its times may have been
// written down without a zone: what rolls ends with tomorrow, so that this morning's runs are in it.

import { readDate } from "../values/read-date";

/** A span of time: `from` belongs to it, `to` does not. */
export interface FilterPeriod {
  readonly from: number;
  readonly to: number;
  /** Whether it reaches back from now, so that nothing is after it. */
  readonly rolls?: true;
}

type Unit = "second" | "minute" | "hour" | "day" | "week" | "month" | "year";

const UNITS: Readonly<Record<Unit, RegExp>> = {
  second: /^(?:s|secs?|seconds?)$/,
  minute: /^(?:m|mins?|minutes?)$/,
  hour: /^(?:h|hrs?|hours?)$/,
  day: /^(?:d|days?)$/,
  week: /^(?:w|weeks?)$/,
  month: /^months?$/,
  year: /^years?$/,
};

const MILLISECONDS: Readonly<Partial<Record<Unit, number>>> = {
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
};
const DAY = 86_400_000;
/** 1970-01-05, the first Monday. */
const FIRST_MONDAY = 4 * DAY;

const YEAR = /^(\d{4})$/;
const MONTH = /^(\d{4})-(\d{1,2})$/;
const PHRASE = /^(last|past|previous|this) (?:(\d+) )?([a-z]+)$/;
const AGO = /^(\d+) ([a-z]+) ago$/;

/** The span that a text names at a time `now`; undefined where it names none. */
export function filterPeriod(text: string, now: number): FilterPeriod | undefined {
  const words = text.trim().toLowerCase().replace(/\s+/g, " ");
  return named(words, now) ?? phrase(words, now) ?? ago(words, now) ?? written(text.trim());
}

function named(words: string, now: number): FilterPeriod | undefined {
  switch (words) {
    case "now":
      return { from: now, to: now + 1 };
    case "today":
      return around(now, "day", 0);
    case "yesterday":
      return around(now, "day", -1);
    default:
      return undefined;
  }
}

function phrase(words: string, now: number): FilterPeriod | undefined {
  const [, which, number, word = ""] = PHRASE.exec(words) ?? [];
  const unit = unitOf(word);
  if (which === undefined || unit === undefined || (which === "this" && number !== undefined)) {
    return undefined;
  }
  if (number === undefined && !rollsAlone(which, unit)) {
    return around(now, unit, which === "this" ? 0 : -1);
  }
  const to = startOf(now, "day") + 2 * DAY;
  return inRange({ from: shifted(now, unit, -Number(number ?? 1)), to, rolls: true });
}

/** Whether a unit without a number is a span back from now: the past week, the last hour; the last month is a calendar's. */
function rollsAlone(which: string, unit: Unit): boolean {
  const isShort = unit !== "week" && unit !== "month" && unit !== "year";
  return which === "past" || (which === "last" && isShort);
}

function ago(words: string, now: number): FilterPeriod | undefined {
  const [, number, word = ""] = AGO.exec(words) ?? [];
  const unit = unitOf(word);
  if (number === undefined || unit === undefined) {
    return undefined;
  }
  const moment = shifted(now, unit, -Number(number));
  return MILLISECONDS[unit] === undefined
    ? around(moment, "day", 0)
    : inRange({ from: moment, to: moment + 1 });
}

function written(text: string): FilterPeriod | undefined {
  const year = YEAR.exec(text)?.[1];
  if (year !== undefined) {
    return inRange({ from: Date.UTC(Number(year), 0), to: Date.UTC(Number(year) + 1, 0) });
  }
  const [, ofYear, month] = MONTH.exec(text) ?? [];
  if (ofYear !== undefined && month !== undefined) {
    const at = Number(month) - 1;
    return at < 0 || at > 11
      ? undefined
      : inRange({ from: Date.UTC(Number(ofYear), at), to: Date.UTC(Number(ofYear), at + 1) });
  }
  const from = readDate(text);
  return from === undefined || /^\d+(?:\.\d+)?$/.test(text) ? undefined : { from, to: from + lengthOf(text) };
}

/** How long a moment lasts by the parts that were written of it. */
function lengthOf(text: string): number {
  const [, , seconds, fraction] = /(\d{1,2}):\d{2}(:\d{2})?([.,]\d+)?/.exec(text) ?? [];
  if (fraction !== undefined) {
    return 1;
  }
  return seconds !== undefined ? 1000 : /\d:\d{2}/.test(text) ? 60_000 : DAY;
}

function unitOf(word: string): Unit | undefined {
  return (Object.keys(UNITS) as Unit[]).find((unit) => UNITS[unit].test(word));
}

/** The calendar unit that a moment lies in, or one `by` units away. */
function around(moment: number, unit: Unit, by: number): FilterPeriod | undefined {
  const start = startOf(moment, unit);
  const from = shifted(start, unit, by);
  return inRange({ from, to: shifted(from, unit, 1) });
}

function startOf(moment: number, unit: Unit): number {
  const date = new Date(moment);
  switch (unit) {
    case "year":
      return Date.UTC(date.getUTCFullYear(), 0);
    case "month":
      return Date.UTC(date.getUTCFullYear(), date.getUTCMonth());
    case "week":
      return Math.floor((moment - FIRST_MONDAY) / (7 * DAY)) * 7 * DAY + FIRST_MONDAY;
    default: {
      const length = MILLISECONDS[unit] ?? DAY;
      return Math.floor(moment / length) * length;
    }
  }
}

/** A moment moved by calendar units; the 31st becomes the last day of a shorter month. */
function shifted(moment: number, unit: Unit, by: number): number {
  if (unit !== "month" && unit !== "year") {
    return moment + by * (unit === "week" ? 7 * DAY : (MILLISECONDS[unit] ?? DAY));
  }
  const date = new Date(moment);
  const month = date.getUTCMonth() + by * (unit === "year" ? 12 : 1);
  const last = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate();
  const day = Math.min(date.getUTCDate(), last);
  return Date.UTC(date.getUTCFullYear(), month, day) + (((moment % DAY) + DAY) % DAY);
}

/** JavaScript's times end 8.64e15 ms from 1970: what lies beyond is no span. */
function inRange(period: FilterPeriod): FilterPeriod | undefined {
  return Number.isFinite(period.from) && Number.isFinite(period.to) && period.to <= 8.64e15
    ? period
    : undefined;
}
