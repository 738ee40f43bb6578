// Reads points in time as milliseconds since 1970-01-01 UTC, the same on every machine: no step asks for the local
// time zone. A text with a zone (Z, +02:00) is converted to UTC; a text without one is taken as written, that is, as if
// it were UTC, because the zone of the machine that wrote it is not known.

import { midnightOf } from "./calendar-day";
import { millisecondsOf } from "./milliseconds-of";
import { readPlainIso } from "./read-plain-iso";
import { readWordedDate } from "./worded-date";

/** 1900-03-01 and the last millisecond of 9999: before that, Excel's day numbers are off by one or do not exist. */
export const EARLIEST_DATE = -2_203_891_200_000;
export const LATEST_DATE = 253_402_300_799_999;

const DATE = String.raw`(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})`;
const TIME = String.raw`(\d{1,2})[:-](\d{2})(?:[:-](\d{2})(?:[.,](\d{1,9}))?)?`;
const ZONE = String.raw`(Z|UTC|GMT|[+-]\d{2}:?\d{2}(?::\d{2})?|[+-]\d{2})`;

/**
 * ISO 8601 and its relatives: `2026-02-01`, `2026-02-01T01:52:37Z`, `2026-02-01 01:52:37.923000+00:00` (pandas),
 * `2019-10-10_20-18-55` (Ray), `2024-03-27 22-30`.
 */
const ISO = new RegExp(String.raw`^${DATE}(?:(?:[T _]|, )${TIME} ?${ZONE}?)?$`, "i");

/** Aim: `14:05:59 · 03 Nov, 25`. */
const AIM = /^(\d{1,2}):(\d{2}):(\d{2}) · (\d{1,2}) ([A-Z][a-z]{2}), (\d{2}|\d{4})$/;

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/**
 * The time a number stands for: milliseconds since 1970 from 1e11 on, seconds from 1e8 on (1973 to 5138), and Excel day
 * numbers from 20,000 to 100,000 (1954 to 2173), where neither of the others is plausible. Otherwise undefined.
 */
export function readDateNumber(value: number): number | undefined {
  if (value >= 1e11) {
    return Math.round(value);
  }
  if (value >= 1e8) {
    return Math.round(value * 1000);
  }
  if (value >= 20_000 && value < 100_000) {
    return millisecondsOf(value);
  }
  return undefined;
}

const NUMERIC = /^\d{5,}(?:\.\d+)?$/;

/** Whether Excel can show a time. */
export function isDateInRange(time: number): boolean {
  return time >= EARLIEST_DATE && time <= LATEST_DATE;
}

/** The time a trimmed text stands for, whether or not Excel can show it, or undefined when it stands for none. */
export function readDate(text: string): number | undefined {
  return readPlainIso(text) ?? (NUMERIC.test(text) ? readDateNumber(Number(text)) : readOtherDate(text));
}

/** 2026-02-01 and Feb 1, 2026: anything shorter is more likely to be a number or a version. */
const SHORTEST = 10;

/** Whether a text is written as a calendar date, not as a bare number: what type inference goes by. */
export function isDateText(text: string): boolean {
  return text.length >= SHORTEST && !NUMERIC.test(text) && readDate(text) !== undefined;
}

/**
 * The time as ISO 8601 text without a zone, in UTC: `2026-02-01 01:52:37`, with milliseconds where there are any. A number
 * that no calendar has, such as a cell of days may hold, stays a number.
 */
export function formatDate(time: number): string {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) {
    return String(time);
  }
  return date
    .toISOString()
    .replace("T", " ")
    .replace(/(?:\.000)?Z$/, "");
}

/** Milliseconds of a calendar date and time, or undefined when there is no such date. */
function fromParts(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
): number | undefined {
  const midnight = midnightOf(year, month, day);
  // 24:00 is the end of the day and nothing later; a leap second is the 61st of its minute.
  const isClock = hour < 24 ? minute < 60 && second <= 60 : hour === 24 && minute + second === 0;
  if (midnight === undefined || !isClock) {
    return undefined;
  }
  return midnight + ((hour * 60 + minute) * 60 + second) * 1000;
}

/** Milliseconds that a zone is ahead of UTC; undefined when there is no such zone (RFC 3339 goes to 23:59). */
function zoneOffset(zone: string): number | undefined {
  const digits = zone.replace(/\D/g, "");
  const hours = Number(digits.slice(0, 2));
  const minutes = Number(digits.slice(2, 4));
  if (hours > 23 || minutes > 59) {
    return undefined;
  }
  return (hours * 60 + minutes) * (zone.startsWith("-") ? -60_000 : 60_000);
}

function readOtherDate(text: string): number | undefined {
  return readIso(text) ?? readAim(text) ?? readWordedDate(text);
}

function readIso(text: string): number | undefined {
  const match = ISO.exec(text);
  if (match === null) {
    return undefined;
  }
  const [, year, month, day, hour = "0", minute = "0", second = "0", fraction = "", zone = "Z"] = match;
  const whole = fromParts(
    Number(year),
    Number(month),
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  );
  const offset = zoneOffset(zone);
  if (whole === undefined || offset === undefined) {
    return undefined;
  }
  const milliseconds = fraction === "" ? 0 : Math.floor(Number(`0.${fraction}`) * 1000 + 1e-6);
  return Number(hour) === 24 && milliseconds > 0 ? undefined : whole + milliseconds - offset;
}

function readAim(text: string): number | undefined {
  const match = AIM.exec(text);
  if (match === null) {
    return undefined;
  }
  const [, hour, minute, second, day, monthName = "", year = ""] = match;
  const month = MONTHS.indexOf(monthName) + 1;
  const fullYear = year.length === 2 ? 2000 + Number(year) : Number(year);
  return fromParts(fullYear, month, Number(day), Number(hour), Number(minute), Number(second));
}
