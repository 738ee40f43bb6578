// Dates with the year behind, as spreadsheet programs write them: 3/27/2024 22:30, 27.03.2024, 3/27/2024 10:30 PM. Which
// of the first two numbers is the month a single date often does not say; a column does, as soon as one of its days is
// beyond the 12th. Where it does not, the dates are not read: a guess would be wrong in silence.

/** Which comes first. */
export type DateOrder = "month-first" | "day-first";

const SLASHED =
  /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?:(?:,? |T)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,6})?)?(?: ?([AP])M)?)?$/i;

const MINUTE = 60_000;

/** What a text says about the order: settled by a day beyond the 12th; undefined when it is no such date or may be both. */
export function orderIn(text: string): DateOrder | undefined {
  const match = SLASHED.exec(text);
  const first = Number(match?.[1] ?? 0);
  const second = Number(match?.[3] ?? 0);
  if (second > 12 && first <= 12) {
    return "month-first";
  }
  return first > 12 && second <= 12 ? "day-first" : undefined;
}

/** Whether a text is written as such a date. */
export function isSlashDate(text: string): boolean {
  return SLASHED.test(text);
}

/** The time of such a date in milliseconds, as written, that is, as if it were UTC; undefined when there is none. */
export function readSlashDate(text: string, order: DateOrder): number | undefined {
  const match = SLASHED.exec(text);
  if (match === null) {
    return undefined;
  }
  const [, first, , second, year, hourText = "0", minute = "0", seconds = "0", half] = match;
  const [month, day] =
    order === "month-first" ? [Number(first), Number(second)] : [Number(second), Number(first)];
  const hour = hourOf(Number(hourText), half);
  const midnight = Date.UTC(Number(year), month - 1, day);
  const exists =
    month >= 1 && day >= 1 && new Date(midnight).getUTCMonth() === month - 1 && Number(year) >= 100;
  if (!exists || hour === undefined || Number(minute) > 59 || Number(seconds) > 59) {
    return undefined;
  }
  return midnight + (hour * 60 + Number(minute)) * MINUTE + Number(seconds) * 1000;
}

function hourOf(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) {
    return hour <= 23 ? hour : undefined;
  }
  if (hour < 1 || hour > 12) {
    return undefined;
  }
  return (hour % 12) + (half.toUpperCase() === "P" ? 12 : 0);
}
