/** Milliseconds of a day; Excel knows no leap seconds and no time zones. */
const DAY = 86_400_000;
/** Serial number of 1970-01-01 in the 1900 date system (ECMA-376 part 1, 18.17.4.1). */
const EPOCH = 25_569;

/** The moment of a serial number of Excel, in whole milliseconds since 1970-01-01 UTC. */
export function millisecondsOf(serial: number): number {
  return Math.round((serial - EPOCH) * DAY);
}
