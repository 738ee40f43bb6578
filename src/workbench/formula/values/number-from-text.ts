// What Excel takes for a number when a text is used as one: plain and scientific numbers, thousands commas, a currency
// sign, a percent sign, accounting parentheses, dates and times. It is read as in the region of the person: with the
// decimal comma, comma and point change their parts. Dates are those of en-US in every region.
import { serialOfDate } from "./serial-date";

/** The sign that parts the whole from the fraction in the region of the person. */
export type DecimalSeparator = "." | ",";

const NUMBER = /^([+-]?)\s*\$?\s*((?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:[eE][+-]?\d+)?)\s*(%?)$/;
const ISO_DATE = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const US_DATE = /^(\d{1,2})[-/](\d{1,2})[-/](\d{2}|\d{4})$/;
const DAY_MONTH_YEAR = /^(\d{1,2})[- ]([A-Za-z]{3,9})[- ,]+(\d{2}|\d{4})$/;
const MONTH_DAY_YEAR = /^([A-Za-z]{3,9})[- ](\d{1,2}),?[- ]+(\d{4})$/;
const TIME = /^(\d{1,4}):(\d{1,2})(?::(\d{1,2}(?:\.\d+)?))?\s*(am|pm)?$/i;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The number that a text stands for, or undefined when Excel would say #VALUE!. */
export function numberFromText(text: string, separator: DecimalSeparator = "."): number | undefined {
  const trimmed = text.trim();
  const first = trimmed.charCodeAt(0);
  // Letters start nothing but a month; this keeps scans over text columns cheap.
  if (Number.isNaN(first)) {
    return undefined;
  }
  if (first > 57) {
    return first < 128 ? monthFirst(trimmed) : undefined;
  }
  return plainNumber(separator === "." ? trimmed : withSignsChanged(trimmed)) ?? dateAndTime(trimmed);
}

/** The serial number (with time) that a text stands for, or undefined when it is no date and no time. */
export function serialFromText(text: string): number | undefined {
  return dateAndTime(text.trim());
}

/** Points for commas and commas for points. */
function withSignsChanged(text: string): string {
  return text.replace(/[.,]/g, (sign) => (sign === "." ? "," : "."));
}

function plainNumber(text: string): number | undefined {
  const accounting = text.startsWith("(") && text.endsWith(")");
  const match = NUMBER.exec(accounting ? text.slice(1, -1) : text);
  if (!match) {
    return undefined;
  }
  const [, sign = "", digits = "", percent] = match;
  if (!/^\.?\d/.test(digits) || (accounting && sign !== "")) {
    return undefined;
  }
  const size = Number(digits.replaceAll(",", ""));
  if (!Number.isFinite(size)) {
    return undefined;
  }
  const value = sign === "-" || accounting ? -size : size;
  return percent === "%" ? value / 100 : value;
}

function monthFirst(text: string): number | undefined {
  const month = MONTHS.includes(text.slice(0, 3).toLowerCase());
  return month ? dateAndTime(text) : undefined;
}

function dateAndTime(text: string): number | undefined {
  const date = dateSerial(text);
  if (date !== undefined) {
    return date;
  }
  const time = timeFraction(text);
  if (time !== undefined) {
    return time;
  }
  const parts = /^(\S.*?)[ T]+(\d{1,2}:.*?)Z?$/.exec(text);
  if (!parts) {
    return undefined;
  }
  const day = dateSerial(parts[1] ?? "");
  const clock = timeFraction(parts[2] ?? "");
  return day === undefined || clock === undefined ? undefined : day + clock;
}

function dateSerial(text: string): number | undefined {
  let match = ISO_DATE.exec(text);
  if (match) {
    return checkedDate(Number(match[1]), Number(match[2]), Number(match[3]));
  }
  match = US_DATE.exec(text);
  if (match) {
    return checkedDate(fullYear(match[3]), Number(match[1]), Number(match[2]));
  }
  match = DAY_MONTH_YEAR.exec(text);
  if (match) {
    return checkedDate(fullYear(match[3]), monthNumber(match[2]), Number(match[1]));
  }
  match = MONTH_DAY_YEAR.exec(text);
  if (match) {
    return checkedDate(Number(match[3]), monthNumber(match[1]), Number(match[2]));
  }
  return undefined;
}

/** Two-digit years up to 29 are of this century (Windows' default). */
function fullYear(text = ""): number {
  const year = Number(text);
  return text.length > 2 ? year : year + (year < 30 ? 2000 : 1900);
}

function monthNumber(name = ""): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function checkedDate(year: number, month: number, day: number): number | undefined {
  if (year < 1900 || year > 9999 || month < 1 || month > 12 || day < 1) {
    return undefined;
  }
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) {
    return undefined;
  }
  return serialOfDate(year, month, day);
}

function timeFraction(text: string): number | undefined {
  const match = TIME.exec(text);
  if (!match) {
    return undefined;
  }
  const half = match[4]?.toLowerCase();
  let hours = Number(match[1]);
  const minutes = Number(match[2]);
  const seconds = Number(match[3] ?? 0);
  if (minutes > 59 || seconds >= 60 || (half && (hours < 1 || hours > 12))) {
    return undefined;
  }
  if (half) {
    hours = (hours % 12) + (half === "pm" ? 12 : 0);
  }
  return (hours * 3600 + minutes * 60 + seconds) / 86_400;
}
