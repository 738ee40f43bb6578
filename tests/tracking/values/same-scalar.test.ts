import { sameScalar } from "../../../src/tracking/values/same-scalar";
import type { Scalar } from "../../../src/tracking/values/scalar";

test.each<[Scalar, Scalar]>([
  [1, 1],
  [0.1 + 0.2, 0.3],
  [-0.1 - 0.2, -0.3],
  [1e300, 1.000000000000001e300],
  [true, "true"],
  ["TRUE", true],
  [false, "False"],
  [3, "3"],
  [" adam ", "adam"],
  ["a\r\nb", "a\nb"],
  ["a\rb", "a\nb"],
  ["a\r\nb\r\nc", "a\nb\nc"],
])("%j and %j are one value", (a, b) => {
  expect(sameScalar(a, b)).toBe(true);
  expect(sameScalar(b, a)).toBe(true);
});

test.each<[Scalar, Scalar]>([
  [1, 1.000000000001],
  [1, -1],
  [0, 1e-300],
  [1e-20, 2e-20],
  [true, false],
  [true, 1],
  [true, "yes"],
  ["Adam", "adam"],
  ["a b", "ab"],
  ["a\nb", "a b"],
  ["3", "3.0"],
])("%j and %j are two values", (a, b) => {
  expect(sameScalar(a, b)).toBe(false);
  expect(sameScalar(b, a)).toBe(false);
});

test("numbers may differ in the fifteenth digit, not in the fourteenth", () => {
  expect(sameScalar(1, 1 + 9e-15)).toBe(true);
  expect(sameScalar(1, 1 + 2e-14)).toBe(false);
  expect(sameScalar(-1e6, -1e6 - 9e-9)).toBe(true);
  expect(sameScalar(-1e6, -1e6 - 2e-8)).toBe(false);
});
