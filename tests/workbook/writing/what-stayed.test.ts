// What people read of cells and rows that a plan left alone: in the report of the action, and on Changes.

import { doubledKeys, doubledRemarks } from "../../../src/workbook/writing/doubled-keys";
import { keptRemarks, namedCells } from "../../../src/workbook/writing/kept-remarks";
import { headersOfText, leftLines, leftRows } from "../../../src/workbook/writing/left-rows";
import type { KeptCell } from "../../../src/workbook/writing/update-outcome";
import { requireColumns } from "../../../src/workbook/writing/value-keys";
import { trackedBook, workingOn } from "../tracked-book";

const kept = (why: KeptCell["why"], column: string, ...runs: readonly number[]): KeptCell[] =>
  runs.map((run) => ({ key: `run-000${String(run)}`, column, now: "", why }));

/** The table Runs of a workbook, for words that are about it. */
const runs = async () => {
  await trackedBook(1);
  return workingOn("Runs", (_, table) => Promise.resolve(table));
};

test("formulas and values without a place are named by header and row; what was edited is told elsewhere", async () => {
  const remarks = keptRemarks(await runs(), [
    ...kept("formula", "metric:acc", 1),
    ...kept("edited", "field:notes", 1, 2),
    ...kept("formula", "field:duration", 2),
    ...kept("no column", "metric:loss", 1, 2, 3, 4, 5, 6, 7),
    ...kept("no column", "parameter:width", 9),
  ]);
  expect(remarks).toEqual([
    "Formulas of yours stayed as they are: acc of run-0001 and Duration (s) of run-0002.",
    "Runs has no column loss any more, so that 7 values for it had no place: run-0001, run-0002, run-0003, run-0004, run-0005 and 2 more.",
    "Runs has no column width any more, so that 1 value for it had no place: run-0009.",
  ]);
});

test("a column that is gone is called by its header, as the person knows it", async () => {
  const gone = [...kept("no column", "field:sourceId", 1), ...kept("no column", "field:duration", 1)];
  expect(namedCells(undefined, gone)).toBe("Source ID of run-0001 and Duration (s) of run-0001");
  const table = (await runs()).at({ headers: ["Run ID", "Name"] });
  expect(keptRemarks(table, gone.slice(0, 1))).toEqual([
    "Runs has no column Source ID any more, so that 1 value for it had no place: run-0001.",
  ]);
  expect(() => {
    requireColumns(table, ["field:id", "field:codeVersion"]);
  }).toThrow("The table Runs on the sheet Runs has no column for Code version.");
});

test("nothing is said where nothing stayed", async () => {
  const table = await runs();
  expect(keptRemarks(table, kept("edited", "metric:acc", 1))).toEqual([]);
  expect(doubledRemarks(table, [])).toEqual([]);
});

test("the first five cells are named, the others counted", async () => {
  expect(namedCells(await runs(), kept("edited", "lr", 1, 2, 3, 4, 5, 6, 7, 8))).toBe(
    "lr of run-0001, lr of run-0002, lr of run-0003, lr of run-0004, lr of run-0005 and 3 more",
  );
});

test("rows with one key are named as the sheet numbers them, and only those that were to be written", async () => {
  const table = await runs();
  const found = new Map([
    ["run-0002", [1, 5]],
    ["run-0009", [2, 3]],
    ["run-0003", [7, 8, 1233]],
  ]);
  const doubled = doubledKeys(table, [{ key: "run-0003" }, { key: "run-0001" }, { key: "run-0002" }], found);
  expect(doubledRemarks(table, doubled)).toEqual([
    "Rows 9, 10 and 1,235 of Runs have the same Run ID, run-0003. They stayed as they were: give one of them another.",
    "Rows 3 and 7 of Runs have the same Run ID, run-0002. They stayed as they were: give one of them another.",
  ]);
});

test("of many doubled keys five are named and the rest counted", async () => {
  const doubled = Array.from({ length: 7 }, (_, at) => ({ key: `k${String(at)}`, sheetRows: [at, at + 10] }));
  const remarks = doubledRemarks(await runs(), doubled);
  expect(remarks).toHaveLength(6);
  expect(remarks.at(-1)).toBe("2 more of Runs are doubled and stayed as well.");
});

test("Changes tells once of each row that stayed: by its columns, or as a whole", () => {
  const rows = leftRows("Runs", {
    kept: [...kept("edited", "metric:acc", 1, 2), ...kept("formula", "field:notes", 1)],
    missing: ["run-0008"],
    doubled: [{ key: "run-0009", sheetRows: [1, 2] }],
  });
  const lines = leftLines(rows, "batch-1", (_, column) => (column === "metric:acc" ? "acc" : "Notes"));
  const line = (run: string, Column?: string) => ({
    What: "Not updated",
    Sheet: "Runs",
    "Run ID": run,
    Column,
    Import: "batch-1",
  });
  expect(lines).toEqual([
    line("run-0008"),
    line("run-0009"),
    line("run-0001", "acc, Notes"),
    line("run-0002", "acc"),
  ]);
});

test.each([
  [["acc", "Notes"], "acc, Notes"],
  [["a,b", "c,", "d"], "a,b, c,, d"],
  [["acc, top"], '["acc, top"]'],
  [["acc, top", "top"], '["acc, top","top"]'],
  [['["x"]', "y"], String.raw`["[\"x\"]","y"]`],
])("the columns %j of a row stand on Changes as %s, and are read from there", (columns, text) => {
  const [line] = leftLines([{ table: "Runs", key: "run-0001", columns }], "batch-1", (_, column) => column);
  expect(line?.["Column"]).toBe(text);
  expect(headersOfText(text, [])).toEqual(columns);
});

test.each([
  ["acc, top", ["acc, top", "top"], ["acc, top"]],
  ["acc, top", ["acc", "top"], ["acc", "top"]],
  ["acc, top, top", ["acc, top", "top"], ["acc, top", "top"]],
  ["[x], y", ["[x]", "y"], ["[x]", "y"]],
])("columns that were written with commas alone, %s, are told apart by %j", (text, known, columns) => {
  expect(headersOfText(text, known)).toEqual(columns);
});
