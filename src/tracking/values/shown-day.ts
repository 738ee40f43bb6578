// Whether a cell shows its number as a day, and which moment that is: one answer for files, selections and new cells.

import { millisecondsOf } from "./milliseconds-of";
import { formatKind } from "./number-format";
import { isDateInRange } from "./read-date";

/** Whether a number format shows days, with or without a time. */
export function showsDays(format: string | undefined): boolean {
  return format !== undefined && formatKind(format) === "date";
}

/** The moment of a serial number, in milliseconds since 1970 UTC, or undefined where Excel shows no day for it. */
export function shownMoment(serial: number): number | undefined {
  const moment = millisecondsOf(serial);
  return isDateInRange(moment) ? moment : undefined;
}

/** That moment as ISO text; a number that no day shows as it is. */
export function shownIso(serial: number): string | number {
  const moment = shownMoment(serial);
  return moment === undefined ? serial : new Date(moment).toISOString();
}
