import { withCorrection, withSaid } from "../../../src/taskpane/views/import/table-choices";
import { linesOf, linesProblem } from "../../../src/taskpane/views/import/table-lines";
import { asGrid } from "../../../src/importers/bundle";
import { findParts } from "../../../src/importers/found/find-parts";
import { readCells } from "../../../src/importers/reading/read-cells";
import type { DescribedTable } from "../../../src/worker/import-preview";
import type { TableChoice } from "../../../src/worker/import-choices";

const PART = "Sheet1";
const CELLS = [
  ["Log", "", ""],
  ["Name", "lr", "val_acc"],
  ["a", 0.1, 0.8],
  ["b", 0.2, 0.9],
  ["c", 0.3, 0.7],
];

function only(choices: readonly TableChoice[] = []): DescribedTable {
  const [table] = findParts([readCells(asGrid(CELLS), PART)], choices).tables;
  if (!table) {
    throw new Error("a table is needed");
  }
  return table;
}

test("what is said of a table beside where it stands is kept together, and said anew", () => {
  const table = only();
  const taken = withSaid([], table, { isTaken: true });
  const right = withSaid(taken, table, { isConfirmed: true });
  expect(right).toEqual([{ part: PART, area: table.area, isTaken: true, isConfirmed: true }]);
  expect(withSaid(right, table, { isTaken: undefined })).toEqual([
    { part: PART, area: table.area, isConfirmed: true },
  ]);
  const other = { ...table, part: "Sheet2" };
  expect(withSaid(right, other, { isTaken: false })).toHaveLength(2);
});

test("a correction of a correction counts alone, and what was cut off can be taken in again", () => {
  const table = only();
  const cut = withCorrection([], table, { ...linesOf(table), last: 3 });
  expect(only(cut)).toMatchObject({ lines: [2, 3], leftOut: [{ why: "not chosen" }] });
  const whole = withCorrection(cut, only(cut), { ...linesOf(only(cut)), last: 4 });
  expect(whole).toHaveLength(1);
  expect(only(whole)).toMatchObject({ lines: [2, 3, 4], title: "Log" });
});

test.each([
  [{ first: 1 }, "The first run stands behind the header."],
  [{ last: 1 }, "The last run cannot stand before the first one."],
  [{ header: NaN }, "Give each row by its number on the sheet."],
  [{ left: 2, right: 1 }, "The last one cannot stand before the first one."],
  [{}, undefined],
])("of lines with %j is said: %s", (change, problem) => {
  expect(linesProblem({ ...linesOf(only()), ...change })).toBe(problem);
});
