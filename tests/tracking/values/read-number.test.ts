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
])("leading zeros of %s: %s", (text, expected) => {
  expect(hasLeadingZero(text)).toBe(expected);
});
