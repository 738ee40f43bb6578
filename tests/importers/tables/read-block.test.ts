import { readBlock } from "../../../src/importers/tables/read-block";
import type { Area, CellLook } from "../../../src/importers/tables/grid";
import { GridView } from "../../../src/importers/tables/grid-view";
import { goThrough } from "../../../src/importers/steps";
import { gridOf } from "./draw";

/** The tables of a block as lines: titles, header, first and last row of the body. */
function stretches(
  drawing: string,
  looks?: readonly (readonly (CellLook | undefined)[] | undefined)[],
  part?: Area,
) {
  const grid = gridOf(drawing, looks ? { looks } : {});
  const area = part ?? {
    top: 0,
    left: 0,
    bottom: grid.cells.length - 1,
    right: Math.max(...grid.cells.map((row) => row.length)) - 1,
  };
  return goThrough(readBlock(GridView.of(grid), area)).map(({ titles, header, from, to }) =>
    [titles.join(), (header ?? []).join("-"), `${from}-${to}`].join(" | "),
  );
}

const RUNS = "name | lr | acc\na | 0.1 | 0.9\nb | 0.2 | 0.8";

test("a header and its runs are one table, with the lines above as its titles", () => {
  expect(stretches(RUNS)).toEqual([" | 0-0 | 1-2"]);
  expect(stretches(`Group A\nby Sam\n${RUNS}`)).toEqual(["0,1 | 2-2 | 3-4"]);
});

test("names of parameters and metrics over values begin another table", () => {
  expect(stretches(`${RUNS}\nmodel | depth | f1\nx | 3 | 0.5`)).toEqual([" | 0-0 | 1-2", " | 3-3 | 4-4"]);
});

test("a lone text above such names is the title of the other table", () => {
  expect(stretches(`${RUNS}\nGroup B\nmodel | depth | f1\nx | 3 | 0.5`)).toEqual([
    " | 0-0 | 1-2",
    "3 | 4-4 | 5-5",
  ]);
  expect(stretches(`${RUNS}\nGroup B\nby Sam\nmodel | depth | f1\nx | 3 | 0.5`)).toEqual([
    " | 0-0 | 1-2",
    "3,4 | 5-5 | 6-6",
  ]);
});

test("the same header again is of the same table, under a title of another one", () => {
  expect(stretches(`${RUNS}\nname | lr | acc\nc | 0.3 | 0.7`)).toEqual([" | 0-0 | 1-4"]);
  expect(stretches(`${RUNS}\nGroup B\nname | lr | acc\nc | 0.3 | 0.7`)).toEqual([
    " | 0-0 | 1-2",
    "3 | 4-4 | 5-5",
  ]);
  // A text that does not stand at the start is no title.
  expect(stretches(`${RUNS}\n | odd |\nname | lr | acc\nc | 0.3 | 0.7`)).toEqual([" | 0-0 | 1-5"]);
  // Nor does a text further up.
  expect(stretches(`${RUNS}\nGroup B\nc | 0.3 | 0.7\nname | lr | acc\nd | 0.3 | 0.7`)).toEqual([
    " | 0-0 | 1-6",
  ]);
});

describe("a row of texts over values that is no other header", () => {
  test.each<[why: string, row: string, below: string]>([
    ["a run that merely failed", "c | lost | lost", "d | 0.2 | 0.7"],
    ["half of its texts known", "model | f1 | spent", "d | 0.2 | 0.7"],
    ["texts that are not all different", "model | f1 | F1", "d | 0.2 | 0.7"],
    ["a cell that is no text", "model | f1 | TRUE", "d | 0.2 | 0.7"],
    [
      "nothing of values in the next three rows",
      "model | depth | f1",
      "d | x | y\ne | x | y\nf | x | y\ng | 1 | 2",
    ],
    ["the last row", "model | depth | f1", ""],
  ])("%s", (_, row, below) => {
    expect(stretches(`${RUNS}\n${row}\n${below}`)).toHaveLength(1);
  });

  test("says what stands above it in its column", () => {
    expect(
      stretches("name | f1 | acc\na | 0.1 | 0.9\ndepth | lost | 0.8\ndepth | f1 | auc\nx | 1 | 2"),
    ).toHaveLength(1);
  });
});

test("values within the next three rows make a header", () => {
  expect(stretches(`${RUNS}\nmodel | depth | f1\nd | x | y\ne | x | y\ng | 1 | 2`)).toHaveLength(2);
});

test("a row in bold below rows that are not is a header, whatever it says", () => {
  const row = `${RUNS}\nthing | stuff | more\nx | 3 | 0.5`;
  const bold = [{ bold: true }, { bold: true }, { bold: true }];
  expect(stretches(row)).toHaveLength(1);
  expect(stretches(row, [[], [], [], bold])).toEqual([" | 0-0 | 1-2", " | 3-3 | 4-4"]);
  expect(stretches(row, [[], [], bold, bold])).toHaveLength(1);
  expect(stretches(row, [[], [], [], [undefined, undefined, { bold: true }]])).toHaveLength(2);
});

test("a whole block with its names down the side is one table, rows of texts in it are none", () => {
  const turned =
    "x | run1 | run2\nlr | 0.1 | 0.2\nval_acc | 0.9 | 0.8\noptimizer | sgd | adam\nepochs | 1 | 2";
  expect(stretches(turned)).toEqual([" | 0-0 | 1-4"]);
  expect(stretches(`Group A\n${turned}`)).toEqual(["0 | 1-1 | 2-5"]);
});

test("cells beside the block do not count", () => {
  const beside = "name | lr | acc | x\na | 0.1 | 0.9 |\nmodel | f1 | auc | 7\nb | 0.2 | 0.8 |";
  expect(stretches(beside, undefined, { top: 0, left: 0, bottom: 3, right: 2 })).toHaveLength(2);
  expect(stretches(beside)).toHaveLength(1);
});
