import fc from "../../support/fast-check";
import { hasLeadingZero, readNumber } from "../../../src/tracking/values/read-number";

test.each([
  ["1", 1],
  ["-0.5", -0.5],
  ["+3", 3],
  [".5", 0.5],
  ["5.", 5],
  ["1e-4", 0.0001],
  ["2E+3", 2000],
  ["0.10", 0.1],
  ["9007199254740991", Number.MAX_SAFE_INTEGER],
  ["1e20", 1e20],
  ["-1e20", -1e20],
  ["12345678901234567.5", 12_345_678_901_234_568],
  ["-9007199254740991", Number.MIN_SAFE_INTEGER],
  ["+.5", 0.5],
  ["-.5", -0.5],
  ["0e5", 0],
  ["0.000", 0],
  ["0e-999", 0],
  ["5e-324", 5e-324],
  ["0E0", 0],
  ["0", 0],
  ["9", 9],
  ["00", 0],
])("%s is the number %d", (text, value) => {
  expect(readNumber(text)).toBe(value);
});

test.each([
  "",
  " ",
  "0x1F",
  "0b1",
  "0o7",
  "Infinity",
  "NaN",
  "1_000",
  "1,5",
  "--1",
  "1e",
  "e5",
  "1 2",
  "12345678901234567",
  "-12345678901234567",
  "9007199254740993",
  "1e999",
  "-1e999",
  "1e-400",
  "-0.5E-999",
  "-0x1F",
  "+0b1",
  "0a",
  ".",
  "-",
  "+",
  "-.",
  ".e1",
  ":1",
  "/1",
])("%j is no number", (text) => {
  expect(readNumber(text)).toBeNaN();
});

test("every finite number is read back from its own text, unless it is a whole number that doubles cannot count", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const unsafe = Number.isInteger(value) && !Number.isSafeInteger(value);
      fc.pre(!unsafe || String(value).includes("e"));
      expect(readNumber(String(value))).toBe(value === 0 ? 0 : value);
    }),
  );
});

test.each([
  ["007", true],
  ["-01", true],
  ["0", false],
  ["0.5", false],
  ["100", false],
  ["+05", true],
  ["00", true],
  ["", false],
  ["-", false],
  ["-0.5", false],
  ["a01", false],
  ["0a", false],
])("leading zeros of %s: %s", (text, expected) => {
  expect(hasLeadingZero(text)).toBe(expected);
});
