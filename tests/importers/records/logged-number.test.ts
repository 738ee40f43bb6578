import { loggedNumber } from "../../../src/importers/records/logged-number";

test.each<[value: unknown, right: number | undefined]>([
  [0, 0],
  [-1.5, -1.5],
  ["NaN", NaN],
  [" -inf ", -Infinity],
  ["1", undefined],
  [null, undefined],
  [undefined, undefined],
  [true, undefined],
  [[1], undefined],
  [{ value: 1 }, undefined],
])("what was logged as %j is %p", (value, right) => {
  expect(loggedNumber(value)).toBe(right);
});
