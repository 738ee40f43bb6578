import { commitImport } from "../../src/actions/commit-import";
import { tableColumn } from "../support/book-contents";
import { chooseGiven, chooseTables, prepareImport } from "../../src/actions/prepare-import";
import { readSelection } from "../../src/actions/read-selection";
import { setUpTracking } from "../../src/actions/set-up-tracking";
import { LOG_WITH_HOSTS } from "../support/log-with-hosts";
import { startExcel } from "../support/excel";

async function prepared() {
  await startExcel();
  await setUpTracking();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("B3:D12");
    range.values = LOG_WITH_HOSTS;
    range.worksheet.activate();
    range.select();
    await context.sync();
  });
  return prepareImport(await readSelection());
}

test("a selection that is no clean table is read as the tables in it, and what was taken for what is told", async () => {
  const { tables, counts, columns } = await prepared();
  expect(counts.add).toBe(2);
  expect(columns.map(({ header }) => header)).toEqual(["Name", "lr", "val_acc"]);
  expect(tables.map(({ place, use }) => [place, use])).toEqual([
    ["B5:D8", "runs"],
    ["B10:D12", "left out"],
  ]);
  expect(tables.flatMap(({ told }) => told)).toEqual([
    "A table was found at B5:D8. Row 5 names 3 columns. 2 rows are below. What was left out of it may be runs for all that its lines tell.",
    "That is not sure: look whether any line that was left out of it is a run.",
    'Above it stands "Log of group A".',
    'Left out at B8:D8, as a total or average: "mean 0.15 0.85".',
    "The table at B10:D12 (host, cores, memory) was left out. Its columns are others than those of the table that was taken.",
  ]);
});

test("what a person says of the tables is read anew, its columns with it", async () => {
  const first = await prepared();
  const part = first.sourceName;
  const [runs, hosts] = first.tables.map(({ area }) => area);
  if (!runs || !hosts) {
    throw new Error("two tables are needed");
  }
  const other = await chooseTables(first, [
    { part, area: runs, isTaken: false },
    { part, area: hosts, isTaken: true },
  ]);
  expect(other.suggested.map(({ header }) => header)).toEqual(["host", "cores", "memory"]);
  expect(other.tables.map(({ whyNot }) => whyNot)).toEqual(["You chose to leave it out.", undefined]);
  const cut = await chooseTables(other, [{ part, area: runs, header: 2, first: 4, last: 4 }]);
  expect([cut.counts.add, cut.columns.map(({ samples }) => samples[0])]).toEqual([1, ["wide", "0.2", "0.9"]]);
});

test("a table that is not sure is not imported before somebody has looked at it", async () => {
  await startExcel();
  await setUpTracking();
  const text = ",run a,run b,run c\nlr,0.1,0.2,0.3\nval_acc,0.8,0.9,0.7\n";
  const asked = await prepareImport({ name: "runs.csv", content: text });
  await expect(commitImport(asked)).rejects.toMatchObject({
    message:
      "It is not sure that the table at lines 1 to 3 of runs.csv stands as it was found, and nobody has said so.",
  });
  const right = asked.tables.map(({ part, area }) => ({ part, area, isConfirmed: true }));
  expect(await commitImport(await chooseTables(asked, right))).toMatchObject({
    state: "complete",
    written: { added: 3 },
  });
});

test("merged headers name their columns, and a filled row is kept as a tag where a person wants it", async () => {
  const { book } = await startExcel();
  await setUpTracking();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("B3:F7");
    range.values = [
      ["Name", "train", "", "val", ""],
      ["", "loss", "acc", "loss", "acc"],
      ["base", 0.5, 0.8, 0.6, 0.7],
      ["wide", 0.4, 0.9, 0.5, 0.8],
      ["deep", 0.3, 0.9, 0.4, 0.9],
    ];
    range.worksheet.getRange("B3:B4").merge();
    range.worksheet.getRange("C3:D3").merge();
    range.worksheet.getRange("E3:F3").merge();
    range.worksheet.getRange("B7:F7").format.fill.color = "#92D050";
    range.worksheet.activate();
    range.select();
    await context.sync();
  });
  const prepared = await prepareImport(await readSelection());
  expect(prepared.columns.map(({ header }) => header)).toEqual([
    "Name",
    "train / loss",
    "train / acc",
    "val / loss",
    "val / acc",
  ]);
  expect(prepared.given.offers).toEqual([
    { from: "sheet", texts: ["Sheet1"], runs: 3 },
    { from: "marks", texts: ["green"], runs: 1 },
  ]);
  const given = await chooseGiven(prepared, [{ from: "marks", field: "tags" }]);
  await commitImport(given);
  expect(tableColumn(book, "Runs", "Tags")).toEqual([undefined, undefined, "green"]);
});
