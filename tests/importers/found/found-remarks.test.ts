import { fileRemarks } from "../../../src/importers/found/file-remarks";
import {
  foundRemarks,
  leftOutRemark,
  noteRemarks,
  reasonOf,
} from "../../../src/importers/found/found-remarks";
import type { FoundTable, LeftOutReason } from "../../../src/importers/tables/found-table";
import type { PartContent } from "../../../src/importers/source-content";
import { documentOf, tableOf } from "../contents";
import { foundTable, SHEET } from "./found-table";

const TABLE = foundTable(["name", "", "acc"], [["a", 1, 2]]);
const FOUND = "A table was found at A1:C2. It has names above numbers.";
const cell = (row: number, column = 0) => ({ top: row, left: column, bottom: row, right: column });
const leftOut = (why: LeftOutReason, text: string, row = 3) => ({ area: cell(row), why, text });

test("a table that is sure is told with its title and what of it was left out; blank lines are not", () => {
  const table = { ...TABLE, title: "Group A\n  by Sam" };
  expect(foundRemarks(table, SHEET)).toEqual([FOUND, 'Above it stands "Group A / by Sam".']);
  expect(
    foundRemarks({ ...TABLE, leftOut: [leftOut("blank", ""), leftOut("summary", "mean 0.5", 4)] }, SHEET),
  ).toEqual([FOUND, 'Left out at A5, as a total or average: "mean 0.5".']);
});

test.each<[why: LeftOutReason, words: string]>([
  ["repeated header", "the header again"],
  ["summary", "a total or average"],
  ["heading", "a heading"],
  ["note", "a note"],
  ["labels", "labels"],
  ["spread", "the spreads of the run beside it"],
  ["not chosen", "not chosen"],
])("a line left out as %s is called %s", (why, words) => {
  expect(foundRemarks({ ...TABLE, leftOut: [leftOut(why, "x")] }, SHEET)[1]).toBe(
    `Left out at A4, as ${words}: "x".`,
  );
});

test("of more than five parts the rest is counted, and a long text is cut", () => {
  const parts = (many: number) =>
    foundRemarks(
      { ...TABLE, leftOut: Array.from({ length: many }, (_, at) => leftOut("note", "x", at)) },
      SHEET,
    );
  expect(parts(5)).toHaveLength(6);
  expect(parts(7).slice(5)).toEqual([
    'Left out at A5, as a note: "x".',
    "2 more parts of the table were left out.",
  ]);
  const long = foundRemarks({ ...TABLE, leftOut: [leftOut("note", "x".repeat(100))] }, SHEET)[1];
  expect(long).toBe(`Left out at A4, as a note: "${"x".repeat(79)}…".`);
});

test.each<[why: string, more: Partial<FoundTable>, use: "runs" | "joined", doubt: RegExp]>([
  ["settings", { belongs: { to: 0, by: "constants" }, isTransposed: true }, "joined", /whether these are settings/],
  ["rows of other runs", { belongs: { to: 0, by: "rows", isUnsure: true }, isTransposed: true }, "joined", /of the same runs/],
  ["runs as columns", { isTransposed: true, mayBeRuns: [cell(3)] }, "runs", /its columns are the runs/],
  ["lines that may be runs", { mayBeRuns: [cell(3)] }, "runs", /left out of it is a run/],
  ["no header", { header: undefined, mayBeRuns: [cell(3)] }, "runs", /where its header is/],
  ["a table at all", {}, "runs", /where its header is/],
])("what is not sure says what to look at: %s", (_, more, use, doubt) => {
  const said = foundRemarks({ ...TABLE, confidence: 0.6, ...more }, SHEET, use);
  expect(said).toHaveLength(2);
  expect(said[1]).toMatch(doubt);
}); // prettier-ignore

test("rows that may be of other runs are doubted where they are joined, not where they are runs themselves", () => {
  const table = { ...TABLE, belongs: { to: 0, by: "rows", isUnsure: true } as const };
  expect(reasonOf(table, "joined")).toMatch(/^It has names above numbers\. .*other runs/);
  expect(reasonOf(table, "runs")).toBe(TABLE.reason);
  expect(foundRemarks(table, SHEET, "joined")).toHaveLength(2);
  expect(foundRemarks(table, SHEET)).toEqual([FOUND]);
});

test("a table that is left out is named by its headers, with the reason", () => {
  expect(leftOutRemark(TABLE, SHEET, "It has no results.")).toBe(
    "The table at A1:C2 (name, acc) was left out. It has no results.",
  );
});

test("notes are told, of more than five the rest is counted", () => {
  const notes = (many: number) =>
    noteRemarks(Array.from({ length: many }, (_, at) => ({ area: cell(at, 1), text: `n${at}` })), SHEET); // prettier-ignore
  expect(notes(0)).toEqual([]);
  expect(notes(1)).toEqual(['Left out at B1, as a note: "n0".']);
  expect(notes(5)).toHaveLength(5);
  expect(notes(6).slice(4)).toEqual(['Left out at B5, as a note: "n4".', "1 more note was left out."]);
});

test("what is said of a workbook file is said once, with its name where there are other parts", () => {
  const sheet = (file: string | undefined, ...said: string[]): PartContent => ({
    ...tableOf(["x"]),
    onSheet: { cells: [], fileRemarks: said, ...(file !== undefined && { file }) },
  });
  const hidden = sheet("ada.xlsx", "A sheet is hidden.", "So is another.");
  expect(fileRemarks([hidden])).toEqual(["A sheet is hidden.", "So is another."]);
  expect(fileRemarks([hidden, hidden, sheet("ben.xlsx", "A sheet is hidden.")])).toEqual([
    "ada.xlsx: A sheet is hidden.",
    "ada.xlsx: So is another.",
    "ben.xlsx: A sheet is hidden.",
  ]);
  expect(fileRemarks([sheet(undefined, "Said."), sheet("", "So."), documentOf({}), tableOf(["x"])])).toEqual([
    "Said.",
    "So.",
  ]);
  expect(fileRemarks([documentOf({}), { ...tableOf(["x"]), onSheet: { cells: [] } }])).toEqual([]);
});
