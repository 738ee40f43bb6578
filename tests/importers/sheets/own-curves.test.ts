import { ownCurves } from "../../../src/importers/sheets/own-curves";
import type { OwnTable } from "../../../src/importers/sheets/own-table";
import type { GridCell } from "../../../src/importers/tables/grid";

const HEADERS = ["Step", "Run ID", "Value", "metric"];

/** Reads rows of step, run, value and metric; two runs, and the metrics loss and acc in columns 3 and 5. */
function read(rows: readonly (readonly GridCell[])[], ids = ["run-0001", "run-0002"]) {
  const history: OwnTable = { name: "History", headers: HEADERS, rows, lines: [], left: 0 };
  const metrics = new Map([
    ["loss", 3],
    ["acc", 5],
  ]);
  return ownCurves(history, { ids, metrics }, (row) => `row ${row + 2}`);
}

test("points become the curves of their run and metric, whatever case and blanks the names have", () => {
  const { series, remarks } = read([
    [1, "run-0002", 0.5, "loss"],
    [1, "run-0001", 0.9, "loss"],
    [1, "run-0001", 0.1, "acc"],
    [2, " RUN-0001 ", 0.8, "Loss "],
  ]);
  expect(series).toEqual([
    { run: 1, column: 3, steps: [1], values: [0.5] },
    { run: 0, column: 3, steps: [1, 2], values: [0.9, 0.8] },
    { run: 0, column: 5, steps: [1], values: [0.1] },
  ]);
  expect(remarks).toEqual([]);
});

test("points that a person sorted are in the order of their steps again", () => {
  const { series } = read([
    [3, "run-0001", 0.1, "loss"],
    [1, "run-0001", 0.3, "loss"],
    [2, "run-0001", 0.2, "loss"],
  ]);
  expect(series).toMatchObject([{ steps: [1, 2, 3], values: [0.3, 0.2, 0.1] }]);
});

test("where nothing tells the order any more the points stay in that of the rows", () => {
  const { series } = read([3, 3, 2, 2, 1, 1].map((step, at): GridCell[] => [step, "run-0001", at, "loss"]));
  expect(series).toEqual([{ run: 0, column: 3, steps: [3, 3, 2, 2, 1, 1], values: [0, 1, 2, 3, 4, 5] }]);
});

test.each<[cell: GridCell, right: number | undefined]>([
  [0.5, 0.5],
  [" 0.5 ", 0.5],
  ["1e-3", 0.001],
  ["NaN", NaN],
  ["-inf", -Infinity],
  ["Infinity", Infinity],
  ["", undefined],
  [" ", undefined],
  ["high", undefined],
  [true, undefined],
  [undefined, undefined],
])("the value %p is %p", (cell, right) => {
  const { series, remarks } = read([[1, "run-0001", cell, "loss"]]);
  expect(series.map(({ values }) => values)).toEqual(right === undefined ? [] : [[right]]);
  expect(remarks).toEqual(
    right === undefined
      ? ["1 point of a curve without a number as step or value was not taken over: row 2."]
      : [],
  );
});

test.each<[cell: GridCell, isTaken: boolean]>([
  ["7", true],
  [0, true],
  ["NaN", false],
  ["inf", false],
  ["", false],
  [undefined, false],
])("a step is a finite number: %p", (cell, isTaken) => {
  const { series, remarks } = read([[cell, "run-0001", 1, "loss"]]);
  expect([series.length, remarks.length]).toEqual(isTaken ? [1, 0] : [0, 1]);
});

test("what is of no run, of a run that stands twice or of no metric is counted, the first of each named", () => {
  const { series, remarks } = read(
    [
      [1, "run-0003", 1, "loss"],
      [1, "run-0001", 1, "loss"],
      [1, "", 1, "loss"],
      [1, "run-0002", 1, "f1"],
      [1, "run-0002", 1, "loss"],
    ],
    ["run-0001", "run-0002", "Run-0001", "", ""],
  );
  expect(series).toEqual([{ run: 1, column: 3, steps: [1], values: [1] }]);
  expect(remarks).toEqual([
    "3 points of curves of a run that Runs there does not have, or has twice, were not taken over, the first at row 2 (run-0003).",
    "1 point of a curve of a metric that is no column of Runs there was not taken over: row 5 (f1).",
  ]);
});

test("a run without an ID is nobody's, and a table without the columns has no curves", () => {
  expect(read([[1, "", 1, "loss"]], [""]).remarks).toEqual([
    "1 point of a curve of a run that Runs there does not have, or has twice, was not taken over: row 2.",
  ]);
  const history: OwnTable = { name: "History", headers: ["Step"], rows: [[1]], lines: [], left: 0 };
  expect(ownCurves(history, { ids: ["a"], metrics: new Map() }, String)).toMatchObject({ series: [] });
});
