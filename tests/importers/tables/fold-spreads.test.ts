import { findTables } from "../../../src/importers/tables/find-tables";
import { drawTable, drawUses, gridOf } from "./draw";

const drawn = (drawing: string) => findTables(gridOf(drawing)).tables.map(drawTable);

test("means and spreads in columns by turns are one run a pair, whichever way the table stands", () => {
  const grid = gridOf(`
         | horizon_1 | horizon_1 | horizon_2 | horizon_2
         | mean      | std       | mean      | std
    MAE  | 0.11      | 0.006     | 0.14      | 0.008
    MSE  | 0.06      | 0.007     | 0.10      | 0.010
    NSE  | 0.93      | 0.007     | 0.90      | 0.010
  `);
  const found = findTables(grid);
  expect(found.tables.map(drawTable)).toEqual([
    [
      "Name | MAE | MSE | NSE",
      "horizon_1 | 0.11 ± 0.006 | 0.06 ± 0.007 | 0.93 ± 0.007",
      "horizon_2 | 0.14 ± 0.008 | 0.1 ± 0.01 | 0.9 ± 0.01",
    ],
  ]);
  expect(found.tables[0]?.leftOut.map(({ why }) => why)).toEqual(["spread", "spread"]);
  expect(found.notes).toEqual([]);
  expect(drawUses(grid, found)).toEqual([".bxbx", ".bxbx", "Hbxbx", "Hbxbx", "Hbxbx"]);
});

test("rows that say mean and std by turns are pairs, the name once or twice", () => {
  expect(
    drawn(`
      Name | stat | val_acc | lr
      a    | mean | 0.9     | 0.1
      a    | std  | 0.01    | 0.1
      b    | mean | 0.8     | 0.2
      b    | std  | 0.02    | 0.2
    `),
  ).toEqual([["Name | val_acc | lr", "a | 0.9 ± 0.01 | 0.1", "b | 0.8 ± 0.02 | 0.2"]]);
});

test.each([
  ["names differ within a pair", "a | mean | 0.9 | 0.1\nc | std | 0.01 | 0.1"],
  ["sums stand for spreads", "a | mean | 0.9 | 0.1\na | Σ | 1.8 | 0.1"],
  ["only some lines are pairs", "a | mean | 0.9 | 0.1\na | std | 0.01 | 0.1\nb | max | 1 | 0.1"],
])("where %s, the table stays as it is", (_, rows) => {
  const [table] = findTables(gridOf(`Name | stat | val_acc | lr\n${rows}`)).tables;
  expect(table?.columns.map(({ header }) => header)).toEqual(["Name", "stat", "val_acc", "lr"]);
});

test("a spread may be said by its sign", () => {
  const [table] = drawn("Name | stat | val_acc | lr\na | mean | 0.9 | 0.1\na | σ | 0.01 | 0.1");
  expect(table).toEqual(["Name | val_acc | lr", "a | 0.9 ± 0.01 | 0.1"]);
});

describe("lines of means and spreads by turns", () => {
  const rowsIn = (rows: string) => drawn(`Name | stat | val_acc | note\n${rows}`)[0];

  test("are one run where the second leaves the name blank", () => {
    expect(rowsIn("a | mean | 0.9 | x\n | std | 0.1 |\nb | mean | 0.8 | y\n | std | 0.2 |")).toEqual([
      "Name | val_acc | note",
      "a | 0.9 ± 0.1 | x",
      "b | 0.8 ± 0.2 | y",
    ]);
  });

  test("keep a value whose spread is no number, and numbers that are written as texts", () => {
    expect(rowsIn("a | mean | 0.9 | x\na | std |  | x\nb | mean | 0.8 | x\nb | std | 0.2 | x")).toEqual([
      "Name | val_acc | note",
      "a | 0.9 | x",
      "b | 0.8 ± 0.2 | x",
    ]);
  });

  test.each([
    ["an odd number of them", "a | mean | 0.9 | x\na | std | 0.1 | x\nb | mean | 0.8 | x"],
    ["another text in a pair", "a | mean | 0.9 | x\na | std | 0.1 | y"],
    ["a spread first", "a | std | 0.1 | x\na | mean | 0.9 | x"],
  ])("stay as they are for %s", (_, rows) => {
    expect(rowsIn(rows)?.[0]).toBe("Name | stat | val_acc | note");
  });
});
