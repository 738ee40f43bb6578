import fc from "../../support/fast-check";
import { isResaved, isResavedTime, sameOnceSaved } from "../../../src/tracking/values/same-once-saved";

test.each([
  [0.812345679, 0.812345678901234],
  [1.23457e-5, 0.0000123456789],
  ["123", "00123"],
  [123, "00123"],
  ["0.1", "0.10"],
  ["TRUE", true],
  ["1.58292E+18", "1582917533873852417"],
])("%p is %p saved again", (value, original) => {
  expect(isResaved(value, original)).toBe(true);
  expect(isResaved(original, value)).toBe(
    value === original || typeof original === "boolean" || Number(value) === Number(original),
  );
  expect(sameOnceSaved(original, value)).toBe(true);
});

test.each([
  [0.81, 0.8123],
  [0.8, 0.812345678901234],
  [0.812345678, 0.812345678901234],
  ["adam", "adamw"],
  ["1.10.1", "1.1.1"],
  [12346, 12345],
  [2, "two"],
])("%p is not %p saved again", (value, original) => {
  expect(isResaved(value, original)).toBe(false);
});

test("a number shown with 9 to 15 digits is always the one it was", () => {
  fc.assert(
    fc.property(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer({ min: 9, max: 15 }),
      (exact, digits) =>
        isResaved(Number(exact.toPrecision(digits)), exact) ||
        exact
          .toPrecision(digits)
          .replace(/e.*/, "")
          .replace(/0+$|\D/g, "").length < 5,
    ),
    { seed: 1, numRuns: 500 },
  );
});

test("times lose the fraction of a second, their seconds or their hours, never more", () => {
  const exact = Date.UTC(2024, 2, 27, 22, 30, 17, 250);
  expect(isResavedTime(Date.UTC(2024, 2, 27, 22, 30, 17), exact)).toBe(true);
  expect(isResavedTime(Date.UTC(2024, 2, 27, 22, 30, 18), exact)).toBe(false);
  expect(isResavedTime(Date.UTC(2024, 2, 27, 22, 30), exact)).toBe(true);
  expect(isResavedTime(Date.UTC(2024, 2, 27), exact)).toBe(true);
  expect(isResavedTime(Date.UTC(2024, 2, 27, 22), exact)).toBe(false);
  expect(isResavedTime(Date.UTC(2024, 2, 28), exact)).toBe(false);
  expect(isResavedTime(exact + 1, exact)).toBe(true);
  expect(isResavedTime(exact + 2, exact)).toBe(false);
});
