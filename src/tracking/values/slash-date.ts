// Dates in figures without a year of four digits in front, as spreadsheet programs write them: 3/27/2024 22:30,
// 27.03.2024, 3/27/2024 10:30 PM, 27.3.24, 24-03-27. Which of the numbers is the month a single date often does not say;
// a column does, as soon as one of its days is beyond the 12th. Where it does not, the dates are not read: a guess would be
// wrong in silence.

import { fullYear, midnightOf } from "./calendar-day";
import { clockMilliseconds } from "./clock-text";

/** Which comes first. */
export type DateOrder = "month-first" | "day-first" | "year-first";

export const DATE_ORDERS: readonly DateOrder[] = ["month-first", "day-first", "year-first"];

const SLASH = 47;
const POINT = 46;
const MINUS = 45;

const SLASHED =
  /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?:(?:,? |T)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,6})?)?(?: ?([AP])M)?)?$/i;

/** Whether a text is written as such a date. */
export function isSlashDate(text: string): boolean {
  return (isSeparator(text.charCodeAt(2)) || isSeparator(text.charCodeAt(1))) && SLASHED.test(text);
}

/** The orders under which a text is a date that there is; empty when it is none. */
export function ordersOf(text: string): DateOrder[] {
  return isSlashDate(text) ? DATE_ORDERS.filter((order) => readSlashDate(text, order) !== undefined) : [];
}

/** The time of such a date in milliseconds, as written, that is, as if it were UTC; undefined when there is none. */
export function readSlashDate(text: string, order: DateOrder): number | undefined {
  const match = SLASHED.exec(text);
  if (match === null) {
    return undefined;
  }
  const [, first = "", , second = "", third = "", hour = "0", minute = "0", seconds = "0", half] = match;
  // Nobody sets off a year in front with dots.
  if (order === "year-first" && (third.length !== 2 || first.length !== 2 || text.charAt(2) === ".")) {
    return undefined;
  }
  const midnight =
    order === "year-first"
      ? midnightOf(fullYear(first), Number(second), Number(third))
      : midnightOf(
          fullYear(third),
          Number(order === "month-first" ? first : second),
          Number(order === "month-first" ? second : first),
        );
  const time = clockMilliseconds(Number(hour), Number(minute), Number(seconds), half);
  return midnight === undefined || time === undefined ? undefined : midnight + time;
}

/** Looked at before the pattern, which is asked of every cell of a column of times: few of them get that far. */
function isSeparator(code: number): boolean {
  return code === SLASH || code === POINT || code === MINUS;
}
