import fc from "../../support/fast-check";
import { seriesInOrder } from "../../../src/tracking/series/series-in-order";

test("steps that stand once each are put in order, whatever a person sorted by", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 19 }),
      (steps) => {
        const values = steps.map((step) => step / 2);
        const inOrder = seriesInOrder(steps, values);
        const sorted = [...steps].sort((one, other) => one - other);
        expect(Array.from(inOrder?.steps ?? [])).toEqual(sorted);
        expect(Array.from(inOrder?.values ?? [])).toEqual(sorted.map((step) => step / 2));
        expect(inOrder?.passes).toBeUndefined();
      },
    ),
    { seed: 61, numRuns: 200 },
  );
});

test("a log that was taken up again keeps its order and its passes", () => {
  const steps = [10, 20, 30, 20, 30, 40];
  expect(seriesInOrder(steps, [1, 2, 3, 4, 5, 6])).toEqual({
    steps,
    values: [1, 2, 3, 4, 5, 6],
    passes: [0, 0, 0, 1, 1, 1],
  });
  expect(seriesInOrder([1, 1, 2], [5, 6, 7])).toEqual({ steps: [1, 1, 2], values: [5, 6, 7] });
});

test("a thinned log that was taken up again keeps its order, although no step of it is left twice", () => {
  const steps = Array.from({ length: 60 }, (_, at) => (at < 40 ? at * 10 : 205 + (at - 40) * 10));
  const inOrder = seriesInOrder(steps, steps);
  expect(inOrder?.steps).toEqual(steps);
  expect(inOrder?.passes?.[59]).toBe(1);
});

test.each([
  ["by step, from above", [40, 30, 30, 20, 20, 10]],
  ["by value", [10, 40, 20, 30, 20, 10, 40, 20]],
])("steps that repeat and were sorted %s tell no order any more", (_, steps) => {
  expect(seriesInOrder(steps, steps)).toBeUndefined();
});
