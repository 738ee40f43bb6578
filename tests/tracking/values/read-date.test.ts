import { execFileSync } from "node:child_process";
import path from "node:path";
import {
  EARLIEST_DATE,
  formatDate,
  isDateInRange,
  isDateText,
  LATEST_DATE,
  readDate,
  readDateNumber,
} from "../../../src/tracking/values/read-date";

const utc = (text: string): number => Date.parse(text);

const TIMES: [string, string][] = [
  ["2026-02-01", "2026-02-01T00:00:00Z"],
  ["2026-02-01T01:52:37Z", "2026-02-01T01:52:37Z"],
  ["2026-02-01 01:52:37.923000+00:00", "2026-02-01T01:52:37.923Z"],
  ["2026-02-01T01:52:37+05:30", "2026-01-31T20:22:37Z"],
  ["2026-02-01T01:52:37-0800", "2026-02-01T09:52:37Z"],
  ["2026-02-01 01:52:37.923+01:00", "2026-02-01T00:52:37.923Z"],
  ["2026-02-01 01:52:37,923", "2026-02-01T01:52:37.923Z"],
  ["2026/02/01 01:52:37.5", "2026-02-01T01:52:37.500Z"],
  ["2026-02-01 01:52:37.123456", "2026-02-01T01:52:37.123Z"],
  ["2026/2/1 1:52", "2026-02-01T01:52:00Z"],
  ["2019-10-10_20-18-55", "2019-10-10T20:18:55Z"],
  ["2024-03-27 22-30", "2024-03-27T22:30:00Z"],
  ["14:05:59 · 03 Nov, 25", "2025-11-03T14:05:59Z"],
  ["2026-02-01, 1:52", "2026-02-01T01:52:00Z"],
  ["2026-02-01 01:52 UTC", "2026-02-01T01:52:00Z"],
  ["2026-02-01 01:52:37 gmt", "2026-02-01T01:52:37Z"],
  ["2026-02-01t01:52:37z", "2026-02-01T01:52:37Z"],
  ["2026-02-01 01:52:37 +02", "2026-01-31T23:52:37Z"],
  ["2026-02-01 01:52:37+01:30:00", "2026-02-01T00:22:37Z"],
  ["2026-02-01 23:59:59", "2026-02-01T23:59:59Z"],
  ["2026-02-01 23:59:60", "2026-02-02T00:00:00Z"],
  ["2026-02-01 24:00", "2026-02-02T00:00:00Z"],
  ["2026-02-01T24:00:00Z", "2026-02-02T00:00:00Z"],
  ["2026-02-01T12:00:00+23:59", "2026-01-31T12:01:00Z"],
  ["2026-02-01T12:00:00.250-12:00", "2026-02-02T00:00:00.250Z"],
  ["2026-02-28 23:59:59.999", "2026-02-28T23:59:59.999Z"],
  ["2024-02-29", "2024-02-29T00:00:00Z"],
  ["0100-01-01", "0100-01-01T00:00:00Z"],
  ["14:05:59 · 03 Nov, 2025", "2025-11-03T14:05:59Z"],
  ...["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"].map(
    (name, month): [string, string] => [
      `00:00:07 · 5 ${name}, 24`,
      `2024-${String(month + 1).padStart(2, "0")}-05T00:00:07Z`,
    ],
  ),
  ["46054", "2026-02-01T00:00:00Z"],
  ["1770000000000", "2026-02-02T02:40:00Z"],
  ["1770000000", "2026-02-02T02:40:00Z"],
  ["1770000000.25", "2026-02-02T02:40:00.250Z"],
];

test.each(TIMES)("%s is %s", (text, expected) => {
  expect(readDate(text)).toBe(utc(expected));
});

test.each([
  "2026-02-30",
  "2026-02-00",
  "2025-02-29",
  "0099-01-01",
  "2026-02-01 01:60",
  "2026-02-01 01:00:61",
  "2026-02-01 01:52:37.1234567891",
  "2026-02-01T01:52:37Z later",
  "on 2026-02-01",
  "2026-02-01 01:52:37 CET",
  "14:05:59 · 03 Nox, 25",
  "14:05:59 · 03 Nov, 25!",
  "at 14:05:59 · 03 Nov, 25",
  "14:05:59 · 03 Nov, 255",
  "14:60:59 · 03 Nov, 25",
  "1234",
  "1770000000000 ms",
  "v1770000000000",
  "2026-13-01",
  "2026-02-01T24:30",
  "2026-02-01T24:00:01",
  "2026-02-01 24:00:00.5",
  "2026-02-01T12:00+25:00",
  "2026-02-01T12:00-2400",
  "2026-02-01T12:00+01:60",
  "24:30:00 · 03 Nov, 25",
  "2026-02-01 25:00",
  "01/02/2026",
  "yesterday",
  "12",
  "2026",
  "1.10.3",
  "",
])("%j is no time", (text) => {
  expect(readDate(text)).toBeUndefined();
});

test("a number is milliseconds, seconds or an Excel day, by its size", () => {
  expect(readDateNumber(1_770_000_000_000)).toBe(1_770_000_000_000);
  expect(readDateNumber(1_770_000_000.5)).toBe(1_770_000_000_500);
  expect(readDateNumber(46_054.5)).toBe(utc("2026-02-01T12:00:00Z"));
  expect(readDateNumber(7)).toBeUndefined();
});

test.each([
  [1e11, Date.UTC(1973, 2, 3, 9, 46, 40)],
  [1e11 - 1, 99_999_999_999_000],
  [1e8, Date.UTC(1973, 2, 3, 9, 46, 40)],
  [1e8 - 1, undefined],
  [20_000, Date.UTC(1954, 9, 3)],
  [19_999.9, undefined],
  [99_999, Date.UTC(2173, 9, 13)],
  [100_000, undefined],
  [-1, undefined],
])("%d is on the right side of the border between them", (value, time) => {
  expect(readDateNumber(value)).toBe(time);
});

test("Excel shows times from March 1900 to the end of 9999", () => {
  expect(EARLIEST_DATE).toBe(Date.UTC(1900, 2, 1));
  expect(LATEST_DATE).toBe(Date.UTC(10_000, 0, 1) - 1);
  expect([EARLIEST_DATE, LATEST_DATE].map(isDateInRange)).toEqual([true, true]);
  expect([EARLIEST_DATE - 1, LATEST_DATE + 1].map(isDateInRange)).toEqual([false, false]);
});

test("numbers and short texts are not taken for dates when a type is inferred", () => {
  expect(isDateText("2026-02-01")).toBe(true);
  expect(isDateText("1770000000000")).toBe(false);
  expect(isDateText("1.2.3")).toBe(false);
  expect(isDateText("2026-2-1")).toBe(false);
  expect(isDateText("2026-02-30")).toBe(false);
  expect(isDateText("ten letters")).toBe(false);
});

test("a time is written so that it is read back", () => {
  for (const [, iso] of TIMES) {
    expect(readDate(formatDate(utc(iso)))).toBe(utc(iso));
  }
  expect(formatDate(utc("2026-02-01T01:52:37Z"))).toBe("2026-02-01 01:52:37");
  expect(formatDate(utc("2026-02-01T01:52:37.040Z"))).toBe("2026-02-01 01:52:37.040");
});

test("the machine's time zone changes nothing", () => {
  const script = `
    const { formatDate, readDate } = require("./src/tracking/values/read-date.ts");
    const texts = ${JSON.stringify(TIMES.map(([text]) => text))};
    console.log(JSON.stringify(texts.map((text) => [readDate(text), formatDate(readDate(text) ?? 0)])));`;
  const root = path.resolve(__dirname, "../../..");
  const under = (TZ: string): string =>
    execFileSync(process.execPath, ["--require", "tsx/cjs", "-e", script], {
      cwd: root,
      env: { ...process.env, TZ },
      encoding: "utf8",
    });
  const here = under("UTC");
  expect(JSON.parse(here)).toHaveLength(TIMES.length);
  expect(under("America/Los_Angeles")).toBe(here);
  expect(under("Asia/Kolkata")).toBe(here);
});

test("a number that no calendar has stays a number where it is told", () => {
  expect(formatDate(8.64e16)).toBe("86400000000000000");
  expect(formatDate(-8.64e16)).toBe("-86400000000000000");
});
