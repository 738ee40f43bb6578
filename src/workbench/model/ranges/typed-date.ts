// Dates and times as a person types them in an en-US Excel, as serial numbers (days since 1899-12-30).

import type { TypedNumber } from "./typed-number";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** The whole name or its three letters, and nothing in between. */
const MONTH =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";

/** Reads `2024-01-15`, `1/15/2024 10:30`, `3-4`, `15-Jan-24`, `Jan 15, 2024`, `10:30 PM`; else gives undefined. */
export function readTypedDate(text: string): TypedNumber | undefined {
  const time = readTime(text);
  if (time) {
    return time;
  }
  const split = /^(\S.*?)[ ]+(\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[AaPp][Mm])?)$/.exec(text);
  const date = readDate(split?.[1] ?? text);
  if (!date || !split) {
    return date;
  }
  const clock = readTime(split[2] ?? "");
  return clock && { value: date.value + clock.value, numberFormat: "m/d/yyyy h:mm" };
}

function readTime(text: string): TypedNumber | undefined {
  const match = /^(\d{1,4}):(\d{2})(?::(\d{2}(?:\.\d+)?))?(?: ?([AaPp])[Mm]?)?$/.exec(text) ?? readHour(text);
  if (!match) {
    return undefined;
  }
  const [, hourText, minuteText, secondText, half] = match;
  let hours = Number(hourText);
  const minutes = Number(minuteText);
  const seconds = Number(secondText ?? 0);
  if (minutes > 59 || seconds >= 60) {
    return undefined;
  }
  if (half !== undefined) {
    if (hours < 1 || hours > 12) {
      return undefined;
    }
    hours = (hours % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  }
  const value = (hours * 3600 + minutes * 60 + seconds) / 86_400;
  return { value, numberFormat: timeFormat(hours, secondText !== undefined, half !== undefined) };
}

/** `3 PM`, `3 p`: an hour alone needs its half of the day. */
function readHour(text: string): readonly (string | undefined)[] | undefined {
  const match = /^(\d{1,2}) ([AaPp])[Mm]?$/.exec(text);
  return match ? [text, match[1], "00", undefined, match[2]] : undefined;
}

function timeFormat(hours: number, withSeconds: boolean, withHalf: boolean): string {
  if (hours >= 24) {
    return "[h]:mm:ss";
  }
  return `h:mm${withSeconds ? ":ss" : ""}${withHalf ? " AM/PM" : ""}`;
}

function readDate(text: string): TypedNumber | undefined {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) {
    return dated(Number(iso[1]), Number(iso[2]), Number(iso[3]), "m/d/yyyy");
  }
  const american = /^(\d{1,2})[-/](\d{1,2})[-/](\d{2}|\d{4})$/.exec(text);
  if (american) {
    return dated(fullYear(american[3]), Number(american[1]), Number(american[2]), "m/d/yyyy");
  }
  const short = /^(\d{1,2})[-/](\d{1,4})$/.exec(text);
  if (short) {
    return readShort(Number(short[1]), Number(short[2]));
  }
  return readNamedMonth(text);
}

/** `3/4` is a day of this year, `3/1999` and `3/88` a month. */
function readShort(first: number, second: number): TypedNumber | undefined {
  const day = dated(thisYear(), first, second, "d-mmm");
  const year = second > 31 && second < 100 ? fullYear(String(second)) : second;
  return day ?? (year >= 1900 ? dated(year, first, 1, "mmm-yy") : undefined);
}

function readNamedMonth(text: string): TypedNumber | undefined {
  const dayFirst = new RegExp(`^(\\d{1,2})[- ]?${MONTH}(?:[- ,]*(\\d{2}|\\d{4}))?$`, "i").exec(text);
  if (dayFirst) {
    const format = dayFirst[3] === undefined ? "d-mmm" : "d-mmm-yy";
    return dated(fullYear(dayFirst[3]), monthOf(dayFirst[2]), Number(dayFirst[1]), format);
  }
  const monthFirst = new RegExp(`^${MONTH}[- ]?(\\d{1,2})(?:,? +(\\d{4}))?$`, "i").exec(text);
  if (monthFirst) {
    const format = monthFirst[3] === undefined ? "d-mmm" : "d-mmm-yy";
    return dated(fullYear(monthFirst[3]), monthOf(monthFirst[1]), Number(monthFirst[2]), format);
  }
  const monthAndYear = new RegExp(`^${MONTH}[- ](\\d{4})$`, "i").exec(text);
  return monthAndYear ? dated(Number(monthAndYear[2]), monthOf(monthAndYear[1]), 1, "mmm-yy") : undefined;
}

function monthOf(name = ""): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** Two digits mean 1930 to 2029 (Excel's default); none this year. */
function fullYear(text: string | undefined): number {
  if (text === undefined) {
    return thisYear();
  }
  const year = Number(text);
  return text.length > 2 ? year : year < 30 ? 2000 + year : 1900 + year;
}

function thisYear(): number {
  return new Date().getFullYear();
}

function dated(year: number, month: number, day: number, numberFormat: string): TypedNumber | undefined {
  const at = new Date(Date.UTC(year, month - 1, day));
  const exists = year >= 1900 && year <= 9999 && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  if (!exists) {
    return undefined;
  }
  const serial = Math.round(at.getTime() / 86_400_000) + 25_569;
  // Excel counts a 29 February 1900 that never was; days before it are one lower.
  return { value: serial < 61 ? serial - 1 : serial, numberFormat };
}
