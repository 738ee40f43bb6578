import { canonicalValue } from "../../../src/tracking/values/canonical-value";

test.each([
  ["1", 1],
  [" 1.0 ", 1],
  ["1e-4", 0.0001],
  ["-0.0", 0],
  [-0, 0],
  ["0.25", 0.25],
  [true, "true"],
  ["True", "true"],
  ["FALSE", "false"],
  ["nan", "NaN"],
  ["-inf", "-Infinity"],
  [" adam ", "adam"],
])("%j counts as %j", (value, canonical) => {
  expect(canonicalValue(value)).toBe(canonical);
});

test.each(["007", "1.10", "1234567890123456", "1e5e", "Adam", "[1, 2]", "1e999"])(
  "%j stays as it is",
  (text) => {
    expect(canonicalValue(text)).toBe(text);
  },
);

test("spaces alone are a blank", () => {
  expect(canonicalValue("  ")).toBeUndefined();
});
