import { isPlainNumber, unitBehind } from "../../../src/tracking/filter/plain-number";

test.each([
  ["5", ""],
  ["-0.5", ""],
  [".5", ""],
  ["5.", ""],
  ["+1e-12", ""],
  ["1E3", ""],
  ["5min", "min"],
  ["5 minutes ago", " minutes ago"],
  ["90%", "%"],
  ["3 µs", " µs"],
  ["5 min 3", undefined],
  ["5-6", undefined],
  ["1e", "e"],
  ["min", undefined],
  ["x5", undefined],
  ["", undefined],
  ["--5", undefined],
])("behind the number of %j stands %j", (text, unit) => {
  expect(unitBehind(text)).toBe(unit);
  expect(isPlainNumber(text)).toBe(unit === "");
});
