// Results of validation and of test data stay apart, wherever their sheet says which they are.

import type { BundlePart } from "../../src/importers/bundle";
import type { Grid } from "../../src/importers/tables/grid";
import { importLog } from "./import-log";

const sheet = (name: string, cells: Grid["cells"], more: Omit<Grid, "cells"> = {}): BundlePart => ({
  name,
  content: { cells, sheet: name, origin: { row: 0, column: 0 }, ...more },
});

const HEADER = ["name", "lr", "acc"];
const ONE = [
  ["a", 0.1, 0.9],
  ["b", 0.2, 0.8],
];
const TWO = [
  ["c", 0.1, 0.7],
  ["d", 0.2, 0.6],
];
test.each<[string, BundlePart[]]>([
  [
    "in one word above their column",
    [sheet("one", [["", "", "val"], HEADER, ...ONE]), sheet("two", [["", "", "test"], HEADER, ...TWO])],
  ],
  [
    "in one word above their name",
    [
      sheet("one", [["name", "lr", "val"], ["", "", "acc"], ...ONE]),
      sheet("two", [["name", "lr", "test"], ["", "", "acc"], ...TWO]),
    ],
  ],
  ["in the title", [sheet("one", [["Val"], HEADER, ...ONE]), sheet("two", [["Test set"], HEADER, ...TWO])]],
  ["in the names of the sheets", [sheet("val", [HEADER, ...ONE]), sheet("Test", [HEADER, ...TWO])]],
  ["in titles on one sheet", [sheet("log", [["val"], HEADER, ...ONE, [], ["test"], HEADER, ...TWO])]],
])("results say on which data they were measured %s", async (_, parts) => {
  const { runs, preview } = await importLog(parts);
  const names = preview.newMetrics.map(({ name }) => name.toLowerCase());
  expect(names).toEqual(["val / acc", "test / acc"]);
  const [val = "", test = ""] = preview.newMetrics.map(({ name }) => name);
  expect(runs.map((run) => [run["Name"], run["lr"], run[val], run[test]])).toEqual([
    ["a", 0.1, 0.9, undefined],
    ["b", 0.2, 0.8, undefined],
    ["c", 0.1, undefined, 0.7],
    ["d", 0.2, undefined, 0.6],
  ]);
});

test("a word that is merged over two columns of results is that of both, and one that says nothing of data is a title", async () => {
  const merged = [{ top: 0, left: 1, bottom: 0, right: 2 }];
  const val = sheet(
    "one",
    [
      ["", "val", ""],
      ["name", "loss", "acc"],
      ["a", 0.1, 0.9],
      ["b", 0.2, 0.8],
    ],
    { merged },
  );
  const test = sheet(
    "two",
    [
      ["", "test", ""],
      ["name", "loss", "acc"],
      ["c", 0.1, 0.7],
      ["d", 0.2, 0.6],
    ],
    { merged },
  );
  const { preview } = await importLog([val, test]);
  expect(preview.newMetrics.map(({ name }) => name)).toEqual([
    "val / loss",
    "val / acc",
    "test / loss",
    "test / acc",
  ]);
  const titled = await importLog([
    sheet("one", [["", "May"], HEADER, ...ONE]),
    sheet("two", [["", "June"], HEADER, ...TWO]),
  ]);
  expect(titled.preview.newMetrics.map(({ name }) => name)).toEqual(["acc"]);
  expect(titled.preview.tables.map(({ title }) => title)).toEqual(["May", "June"]);
});

test("a sheet that is called test, alone, says nothing of its results", async () => {
  const { preview } = await importLog([sheet("test", [HEADER, ...ONE]), sheet("more", [HEADER, ...TWO])]);
  expect(preview.newMetrics.map(({ name }) => name)).toEqual(["acc"]);
});
