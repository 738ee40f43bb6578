import fc from "../../support/fast-check";
import type { CellStyle } from "../../../src/workbench/book/cell-style";
import { StyleGrid } from "../../../src/workbench/book/style-grid";

const SIZE = 6;
const bounds = fc
  .tuple(fc.nat(SIZE - 1), fc.nat(SIZE - 1))
  .map(([a, b]) => ({ first: Math.min(a, b), last: Math.max(a, b) }));
const painting = fc.record({
  rows: bounds,
  columns: bounds,
  fill: fc.constantFrom("red", "blue", undefined),
});

function paint(style: CellStyle, fill: string | undefined): CellStyle {
  const others = Object.fromEntries(Object.entries(style).filter(([name]) => name !== "fill"));
  return fill === undefined ? others : { ...others, fill };
}

function fills(grid: StyleGrid): (string | undefined)[][] {
  return Array.from({ length: SIZE }, (_, row) =>
    Array.from({ length: SIZE }, (__, column) => grid.at(row, column).fill),
  );
}

test("painting areas over each other gives every cell its last colour", () => {
  fc.assert(
    fc.property(fc.array(painting, { maxLength: 8 }), (paintings) => {
      const grid = new StyleGrid();
      const plain = fills(grid);
      for (const { rows, columns, fill } of paintings) {
        const area = { top: rows.first, bottom: rows.last, left: columns.first, right: columns.last };
        grid.update(area, (style) => paint(style, fill));
        for (let row = rows.first; row <= rows.last; row++) {
          plain[row]?.fill(fill, columns.first, columns.last + 1);
        }
      }
      expect(fills(grid)).toEqual(plain);
    }),
  );
});

test("equal neighbours are one stretch, and what has no style takes no room", () => {
  const grid = new StyleGrid();
  for (let row = 0; row < 1000; row++) {
    grid.update({ top: row, bottom: row, left: 0, right: 0 }, () => ({ numberFormat: "0.00" }));
  }
  expect([...grid.runs()]).toEqual([{ column: 0, top: 0, bottom: 999, style: { numberFormat: "0.00" } }]);
  grid.update({ top: 0, bottom: 999, left: 0, right: 0 }, () => ({}));
  expect([...grid.runs()]).toEqual([]);
});

test("inserted rows look like the one above, deleted ones close up", () => {
  const grid = new StyleGrid();
  grid.update({ top: 1, bottom: 1, left: 0, right: 0 }, () => ({ bold: true }));
  grid.moveDown(2, 2, 0, 0);
  expect([0, 1, 2, 3, 4].map((row) => grid.at(row, 0).bold)).toEqual([
    undefined,
    true,
    true,
    true,
    undefined,
  ]);
  grid.moveUp(0, 2, 0, 0);
  expect([0, 1, 2].map((row) => grid.at(row, 0).bold)).toEqual([true, true, undefined]);
});
