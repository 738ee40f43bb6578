/** Milliseconds of a day; Excel knows no leap seconds and no time zones. */
const DAY = 86_400_000;
/** Serial number of 1970-01-01 in the 1900 date system (ECMA-376 part 1, 18.17.4.1). */
const EPOCH = 25_569;
/** First serial that means the same day everywhere: before it stands the 29 February 1900 that never was. */
const FIRST_SERIAL = 61;
/** Serial of the last moment Excel can show, 9999-12-31 23:59:59.999. */
const LAST_SERIAL = 2_958_466 - 1 / DAY;

/** Serial number of a moment, in days and taken as UTC; undefined where Excel has none (before 1900-03-01, after 9999). */
export function serialOf(milliseconds: number): number | undefined {
  const serial = milliseconds / DAY + EPOCH;
  return serial >= FIRST_SERIAL && serial <= LAST_SERIAL ? serial : undefined;
}
