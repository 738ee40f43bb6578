import { findTables } from "../../../src/importers/tables/find-tables";
import { drawTable, drawUses, gridOf } from "./draw";

const area = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });

const SHEET = gridOf(`
  junk | x   | y
  name | lr  | acc
  a    | 0.1 | 0.9
  b    | 0.2 | 0.8
  c    | 0.3 | 0.7
`);

test("header, first row and last row stand as they are said; what is between is left out and said", () => {
  const found = findTables(SHEET, [{ area: area(0, 0, 4, 2), header: 1, first: 3, last: 3 }]);
  expect(drawUses(SHEET, found)).toEqual(["TTT", "HHH", "xxx", "bbb", "xxx"]);
  const [table] = found.tables;
  expect(table && drawTable(table)).toEqual(["name | lr | acc", "b | 0.2 | 0.8"]);
  expect(table?.leftOut.map(({ why, text }) => `${why}: ${text}`)).toEqual([
    "not chosen: a 0.1 0.9",
    "not chosen: c 0.3 0.7",
  ]);
  expect(table?.confidence).toBe(1);
});

test("two header rows can be said", () => {
  const [table] = findTables(SHEET, [{ area: area(0, 0, 4, 2), header: 0, lastHeader: 1 }]).tables;
  expect(table && drawTable(table).slice(0, 2)).toEqual(["junk / name | x / lr | y / acc", "a | 0.1 | 0.9"]);
});

test("a table is turned round on request, and back", () => {
  const grid = gridOf(`
        | p | q | r
      x | 1 | 2 | 3
      y | 4 | 5 | 6
  `);
  const [straight] = findTables(grid).tables;
  expect(straight?.isTransposed).toBe(false);
  const found = findTables(grid, [{ area: area(0, 0, 2, 3), isTransposed: true }]);
  expect(drawUses(grid, found)).toEqual([".bbb", "Hbbb", "Hbbb"]);
  expect(found.tables.map(drawTable)).toEqual([["Name | x | y", "p | 1 | 4", "q | 2 | 5", "r | 3 | 6"]]);
  expect(found.tables[0]?.lines).toEqual([1, 2, 3]);
});

test("in a turned table, first and last are columns", () => {
  const grid = gridOf(`
    lr      | 0.1 | 0.2 | 0.3
    val_acc | 1   | 2   | 3
  `);
  const correction = { area: area(0, 0, 1, 3), isTransposed: true, header: 0, first: 2, last: 2 };
  const found = findTables(grid, [correction]);
  expect(drawUses(grid, found)).toEqual(["Hxbx", "Hxbx"]);
  expect(found.tables.map(drawTable)).toEqual([["lr | val_acc", "0.2 | 2"]]);
});

test("what is no table is notes, and the rest of the sheet is found as before", () => {
  const grid = gridOf(`
    name | lr
    a    | 0.1
    ~
    name | f1
    b    | 3
    c    | 4
  `);
  const found = findTables(grid, [{ area: area(0, 0, 1, 1), isNoTable: true }]);
  expect(drawUses(grid, found)).toEqual(["nn", "nn", "", "HH", "bb", "bb"]);
});

test("a corrected part of a table is not read twice", () => {
  const grid = gridOf(`
    name | lr  | acc
    a    | 0.1 | 0.9
    b    | 0.2 | 0.8
    c    | 0.3 | 0.7
  `);
  const found = findTables(grid, [{ area: area(2, 2, 2, 2), isNoTable: true }]);
  expect(drawUses(grid, found)).toEqual(["HHH", "bbb", "bbn", "bbb"]);
  expect(found.tables.map(drawTable)).toEqual([
    ["name | lr | acc", "a | 0.1 | 0.9", "b | 0.2 | ", "c | 0.3 | 0.7"],
  ]);
});

test("two corrections of the same cells are refused", () => {
  const both = [{ area: area(0, 0, 2, 2) }, { area: area(2, 2, 3, 3) }];
  expect(() => findTables(SHEET, both)).toThrow(RangeError);
});

test.each([
  ["outside the sheet", area(10, 10, 12, 12)],
  ["larger than the sheet", area(0, 0, 99, 99)],
])("an area %s is taken as far as it is there", (_, where) => {
  const found = findTables(SHEET, [{ area: where }]);
  expect(drawUses(SHEET, found).join("")).toHaveLength(15);
  expect(found.tables).toHaveLength(1);
});

test("headings in a chosen area are left out as in one that was found", () => {
  const grid = gridOf(`
    name   | lr  | acc
    ResNet |     |
    a      | 0.1 | 0.9
    ~
    VGG    |     |
    b      | 0.2 | 0.8
  `);
  const found = findTables(grid, [{ area: area(0, 0, 5, 2) }]);
  expect(drawUses(grid, found)).toEqual(["HHH", "x..", "bbb", "", "x..", "bbb"]);
});

test("an area of texts alone is a table when a person says so", () => {
  const grid = gridOf(`
    idea
    larger batch
    other data
  `);
  expect(findTables(grid).tables).toEqual([]);
  const found = findTables(grid, [{ area: area(0, 0, 2, 0) }]);
  expect(found.tables.map(drawTable)).toEqual([["idea", "larger batch", "other data"]]);
});

test("the last text of a chosen area, behind a blank row, is a note", () => {
  const grid = gridOf(`
    name     | lr  | acc
    a        | 0.1 | 0.9
    b        | 0.2 | 0.8
    ~
    by Ann   |     |
  `);
  const found = findTables(grid, [{ area: area(0, 0, 4, 2) }]);
  expect(drawUses(grid, found)).toEqual(["HHH", "bbb", "bbb", "", "x.."]);
  expect(found.tables[0]?.leftOut.map(({ why }) => why)).toEqual(["blank", "note"]);
});
