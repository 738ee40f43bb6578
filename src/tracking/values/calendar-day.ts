// Days of the calendar from their numbers.

/** Two digits are a year from 1970 to 2069. */
export function fullYear(year: string): number {
  const number = Number(year);
  return year.length > 2 ? number : number + (number >= 70 ? 1900 : 2000);
}

/** Midnight of a calendar day in milliseconds, as UTC; undefined when there is no such day. */
export function midnightOf(year: number, month: number, day: number): number | undefined {
  const midnight = Date.UTC(year, month - 1, day);
  const exists = year >= 100 && new Date(midnight).getUTCMonth() === month - 1;
  return exists ? midnight : undefined;
}
