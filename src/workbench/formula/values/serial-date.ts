// Dates are serial numbers: days since 1899-12-31, the time of day as a fraction, no time zone. Excel counts a
// 29 February 1900 that never was (serial 60), so that true dates start to agree at serial 61, 1900-03-01.

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

export interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** The serial number of a day; months and days beyond their range roll over as in DATE. */
export function serialOfDate(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const serial = Math.round((date.getTime() - EPOCH) / DAY);
  return serial < 61 ? serial - 1 : serial;
}

/** The calendar day of a serial number (0 or more); serial 60 is the 1900-02-29 that only Excel knows. */
export function dateOfSerial(serial: number): CalendarDate {
  const whole = Math.floor(serial);
  if (whole === 60) {
    return { year: 1900, month: 2, day: 29 };
  }
  if (whole === 0) {
    return { year: 1900, month: 1, day: 0 };
  }
  const date = new Date(EPOCH + (whole < 60 ? whole + 1 : whole) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Seconds since midnight, rounded to the millisecond as Excel shows them. */
export function secondsOfSerial(serial: number): number {
  return Math.round((serial - Math.floor(serial)) * DAY) / 1000;
}

/** Serial number of a moment on the wall clock of this machine. */
export function serialOfLocalTime(moment: Date): number {
  const day = serialOfDate(moment.getFullYear(), moment.getMonth() + 1, moment.getDate());
  const time =
    ((moment.getHours() * 60 + moment.getMinutes()) * 60 + moment.getSeconds()) * 1000 +
    moment.getMilliseconds();
  return day + time / DAY;
}

/** The last serial number that Excel knows: 9999-12-31. */
export const LAST_SERIAL = 2_958_465;
