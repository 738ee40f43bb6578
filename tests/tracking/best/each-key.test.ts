import { eachKey, eachValue, isFoundByCriterion } from "../../../src/tracking/best/each-key";

test.each([
  ["v1", " V1\u00a0"],
  ["v 1", "V  1"],
  [0.3, 0.1 + 0.2],
  [undefined, "  "],
  [undefined, ""],
  [0, -0],
])("%p and %p are one value", (one, other) => {
  expect(eachKey(one)).toBe(eachKey(other));
});

test.each([
  [1, "1"],
  [true, "true"],
  [0.3, 0.300000001],
  ["a", "b"],
  [0, undefined],
  [false, undefined],
  ["#N/A", undefined],
])("%p and %p are two values", (one, other) => {
  expect(eachKey(one)).not.toBe(eachKey(other));
});

test("a value stands in the list without what nobody sees, in the case it was written in", () => {
  expect([" V  1 ", 0.1 + 0.2, false, " ", undefined].map(eachValue)).toEqual([
    "V 1",
    0.3,
    false,
    undefined,
    undefined,
  ]);
});

test.each([
  ["adam", true],
  ["v2", true],
  ["größe", true],
  ["2024 baseline", true],
  ["what works?", true],
  ["random", true],
  [0.1, true],
  [undefined, true],
  ["2024", false],
  ["1/2/2024", false],
  ["1e3", false],
  ["Jan 2020", false],
  ["5 march", false],
  ["true", false],
  [true, false],
  [">5", false],
  ["a".repeat(200), false],
])("a criterion finds %p for itself alone: %p", (value, found) => {
  expect(isFoundByCriterion(value)).toBe(found);
});
