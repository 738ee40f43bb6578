import fc from "../support/fast-check";
import { serialOf } from "../../src/cells/serial-date";
import { millisecondsOf } from "../../src/tracking/values/milliseconds-of";

test.each([
  ["1900-03-01T00:00:00Z", 61],
  ["1970-01-01T00:00:00Z", 25_569],
  ["2026-11-23T12:00:00Z", 46_349.5],
])("%s is day %d of Excel", (iso, serial) => {
  expect(serialOf(Date.parse(iso))).toBe(serial);
  expect(millisecondsOf(serial)).toBe(Date.parse(iso));
});

test("Excel has no day before March 1900 that all programs agree on, and none after 9999", () => {
  expect(serialOf(Date.parse("1900-02-28T00:00:00Z"))).toBeUndefined();
  expect(serialOf(Date.parse("9999-12-31T23:59:59Z"))).toBeDefined();
  expect(serialOf(Date.parse("+010000-01-01T00:00:00Z"))).toBeUndefined();
});

test("every millisecond comes back", () => {
  const times = fc.integer({ min: Date.parse("1900-03-01"), max: Date.parse("9999-12-31") });
  fc.assert(fc.property(times, (time) => millisecondsOf(serialOf(time) ?? 0) === time));
});
