// Values at the very bounds of what is read: the last that is, and the first that is not.

import { noCounts } from "../../../src/tracking/typing/typed-column";
import { readText } from "../../../src/tracking/values/read-text";
import { isResaved } from "../../../src/tracking/values/same-once-saved";
import { ordersOf, readSlashDate } from "../../../src/tracking/values/slash-date";

test.each([
  ["12/12/2024", ["month-first", "day-first"]],
  ["13/12/2024", ["day-first"]],
  ["12/13/2024", ["month-first"]],
  ["13/13/2024", []],
  ["31/12/24", ["day-first", "year-first"]],
  ["31.12.24", ["day-first"]],
  ["32-12-31", ["year-first"]],
  ["2024-01-13", []],
])("the orders of %s are %j", (text, orders) => {
  expect(ordersOf(text)).toEqual(orders);
});

test.each([
  ["1/2/2024 23:59:59", Date.UTC(2024, 0, 2, 23, 59, 59)],
  ["1/2/2024 24:00", undefined],
  ["1/2/2024 12:60", undefined],
  ["1/2/2024 12:00:60", undefined],
  ["1/2/2024 1:00 AM", Date.UTC(2024, 0, 2, 1)],
  ["1/2/2024 12:00 am", Date.UTC(2024, 0, 2)],
  ["1/2/2024 12:30 PM", Date.UTC(2024, 0, 2, 12, 30)],
  ["1/2/2024 0:30 PM", undefined],
  ["1/2/2024 13:30 PM", undefined],
  ["0/2/2024", undefined],
  ["1/0/2024", undefined],
  ["2/30/2024", undefined],
  ["1/2/0099", undefined],
  ["1/2/0100", Date.parse("0100-01-02T00:00:00Z")],
])("%s with the month first is %s", (text, time) => {
  expect(readSlashDate(text, "month-first")).toBe(time);
});

test.each([
  [12345, 12345.4, true],
  [1234, 1234.4, false],
  [0.12346, 0.1234567, true],
  [0.1235, 0.1234567, false],
  [123456789012345, 123456789012345.4, true],
  ["00042", 42, true],
  [" 4.20 ", 4.2, true],
  ["4.2", "x", false],
  ["x", 4.2, false],
  ["0x2a", 42, false],
  [true, "TRUE", true],
  ["abc", "abd", false],
])("%p may be %p saved again: %p", (value, original, expected) => {
  expect(isResaved(value, original)).toBe(expected);
});

test.each([
  [" a ", "a"],
  ["\u00a0a", "a"],
  ["a\t", "a"],
  ["   ", undefined],
  ["", undefined],
  ["'=1", "=1"],
  ["'a", "'a"],
  [5, "5"],
  [true, "true"],
])("the text %p is kept as %p", (raw, text) => {
  expect(readText(raw, noCounts())).toBe(text);
});

test("what was escaped or cut is counted, and nothing else", () => {
  const counts = noCounts();
  readText("'=1", counts);
  readText("'a", counts);
  readText("x".repeat(32_767), counts);
  expect([counts.escapes, counts.tooLong]).toEqual([1, 0]);
  expect(readText("x".repeat(32_768), counts)).toHaveLength(32_767);
  expect(counts.tooLong).toBe(1);
});
