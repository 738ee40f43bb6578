import { ordersOf, readSlashDate } from "../../../src/tracking/values/slash-date";
import { dateOrder } from "../../../src/tracking/typing/date-order";

test.each([
  ["3/27/2024 22:30", "month-first", "2024-03-27T22:30:00Z"],
  ["3/27/2024 10:30 PM", "month-first", "2024-03-27T22:30:00Z"],
  ["3/27/2024 12:05:09 am", "month-first", "2024-03-27T00:05:09Z"],
  ["27.03.2024", "day-first", "2024-03-27T00:00:00Z"],
  ["27-3-2024 8:05", "day-first", "2024-03-27T08:05:00Z"],
] as const)("%s is read with the %s", (text, order, time) => {
  expect(ordersOf(text)).toEqual([order]);
  expect(readSlashDate(text, order)).toBe(Date.parse(time));
});

test.each([
  "2/30/2024",
  "13/1/2024",
  "0/1/2024",
  "1/1/2024 24:00",
  "1/1/2024 13:00 PM",
  "1/1/245",
  "1/1/4",
  "1/2-2024",
  "1/1/2024 1:60",
])("%s is no date with the month first", (text) => {
  expect(readSlashDate(text, "month-first")).toBeUndefined();
});

test.each([
  ["24-03-27", "2024-03-27T00:00:00Z"],
  ["24/03/27", "2024-03-27T00:00:00Z"],
  ["24.03.27", undefined],
  ["4-03-27", undefined],
  ["24-03-2027", undefined],
  ["24-3-7", undefined],
])("%s with the year first is %s", (text, time) => {
  expect(readSlashDate(text, "year-first")).toBe(time && Date.parse(time));
});

test("one day beyond the 12th settles the order of a column; two that differ unsettle it", () => {
  expect(dateOrder(["1/2/2024", "", 5, undefined, "1/13/2024", "2/2/2024"])).toBe("month-first");
  expect(dateOrder(["13/2/2024", "1/2/2024"])).toBe("day-first");
  expect(dateOrder(["1/2/2024", "3/4/2024"])).toBeUndefined();
  expect(dateOrder(["13/2/2024", "1/13/2024"])).toBeUndefined();
});
