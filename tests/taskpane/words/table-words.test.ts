import { findParts } from "../../../src/importers/found/find-parts";
import { readCells } from "../../../src/importers/reading/read-cells";
import {
  leftOutLines,
  lineWord,
  tableAsked,
  tableDoubt,
  tablesFound,
  tableUse,
} from "../../../src/taskpane/words/table-words";
import type { DescribedTable } from "../../../src/worker/import-preview";
import type { TableChoice } from "../../../src/worker/import-choices";
import { gridOf } from "../../importers/tables/draw";

const PART = "Sheet1";

const found = (drawing: string, choices: readonly TableChoice[] = []): readonly DescribedTable[] =>
  findParts([readCells(gridOf(drawing), PART)], choices).tables;

const RUNS = `
  Name | lr  | val_acc
  a    | 0.1 | 0.9
  b    | 0.2 | 0.8`;

const WITH_SETTINGS = `
  optimizer | adam
  seed      | 1
  ~
  ${RUNS}`;

test("what was found and taken is counted", () => {
  const hosts = "host | cores | memory\nx | 1 | 2\ny | 3 | 4";
  const two = found(`Log\n~\n${RUNS}\n~\n~\n${hosts}`);
  expect(tablesFound(two)).toBe("2 tables found, 1 of them taken.");
  expect(tablesFound(two.filter(({ use }) => use === "runs"))).toBe("1 table found and taken.");
  expect(tablesFound(two.filter(({ use }) => use !== "runs"))).toBe("1 table found, none of them taken.");
  expect(two.map(tableUse)).toEqual(["A3:C5: 2 runs", "A8:C10: 2 rows"]);
});

test("rows that may be of other runs are asked about, for their names only count them", () => {
  const [, joined] = found(`
    id | lr  | val_acc
    1  | 0.1 | 0.9
    2  | 0.2 | 0.8
    ~
    id | depth | width
    1  | 3     | 64
    2  | 4     | 32`);
  expect(joined && tableDoubt(joined)).toBe("Please check: are its rows of the same runs as those at A1:C3?");
});

test("settings say of which runs they are, and are asked about", () => {
  const [settings] = found(WITH_SETTINGS);
  expect(settings && tableUse(settings)).toBe("A1:B2: settings of each run at A4:C6");
  expect(settings && tableDoubt(settings)).toBe("Please check: are these the settings of each run at A4:C6?");
  expect(settings && [0, 1].map((column) => lineWord(settings, column))).toEqual(["name", "value"]);
  expect(settings && tableAsked(settings)).toBe("First say whether the table at A1:B2 is right.");
  const [left] = found(WITH_SETTINGS, [
    { part: PART, area: { top: 0, left: 0, bottom: 1, right: 1 }, isTaken: false },
  ]);
  expect(left && tableUse(left)).toBe("A1:B2: a list of settings");
});

test("more columns of the same runs are said to be that", () => {
  const [first] = found(
    "Name | lr | depth\na | 0.1 | 3\nb | 0.2 | 4\n~\n~\nName | val_acc\na | 0.9\nb | 0.8",
  );
  expect(first && tableUse(first)).toBe("A1:C3: more columns of the runs at A6:B8");
});

test("what is left out of a table is named by kind, with its rows; blank ones are counted", () => {
  const rounds = Array.from({ length: 8 }, (_, at) => `r${String(at)} | 0.${String(at + 1)} | 0.5\n~`).join(
    "\n",
  );
  const [table] = found(`Name | lr | val_acc\n${rounds}\nmean | 0.45 | 0.5`);
  expect(table && leftOutLines(table)).toEqual([
    "Passed over: 8 blank lines.",
    "Left out: 1 total, row 18 (mean 0.45 0.5).",
  ]);
});
