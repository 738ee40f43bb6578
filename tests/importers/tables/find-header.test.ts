import { findHeader } from "../../../src/importers/tables/find-header";
import type { Area, Grid } from "../../../src/importers/tables/grid";
import { GridView } from "../../../src/importers/tables/grid-view";
import { gridOf } from "./draw";

/** Header rows, first row of the body, and whether that is sure: "1-2 3 sure". */
function head(drawing: string, more: Omit<Grid, "cells"> = {}): string {
  const grid = gridOf(drawing, more);
  const right = Math.max(...grid.cells.map((row) => row.length)) - 1;
  const area: Area = { top: 0, left: 0, bottom: grid.cells.length - 1, right };
  const { header, body, isSure } = findHeader(GridView.of(grid), area);
  return `${header ? header.join("-") : "none"} ${body} ${isSure ? "sure" : "unsure"}`;
}
const merged = (...areas: [top: number, left: number, bottom: number, right: number][]) => ({
  merged: areas.map(([top, left, bottom, right]) => ({ top, left, bottom, right })),
});

test.each<[why: string, drawing: string, right: string]>([
  ["texts over values are a header for certain", "name | lr | acc\na | 0.1 | 0.9", "0-0 1 sure"],
  ["narrow rows above are a title", "My log\nby Ada\nname | lr | acc\na | 0.1 | 0.9", "2-2 3 sure"],
  [
    "so is a line over the only column of values, where the row below names more",
    "| | A\nname | opt | acc\na | sgd | 0.9",
    "1-1 2 sure",
  ],
  ["half of the values named is enough", "name | lr | |\na | 0.1 | 0.9 | 7\nb | 1 | 2 | 3", "none 0 unsure"],
  ["two of three are", "name | lr | acc |\na | 0.1 | 0.9 | 7\nb | 1 | 2 | 3", "0-0 1 sure"],
  [
    "a row of texts without a value below the first run is one of its runs",
    "name | lr | acc\na | 0.1 | 0.9\nb | lost | lost",
    "0-0 1 sure",
  ],
  [
    "a run that failed before the first value is a run, where all columns have names",
    "name | opt | acc\na | sgd | OOM\nb | adam | 0.9",
    "0-0 1 sure",
  ],
  [
    "a second row that names what the first leaves blank belongs to the header",
    "run | val | |\n | acc | loss | lr\na | 1 | 2 | 3",
    "0-1 2 sure",
  ],
  ["a row of units belongs to it", "run | time | acc\n | (s) | %\na | 1 | 2", "0-1 2 sure"],
  [
    "rows of groups above belong to it",
    "| val | | test |\nrun | acc | loss | acc | loss\na | 1 | 2 | 3 | 4",
    "0-1 2 sure",
  ],
  [
    "however many they are, where each does nothing but group columns",
    "| A | | B |\n | C | | D |\n | E | | F |\n | G | | H |\n | val | | test |\nrun | acc | loss | acc | loss\na | 1 | 2 | 3 | 4",
    "0-5 6 sure",
  ],
  [
    "repeated labels group as well",
    "run | A | A | B | B\nrun | C | C | D | D\nrun | E | E | F | F\nrun | val | val | test | test\nrun | acc | loss | acc | loss\na | 1 | 2 | 3 | 4",
    "0-4 5 sure",
  ],
  [
    "of more rows that say something of their own it is not known where the runs begin",
    "run | a | a\nx | b | b\ny | c | c\nz | d | d\nw | e | e\nq | 1 | 2",
    "0-3 4 unsure",
  ],
  [
    "where one alone names too little, the lowest rows do together",
    "name | | acc\n | lr |\na | 0.1 | 0.9",
    "0-1 2 sure",
  ],
  ["columns may be named by numbers", "model | 10 | 50 | 100\na | 0.1 | 0.2 | 0.9", "0-0 1 sure"],
  ["nothing but values has no header", "1 | 2 | 3\n4 | 5 | 6", "none 0 unsure"],
  [
    "of texts alone the first full row is it, for want of more",
    "name | opt\na | sgd\nb | adam",
    "0-0 1 unsure",
  ],
  ["below a title too", "My log |\nname | opt | note\na | sgd | x", "1-1 2 unsure"],
  ["one column of texts has none", "to do\nask Ada\nask Ben", "none 3 unsure"],
  ["one row of texts has none", "name | opt", "none 1 unsure"],
])("%s", (_, drawing, right) => {
  expect(head(drawing)).toBe(right);
});

test("a line of a title that is merged over all is no header, one merged over some columns groups them", () => {
  const rows = "run | acc | loss | lr\na | 1 | 2 | 3";
  expect(head(`Results | | |\n${rows}`, merged([0, 0, 0, 3]))).toBe("1-1 2 sure");
  expect(head(`| Results | |\n${rows}`, merged([0, 1, 0, 2]))).toBe("0-1 2 sure");
});
