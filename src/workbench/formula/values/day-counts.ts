// Counting days, months and years between dates given as serial numbers.
import { NUM_ERROR } from "./cell-errors";
import type { Scalar } from "./scalar";
import { dateOfSerial, serialOfDate } from "./serial-date";

/** The same day some months later, or the last one of a shorter month. */
export function addMonths(serial: number, months: number): number {
  const { year, month, day } = dateOfSerial(serial);
  const moved = month + Math.trunc(months);
  return serialOfDate(year, moved, Math.min(day, daysInMonth(year, moved)));
}

/** DATEDIF: whole units (D, M, Y, YM, MD, YD) between two dates. */
export function dateDifference(start: number, end: number, unit: string): Scalar {
  if (start > end) {
    return NUM_ERROR;
  }
  const a = dateOfSerial(start);
  const b = dateOfSerial(end);
  const months = (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0);
  switch (unit.toUpperCase()) {
    case "D":
      return Math.floor(end) - Math.floor(start);
    case "M":
      return months;
    case "Y":
      return Math.floor(months / 12);
    case "YM":
      return months % 12;
    case "MD":
      return Math.floor(end) - addMonths(start, months);
    case "YD":
      return Math.floor(end) - addMonths(start, Math.floor(months / 12) * 12);
    default:
      return NUM_ERROR;
  }
}

/** Days between two dates in years of twelve months of 30 days, by the US rule or the European one. */
export function days360(start: number, end: number, european: boolean): number {
  const a = dateOfSerial(start);
  const b = dateOfSerial(end);
  let firstDay = a.day;
  let lastDay = b.day;
  if (european) {
    firstDay = Math.min(firstDay, 30);
    lastDay = Math.min(lastDay, 30);
  } else {
    if (firstDay === daysInMonth(a.year, a.month)) {
      firstDay = 30;
    }
    if (lastDay === 31 && firstDay >= 30) {
      lastDay = 30;
    }
  }
  return (b.year - a.year) * 360 + (b.month - a.month) * 30 + lastDay - firstDay;
}

/** The share of a year between two dates, by the day-count basis of YEARFRAC (0 to 4). */
export function yearFraction(from: number, to: number, basis: number): Scalar {
  const [start, end] = [Math.floor(Math.min(from, to)), Math.floor(Math.max(from, to))];
  switch (Math.trunc(basis)) {
    case 0:
      return days360(start, end, false) / 360;
    case 1: {
      const years = dateOfSerial(end).year - dateOfSerial(start).year;
      const withinOneYear = years === 0 || (years === 1 && addMonths(start, 12) >= end);
      const first = dateOfSerial(start).year;
      const days = serialOfDate(first + years + 1, 1, 1) - serialOfDate(first, 1, 1);
      if (!withinOneYear) {
        return (end - start) / (days / (years + 1));
      }
      return (end - start) / (hasLeapDay(start, end) ? 366 : 365);
    }
    case 2:
      return (end - start) / 360;
    case 3:
      return (end - start) / 365;
    case 4:
      return days360(start, end, true) / 360;
    default:
      return NUM_ERROR;
  }
}

/** Whether a span of at most a year has, or lies in one year with, a 29 February. */
function hasLeapDay(start: number, end: number): boolean {
  const years = [dateOfSerial(start).year, dateOfSerial(end).year];
  return years.some((year) => {
    const leapDay = serialOfDate(year, 2, 29);
    const isLeap = dateOfSerial(leapDay).month === 2;
    return isLeap && (years[0] === years[1] || (leapDay >= start && leapDay <= end));
  });
}

function daysInMonth(year: number, month: number): number {
  return serialOfDate(year, month + 1, 1) - serialOfDate(year, month, 1);
}
