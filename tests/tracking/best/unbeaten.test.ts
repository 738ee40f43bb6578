import fc from "../../support/fast-check";
import { unbeaten } from "../../../src/tracking/best/unbeaten";

test("nobody beats who is on the front: equal ones are on it together, traces of arithmetic among them", () => {
  expect(
    unbeaten([
      [1, 2],
      [2, 1],
      [1, 1],
      [2, 1],
      [0, 3],
    ]),
  ).toEqual([true, true, false, true, true]);
  expect(
    unbeaten([
      [0.3, 1],
      [0.1 + 0.2, 1],
      [0.3, 0],
    ]),
  ).toEqual([true, true, false]);
  expect(unbeaten([])).toEqual([]);
});

test.each([2, 3])("by %i measures it is as the definition says", (measures) => {
  const candidate = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: measures, maxLength: measures });
  fc.assert(
    fc.property(fc.array(candidate, { maxLength: 12 }), (all) => {
      const beats = (one: readonly number[], other: readonly number[]): boolean =>
        one.every((value, at) => value >= (other[at] ?? 0)) &&
        one.some((value, at) => value > (other[at] ?? 0));
      expect(unbeaten(all)).toEqual(all.map((one) => !all.some((other) => beats(other, one))));
    }),
    { numRuns: 500 },
  );
});
