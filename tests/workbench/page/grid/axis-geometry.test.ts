import fc from "../../../support/fast-check";
import { AxisGeometry } from "../../../../src/workbench/page/grid/axis-geometry";

const axis = new AxisGeometry(
  10,
  20,
  new Map([
    [2, 50],
    [3, 0],
    [9, 0],
  ]),
);

test("offsets add own sizes and skip hidden rows", () => {
  expect([0, 2, 3, 4, 10].map((index) => axis.offset(index))).toEqual([0, 40, 90, 90, 190]);
  expect(axis.length(1, 4)).toBe(20 + 50 + 0 + 20);
});

test("a position finds the visible row under it, and stays on the sheet", () => {
  expect([0, 19, 20, 89, 90, 109, 5_000].map((position) => axis.indexAt(position))).toEqual([
    0, 0, 1, 2, 4, 4, 8,
  ]);
});

test("moving on skips hidden rows and ends at the edge", () => {
  expect(axis.visibleFrom(3, 1)).toBe(4);
  expect(axis.visibleFrom(3, -1)).toBe(2);
  expect(axis.visibleFrom(9, 1)).toBeUndefined();
  expect(axis.visible()).toEqual([0, 1, 2, 4, 5, 6, 7, 8]);
});

test("every visible row is found at its own start, whatever the sizes", () => {
  const sizes = fc.dictionary(fc.nat(39).map(String), fc.nat(60));
  fc.assert(
    fc.property(sizes, (own) => {
      const some = new AxisGeometry(
        40,
        20,
        new Map(Object.entries(own).map(([index, size]) => [Number(index), size])),
      );
      for (const row of some.visible()) {
        expect(some.indexAt(some.offset(row))).toBe(row);
      }
    }),
  );
});
