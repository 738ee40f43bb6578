import { canonicalValue } from "../../../src/tracking/values/canonical-value";

test.each([
  ["1", 1],
  [" 1.0 ", 1],
  ["+1", 1],
  ["+5e-1", 0.5],
  [".5", 0.5],
  ["-.25", -0.25],
  [".0", 0],
  ["5.", 5],
  ["0.1234567890123456789", 0.12345678901234568],
  ["1.00000000000000001", 1],
  ["3.3333333333333333e-5", 3.3333333333333335e-5],
  ["1e-4", 0.0001],
  ["-0.0", 0],
  [-0, 0],
  ["0.25", 0.25],
  [true, "true"],
  ["True", "true"],
  ["FALSE", "false"],
  ["nan", "NaN"],
  ["-inf", "-Infinity"],
  ["1E+2", 100],
  ["1.0e-3", 0.001],
  ["123456789012345", 123_456_789_012_345],
  ["0.000000000000001", 1e-15],
  ["0", 0],
  ["0e5", 0],
  ["-12.5", -12.5],
  [2.5, 2.5],
  [false, "false"],
  [" FALSE ", "false"],
  ["none", "none"],
  [" adam ", "adam"],
])("%j counts as %j", (value, canonical) => {
  expect(canonicalValue(value)).toBe(canonical);
});

test.each([
  "007",
  "1.10",
  "1234567890123456",
  "1e5e",
  "Adam",
  "[1, 2]",
  "1e999",
  "trues",
  "yes",
  ".",
  "+",
  "+-1",
  "-.50",
  "+007",
  "1e+",
  "x1",
  "1x",
  "00",
  "0.10",
  "1.000000000000000010",
  "1e1234",
])("%j stays as it is", (text) => {
  expect(canonicalValue(text)).toBe(text);
});

test("spaces alone are a blank", () => {
  expect(canonicalValue("  ")).toBeUndefined();
});
