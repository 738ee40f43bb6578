import fc from "../../support/fast-check";
import { filterPeriod } from "../../../src/tracking/filter/filter-period";

/** A Wednesday. */
const NOW = Date.UTC(2026, 1, 18, 15, 30);

function period(text: string, now = NOW): string {
  const found = filterPeriod(text, now);
  const iso = (time: number): string => new Date(time).toISOString().replace(/T00:00:00\.000Z$|\.000Z$/, "");
  return found === undefined ? "none" : `${iso(found.from)} to ${iso(found.to)}`;
}

test.each([
  ["2026", "2026-01-01 to 2027-01-01"],
  ["2026-02", "2026-02-01 to 2026-03-01"],
  ["2026-13", "none"],
  ["2026-02-03", "2026-02-03 to 2026-02-04"],
  ["3 Feb 2026", "2026-02-03 to 2026-02-04"],
  ["2026-02-03 10:20", "2026-02-03T10:20:00 to 2026-02-03T10:21:00"],
  ["2026-02-03T10:20:30Z", "2026-02-03T10:20:30 to 2026-02-03T10:20:31"],
  ["2026-02-03 10:20:30.5", "2026-02-03T10:20:30.500Z to 2026-02-03T10:20:30.501Z"],
  ["2026-00", "none"],
  ["2026-12", "2026-12-01 to 2027-01-01"],
  ["now", "2026-02-18T15:30:00 to 2026-02-18T15:30:00.001Z"],
  ["Today", "2026-02-18 to 2026-02-19"],
  ["yesterday", "2026-02-17 to 2026-02-18"],
  ["this week", "2026-02-16 to 2026-02-23"],
  ["last week", "2026-02-09 to 2026-02-16"],
  ["previous month", "2026-01-01 to 2026-02-01"],
  ["this year", "2026-01-01 to 2027-01-01"],
  // What rolls back from now ends with tomorrow: clocks without a zone may be ahead of UTC.
  ["last 7 days", "2026-02-11T15:30:00 to 2026-02-20"],
  ["past  24 HOURS", "2026-02-17T15:30:00 to 2026-02-20"],
  ["last 3 months", "2025-11-18T15:30:00 to 2026-02-20"],
  ["past week", "2026-02-11T15:30:00 to 2026-02-20"],
  ["past month", "2026-01-18T15:30:00 to 2026-02-20"],
  ["past hour", "2026-02-18T14:30:00 to 2026-02-20"],
  ["past day", "2026-02-17T15:30:00 to 2026-02-20"],
  ["last day", "2026-02-17T15:30:00 to 2026-02-20"],
  ["last hour", "2026-02-18T14:30:00 to 2026-02-20"],
  ["last minute", "2026-02-18T15:29:00 to 2026-02-20"],
  ["last month", "2026-01-01 to 2026-02-01"],
  ["last year", "2025-01-01 to 2026-01-01"],
  ["previous week", "2026-02-09 to 2026-02-16"],
  ["previous day", "2026-02-17 to 2026-02-18"],
  ["this hour", "2026-02-18T15:00:00 to 2026-02-18T16:00:00"],
  ["3 days ago", "2026-02-15 to 2026-02-16"],
  ["2 hours ago", "2026-02-18T13:30:00 to 2026-02-18T13:30:00.001Z"],
  ["2 weeks ago", "2026-02-04 to 2026-02-05"],
  ["3 months ago", "2025-11-18 to 2025-11-19"],
  ["90 s ago", "2026-02-18T15:28:30 to 2026-02-18T15:28:30.001Z"],
  ["1 min ago", "2026-02-18T15:29:00 to 2026-02-18T15:29:00.001Z"],
  ["5 apples ago", "none"],
  ["days ago", "none"],
  ["this", "none"],
  ["next week", "none"],
  ["last 5 apples", "none"],
  ["this 5 days", "none"],
  ["soon", "none"],
  ["46000", "none"],
  ["last 999999999999 years", "none"],
])("%s is %s", (text, expected) => {
  expect(period(text)).toBe(expected);
});

test("the end of a long month becomes that of a shorter one", () => {
  expect(period("last 1 months", Date.UTC(2026, 2, 31, 12))).toBe("2026-02-28T12:00:00 to 2026-04-02");
  expect(period("last 1 months", Date.UTC(1960, 2, 31, 12))).toBe("1960-02-29T12:00:00 to 1960-04-02");
  expect(period("1 years ago", Date.UTC(2024, 1, 29, 12))).toBe("2023-02-28 to 2023-03-01");
});

test("this and previous units touch, and the moment lies in this one", () => {
  const units = fc.constantFrom("minute", "hour", "day", "week", "month", "year");
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4e12 }), units, (now, unit) => {
      const present = filterPeriod(`this ${unit}`, now);
      const previous = filterPeriod(`previous ${unit}`, now);
      expect(previous?.to).toBe(present?.from);
      expect(present?.from).toBeLessThanOrEqual(now);
      expect(present?.to).toBeGreaterThan(now);
    }),
  );
});
