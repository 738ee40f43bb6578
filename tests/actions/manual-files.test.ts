import { readFileSync } from "node:fs";
import path from "node:path";
import { commitImport } from "../../src/actions/commit-import";
import { prepareImport } from "../../src/actions/prepare-import";
import { tableColumn } from "../support/book-contents";
import { startExcel } from "../support/excel";
import { MANUAL_FILES } from "../manual/manual-files";

function contentOf(name: string): string {
  const file = MANUAL_FILES.find((candidate) => candidate.name === name);
  if (!file) {
    throw new Error(`There is no file ${name}.`);
  }
  return file.content();
}

test.each(["hostile-values.csv", "german.csv"])("%s stands beside the check list as it is made", (name) => {
  const stands = readFileSync(path.join(__dirname, "../manual/files", name), "utf8");
  expect(stands.replaceAll("\r\n", "\n")).toBe(contentOf(name).replaceAll("\r\n", "\n"));
});

test("hostile values are in the sheet as they were in the file, and the file a second time brings nothing", async () => {
  const { book } = await startExcel();
  const file = { name: "hostile-values.csv", content: contentOf("hostile-values.csv") };
  const first = await commitImport(await prepareImport(file));
  expect(first).toMatchObject({ state: "complete", written: { added: 6, updated: 0 } });
  expect(tableColumn(book, "Runs", "Tags")).toEqual(["007", "3-4", "1e5", "+1", "TRUE", "MAR1"]);
  expect(tableColumn(book, "Runs", "Notes").slice(1, 5)).toEqual([
    "'tis the season",
    "=1+1",
    "=cmd|' /C calc'!A0",
    "@SUM(A1)",
  ]);
  // Excel keeps 253 line feeds in a cell; the lines behind them are joined, and none is lost.
  const lines = String(tableColumn(book, "Runs", "Notes")[5]).split("\n");
  expect(lines).toHaveLength(254);
  expect(lines.join(" ").match(/line \d+/g)).toHaveLength(300);
  expect(tableColumn(book, "Runs", "val_accuracy").slice(0, 2)).toEqual([
    0.30000000000000004, 0.9123456789012345,
  ]);
  expect((await prepareImport(file)).counts).toEqual({ add: 0, update: 0, skip: 6, reject: 0 });
});

test("numbers of a German file are read as they are meant", async () => {
  const { book } = await startExcel();
  await commitImport(await prepareImport({ name: "german.csv", content: contentOf("german.csv") }));
  expect(tableColumn(book, "Runs", "val_accuracy")).toEqual([0.912, 0.934]);
  expect(tableColumn(book, "Runs", "learning_rate")).toEqual([0.01, 0.003]);
});

test("the file of many runs is the same every time, and every run differs", () => {
  const content = contentOf("runs-20000.csv");
  expect(content).toBe(contentOf("runs-20000.csv"));
  const lines = content.trimEnd().split("\n");
  expect([lines.length, new Set(lines).size]).toEqual([20_001, 20_001]);
});
