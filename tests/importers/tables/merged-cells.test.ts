import { MergedCells } from "../../../src/importers/tables/merged-cells";

const area = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });
const TITLE = area(0, 1, 0, 3);
const NAME = area(1, 0, 2, 0);

test("each cell of a merged area knows it, and no other cell does", () => {
  const merged = new MergedCells([TITLE, NAME], 4, 5);
  const covered = Array.from({ length: 4 }, (_, row) =>
    Array.from({ length: 5 }, (_cell, column) => {
      const found = merged.around(row, column);
      return found === undefined ? "." : found.top === 0 ? "T" : "N";
    }).join(""),
  );
  expect(covered).toEqual([".TTT.", "N....", "N....", "....."]);
  expect([merged.around(0, 1), merged.around(2, 0)]).toEqual([TITLE, NAME]);
  expect(merged.isEmpty).toBe(false);
});

test("an area ends where the sheet does, and a column behind it is of no row", () => {
  const merged = new MergedCells([area(2, 2, 90, 90)], 4, 5);
  expect(merged.around(3, 4)).toEqual(area(2, 2, 3, 4));
  expect(merged.around(2, 5)).toBeUndefined();
  expect(new MergedCells([area(0, 0, 9, 0)], 3, 1).around(0, 1)).toBeUndefined();
});

test.each([
  ["one cell", area(1, 1, 1, 1)],
  ["one cell of the sheet", area(3, 4, 9, 9)],
  ["nothing, turned over", area(2, 2, 1, 3)],
  ["nothing, turned over both ways", area(3, 3, 1, 1)],
  ["cells before the sheet", area(-1, 0, 1, 1)],
  ["cells left of the sheet", area(0, -1, 1, 1)],
  ["cells behind the sheet", area(9, 9, 12, 12)],
])("an area of %s says nothing", (_, one) => {
  expect(new MergedCells([one], 4, 5).isEmpty).toBe(true);
});

test("of areas that overlap the first counts", () => {
  const merged = new MergedCells([area(0, 0, 1, 1), area(1, 1, 2, 2)], 4, 5);
  expect(merged.around(1, 1)).toEqual(area(0, 0, 1, 1));
  expect(merged.around(2, 2)).toEqual(area(1, 1, 2, 2));
});

test("a million cells are covered at most, whatever a file states, and one too large leaves room for others", () => {
  const merged = new MergedCells(
    [area(0, 0, 999, 599), area(1000, 0, 1999, 599), area(1000, 0, 1399, 999)],
    3000,
    1000,
  );
  expect(merged.around(999, 599)).toBeDefined();
  expect(merged.around(1999, 599)).toBeUndefined();
  expect(merged.around(1399, 999)).toBeDefined();
});
