import { exactNumber, resemblesNumber } from "../../../src/tracking/values/exact-number";

test.each([
  ["0", 0],
  ["0.5", 0.5],
  ["-12", -12],
  ["0.00001", 0.00001],
  ["1e-7", 1e-7],
  ["1E-05", 1e-5],
  ["1.5E+20", 1.5e20],
  ["0.30000000000000004", 0.30000000000000004],
  ["123456789012345", 123456789012345],
  ["0.0000001", 1e-7],
  ["0.000000123456789012345", 1.23456789012345e-7],
  ["0.0000000000000012", 1.2e-15],
  ["1.23456789012345E+20", 1.23456789012345e20],
  ["1E+11", 1e11],
])("%s is a number that shows it again", (text, number) => {
  expect(exactNumber(text)).toBe(number);
});

test.each([
  "",
  " 1",
  "-0",
  "007",
  "+1",
  "0.50",
  ".5",
  "1e5",
  "1E+05",
  "1E-04",
  "0x10",
  "Infinity",
  "1,5",
  "12345678901234567890",
  "1234567890123456",
  "0.0000001234567890123456",
  "1E+10",
  "12345678901234560",
  "1.234567890123456E+30",
  "1E+999",
])("%j is left as the text it is", (text) => {
  expect(exactNumber(text)).toBeUndefined();
});

test("the decimal separator is Excel's, and a point is not taken for one where it may set thousands apart", () => {
  expect(exactNumber("0,5", ",")).toBe(0.5);
  expect(exactNumber("1.234", ",")).toBeUndefined();
  expect(exactNumber("1,234,5", ",")).toBeUndefined();
});

test("what resembles a number is told from words and dates", () => {
  expect(["1e5", "007", "+1", ".55", "1,234.5", " 0.5 ", "1e-12"].filter(resemblesNumber)).toHaveLength(7);
  expect(["n/a", "2026-11-26", "v1.2", "-", "", "1e", "e5"].filter(resemblesNumber)).toEqual([]);
});
