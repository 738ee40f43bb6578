import fc from "../../support/fast-check";
import { isOnlyOrder } from "../../../src/tracking/views/rows-in-order";
import type { CellValue } from "../../../src/tracking/values/cell-value";

const only = (cells: readonly CellValue[], isAscending = true) =>
  isOnlyOrder([{ cells, isAscending }], cells.length);

test("numbers, then texts, then FALSE and TRUE, blanks last either way", () => {
  expect(only([-1, 2, "a", false, true, ""])).toBe(true);
  expect(only([true, false, "a", 2, -1, ""], false)).toBe(true);
  expect(only(["", 1])).toBe(false);
  expect(only(["", 1], false)).toBe(false);
});

test("rows that are equal in all columns have no order of their own", () => {
  expect(only([1, 1])).toBe(false);
  expect(only(["", ""])).toBe(false);
  expect(
    isOnlyOrder(
      [
        { cells: ["b", "b", "a"], isAscending: false },
        { cells: [1, 2, 1], isAscending: true },
      ],
      3,
    ),
  ).toBe(true);
});

test("texts are compared where programs agree on them, and nowhere else", () => {
  expect(only(["run-0009", "run-0010"])).toBe(true);
  expect(only(["run-0010", "run-0009"], false)).toBe(true);
  expect(only(["run-9999", "run-10000"])).toBe(false);
  expect(only(["adam", "SGD"])).toBe(true);
  expect(only(["sgd", "Adam"])).toBe(false);
  expect(only(["adam", "ADAM"])).toBe(false);
  expect(only(["co-op", "coop"])).toBe(false);
  expect(only(["coop", "co-op"])).toBe(false);
});

test("no column tells nothing, and a single row stands in any order", () => {
  expect(isOnlyOrder([], 3)).toBe(false);
  expect(only([5])).toBe(true);
});

test("what is said to be the only order is what sorting the rows gives, from whatever order", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: -20, max: 20 }), { minLength: 2 }),
      fc.boolean(),
      fc.integer(),
      (cells, isAscending, seed) => {
        const sorted = [...cells].sort((a, b) => (isAscending ? a - b : b - a));
        expect(only(sorted, isAscending)).toBe(true);
        const at = Math.abs(seed) % (sorted.length - 1);
        const swapped = sorted.map(
          (cell, row) => sorted[row === at ? at + 1 : row === at + 1 ? at : row] ?? cell,
        );
        expect(only(swapped, isAscending)).toBe(false);
      },
    ),
  );
});
