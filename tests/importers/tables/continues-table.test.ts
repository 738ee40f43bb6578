// Whether what stands below a table is more of it, as the search finds it.

import { findTables } from "../../../src/importers/tables/find-tables";
import type { CellLook } from "../../../src/importers/tables/grid";
import { gridOf } from "./draw";

/** How many rows each table has. */
function tablesOf(
  drawing: string,
  looks?: readonly (readonly (CellLook | undefined)[] | undefined)[],
): number[] {
  const grid = gridOf(drawing, looks ? { looks } : {});
  return findTables(grid).tables.map(({ rows }) => rows.length);
}

const RUNS = "name | lr | acc | memo\na | 0.1 | 0.9 | x\nb | 0.2 | 0.8 | y";
const blank = (rows: number): string => "~\n".repeat(rows);

test.each<[why: string, below: string, right: number[]]>([
  ["rows alike behind four blank rows", `${blank(4)}c | 0.3 | 0.7 | z`, [3]],
  ["rows alike behind five blank rows", `${blank(5)}c | 0.3 | 0.7 | z\nd | 0.4 | 0.6 | z`, [2, 2]],
  ["half as wide", `${blank(1)}c | 0.3 |  |`, [3]],
  ["one cell", `${blank(1)}c |  |  |`, [2]],
  ["texts over its numbers", `${blank(1)}c | high | low | z\nd | high | low | z`, [2, 1]],
  ["its header again", `${blank(1)}name | lr | acc | memo\nc | 0.3 | 0.7 | z`, [3]],
  ["its header again in other case", `${blank(1)}Name | LR | acc | memo\nc | 0.3 | 0.7 | z`, [3]],
  ["a part of its header", `${blank(1)}name | lr |  |\nc | 0.3 |  |`, [2, 1]],
  ["its header again under a title", `${blank(1)}Group B\nname | lr | acc | memo\nc | 0.3 | 0.7 | z`, [2, 1]],
  [
    "its header again under a title further up",
    `${blank(1)}Group B\n~\nname | lr | acc | memo\nc | 0.3 | 0.7 | z`,
    [2, 1],
  ],
  ["another header", `${blank(1)}model | depth | f1 | note\nc | 3 | 0.7 | z`, [2, 1]],
  ["rows alike behind a remark", `${blank(1)}Note: the rest is of May\n~\nc | 0.3 | 0.7 | z`, [3]],
  ["a mean behind a blank row", `${blank(1)}mean | 0.15 | 0.85 |`, [2]],
])("%s", (_, below, right) => {
  expect(tablesOf(`${RUNS}\n${below}`)).toEqual(right);
});

test("a mean behind a blank row is no run, though little else is in it", () => {
  const { tables } = findTables(gridOf(`${RUNS}\n~\nmean |  | 0.85 |`));
  expect(tables.map(({ leftOut }) => leftOut.map(({ why }) => why))).toEqual([["blank", "summary"]]);
});

test("rows with something else beside them are not taken in half", () => {
  expect(
    tablesOf(`name | lr | acc | | memo\na | 0.1 | 0.9 | | x\nb | 0.2 | 0.8 | | y\n~\nc | 0.3 | 0.7 | | | z`),
  ).toHaveLength(1);
});

test("below a table of texts a row in bold, or one that begins further right, is another header", () => {
  const texts = "name | optimizer | memo\na | sgd | x\nb | adam | y\n~\nc | rms | z\nd | rms | w";
  const bold = [{ bold: true }, { bold: true }, { bold: true }];
  expect(tablesOf(texts)).toEqual([4]);
  expect(tablesOf(texts, [[], [], [], [], bold])).toEqual([2, 1]);
  expect(tablesOf("name | optimizer | memo\na | sgd | x\nb | adam | y\n~\n | rms | z\nd | rms | w")).toEqual([
    2, 1,
  ]);
});
