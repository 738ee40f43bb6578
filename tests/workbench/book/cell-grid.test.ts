import fc from "../../support/fast-check";
import { CellGrid } from "../../../src/workbench/book/cell-grid";

/** A grid of 6 by 6 places as a plain array, to compare with. */
type Plain = (string | undefined)[][];
const SIZE = 6;

function read(grid: CellGrid): Plain {
  return Array.from({ length: SIZE }, (_, row) =>
    Array.from({ length: SIZE }, (__, column) => {
      const value = grid.formula(row, column) ?? grid.value(row, column);
      return typeof value === "string" ? value : undefined;
    }),
  );
}

const place = fc.record({ row: fc.nat(SIZE - 1), column: fc.nat(SIZE - 1), formula: fc.boolean() });
const span = fc
  .tuple(fc.nat(SIZE - 1), fc.nat(SIZE - 1))
  .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
const move = fc.record({
  kind: fc.constantFrom("moveDown", "moveUp", "moveRight", "moveLeft"),
  at: fc.nat(SIZE - 1),
  count: fc.integer({ min: 1, max: 3 }),
  span,
});

type Move = typeof move extends fc.Arbitrary<infer Step> ? Step : never;

/** The same move on the plain array: what leaves the 6 by 6 places is forgotten. */
function movePlain(plain: Plain, { kind, at, count, span: [first, last] }: Move): Plain {
  const vertical = kind === "moveDown" || kind === "moveUp";
  const inserting = kind === "moveDown" || kind === "moveRight";
  return plain.map((cells, row) =>
    cells.map((value, column) => {
      const [along, across] = vertical ? [row, column] : [column, row];
      if (across < first || across > last || along < at) {
        return value;
      }
      const from = inserting ? along - count : along + count;
      if (inserting && from < at) {
        return undefined;
      }
      return vertical ? plain[from]?.[column] : plain[row]?.[from];
    }),
  );
}

test("moving cells agrees with moving them in a plain array", () => {
  fc.assert(
    fc.property(fc.array(place, { maxLength: 20 }), move, (places, step) => {
      const grid = new CellGrid();
      places.forEach(({ row, column, formula }, index) => {
        if (formula) {
          grid.setFormula(row, column, `=${index}`);
        } else {
          grid.setValue(row, column, `v${index}`);
        }
      });
      const expected = movePlain(read(grid), step);
      grid[step.kind](step.at, step.count, ...step.span);
      // Cells that an insertion moved beyond the 6 by 6 places do not matter here.
      expect(read(grid)).toEqual(expected);
    }),
  );
});

test("the used area is the smallest one around values and formulas", () => {
  const grid = new CellGrid();
  const all = { top: 0, left: 0, bottom: 99, right: 99 };
  expect(grid.usedArea(all)).toBeUndefined();
  grid.setValue(4, 2, 1);
  grid.setFormula(7, 5, "=1");
  expect(grid.usedArea(all)).toEqual({ top: 4, left: 2, bottom: 7, right: 5 });
  expect(grid.usedArea({ ...all, bottom: 5 })).toEqual({ top: 4, left: 2, bottom: 4, right: 2 });
  expect(grid.extent()).toEqual({ top: 0, left: 0, bottom: 7, right: 5 });
  grid.clear({ top: 4, left: 0, bottom: 4, right: 99 });
  expect(grid.usedArea(all)).toEqual({ top: 7, left: 5, bottom: 7, right: 5 });
});

test("a value written over a formula takes its place; a result does not", () => {
  const grid = new CellGrid();
  grid.setFormula(0, 0, "=1+1");
  grid.setResult(0, 0, 2);
  expect([grid.formula(0, 0), grid.value(0, 0)]).toEqual(["=1+1", 2]);
  grid.setValue(0, 0, 3);
  expect([grid.formula(0, 0), grid.value(0, 0)]).toEqual([undefined, 3]);
});
