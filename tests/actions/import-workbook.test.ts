import { readFileSync } from "node:fs";
import { commitImport } from "../../src/actions/commit-import";
import { changeMapping, prepareImport } from "../../src/actions/prepare-import";
import { setUpTracking } from "../../src/actions/set-up-tracking";
import { writeWorkbook } from "../../src/workbench/xlsx/write-workbook";
import { tableRows } from "../support/book-contents";
import { startExcel } from "../support/excel";

const bufferOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

const fixture = (name: string) => ({
  name,
  content: bufferOf(readFileSync(`tests/fixtures/sheets/${name}`)),
});

const RUNS = {
  name: "runs.csv",
  content:
    "run_id,name,learning_rate,optimizer,val_acc,val_loss\na1,one,0.1,sgd,0.8,0.5\na2,two,0.01,adam,0.9,0.4\n",
};

/** A colleague's workbook with runs of a file and its own sheets, saved. */
async function colleagues(): Promise<{ name: string; content: ArrayBuffer }> {
  const excel = await startExcel();
  await setUpTracking();
  await commitImport(await prepareImport(RUNS));
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("my notes");
    sheet.getRange("A1:B2").values = [
      ["name", "val_acc"],
      ["not tracked", 0.1],
    ];
    await context.sync();
  });
  return { name: "ada.xlsx", content: bufferOf(await writeWorkbook(excel.book)) };
}

test("a colleague's tracked workbook is known: Runs is the source, the catalogues say what is what and are no runs", async () => {
  const file = await colleagues();
  const { book } = await startExcel();
  await setUpTracking();
  const prepared = await prepareImport(file);
  expect(prepared.format).toMatchObject({ id: "runsheet-workbook", title: "Workbook tracked by Runsheet" });
  expect(prepared.counts).toEqual({ add: 2, update: 0, skip: 0, reject: 0 });
  expect(prepared.columns.filter(({ unsure }) => unsure !== undefined)).toEqual([]);
  expect(
    prepared.parts.filter(({ role }) => role !== undefined).map(({ name, role }) => [name, role]),
  ).toEqual([
    ["ada.xlsx, Runs", "runs"],
    ["ada.xlsx, Params", "parameters"],
    ["ada.xlsx, Metrics", "metrics"],
    ["ada.xlsx, Datasets", "datasets"],
    ["ada.xlsx, Experiments", "experiments"],
    ["ada.xlsx, Models", "models"],
    ["ada.xlsx, Run history", "curves"],
  ]);
  await commitImport(prepared);
  expect(tableRows(book, "Runs")).toEqual([
    expect.objectContaining({ Name: "one", learning_rate: 0.1, val_acc: 0.8, "Source ID": "a1" }),
    expect.objectContaining({ Name: "two", optimizer: "adam", val_loss: 0.4, "Source ID": "a2" }),
  ]);
  expect(tableRows(book, "Metrics").map(({ Name, Goal }) => [Name, Goal])).toEqual([
    ["val_acc", "maximize"],
    ["val_loss", "minimize"],
  ]);
});

/** Writes one cell of a row of a table, the row known by its first cell, with a number format where one is given. */
async function define(
  table: string,
  name: string,
  header: string,
  value: string | number | boolean,
  format?: string,
) {
  await Excel.run(async (context) => {
    const range = context.workbook.tables.getItem(table).getRange().load("values");
    await context.sync();
    const [headers = [], ...rows] = range.values as unknown[][];
    const row = rows.findIndex((cells) => cells[0] === name) + 1;
    const cell = range.getCell(row, headers.indexOf(header));
    if (format !== undefined) {
      cell.numberFormat = [[format]];
    }
    cell.values = [[value]];
    await context.sync();
  });
}

test("what a colleague defined comes along as far as the values keep to it, and what does not come is counted", async () => {
  const excel = await startExcel();
  await setUpTracking();
  await commitImport(await prepareImport(RUNS));
  await define("Metrics", "val_loss", "Unit", "nats");
  await define("Metrics", "val_loss", "Max", 10);
  await define("Metrics", "val_loss", "Tolerance", 0.05);
  await define("Metrics", "val_acc", "Max", 0.85);
  await define("Metrics", "val_acc", "Primary", false);
  await define("Metrics", "val_loss", "Primary", true);
  await define("Params", "learning_rate", "Min", 0.001);
  await define("Params", "optimizer", "Type", "choice");
  await define("Params", "optimizer", "Choices", "sgd, adam, lion");
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("my notes").getRange("A1").values = [["ask Ada"]];
    await context.sync();
  });
  const file = { name: "ada.xlsx", content: bufferOf(await writeWorkbook(excel.book)) };
  const { book } = await startExcel();
  await setUpTracking();
  const prepared = await prepareImport(file);
  expect(prepared.counts).toMatchObject({ add: 2, reject: 0 });
  expect(prepared.remarks.join(" ")).toMatch(
    /Of that workbook these were not taken over: Changes \(\d+ rows?\).* and the sheets? .*"my notes"/,
  );
  expect(prepared.notices.map(({ message }) => message)).toContain(
    "Of what that workbook says of val_acc this was not taken over: range.",
  );
  await commitImport(prepared);
  expect(
    tableRows(book, "Metrics").map(({ Name, Primary, Max, Unit, Tolerance }) => [
      Name,
      Primary,
      Max,
      Unit,
      Tolerance,
    ]),
  ).toEqual([
    ["val_acc", false, undefined, undefined, undefined],
    ["val_loss", true, 10, "nats", 0.05],
  ]);
  const [rate, optimizer] = tableRows(book, "Params");
  expect(rate).toMatchObject({ Name: "learning_rate", Min: 0.001 });
  expect(optimizer).toMatchObject({ Name: "optimizer", Type: "choice", Choices: "sgd, adam, lion" });
});

const COUNTED = {
  name: "runs.csv",
  content: "run_id,name,learning_rate,tag_no,val_acc\na1,one,0.1,1,0.8\na2,two,0.01,2,0.9\n",
};

/** A colleague's workbook with those runs and some cells of its definitions, saved. */
async function defining(...cells: Parameters<typeof define>[]) {
  const excel = await startExcel();
  await setUpTracking();
  await commitImport(await prepareImport(COUNTED));
  for (const cell of cells) {
    await define(...cell);
  }
  return { name: "ada.xlsx", content: bufferOf(await writeWorkbook(excel.book)) };
}

const notTaken = ({ notices }: { notices: readonly { rule: string; message: string }[] }) =>
  notices.flatMap(({ rule, message }) => (rule === "not-taken-over" ? [message] : []));

test("that a colleague's runs all have a parameter is required only where no other runs stand", async () => {
  const file = await defining(["Params", "learning_rate", "Required", true]);
  const first = await startExcel();
  await setUpTracking();
  const alone = await prepareImport(file);
  expect(notTaken(alone)).toEqual([]);
  await commitImport(alone);
  expect(tableRows(first.book, "Params")[0]).toMatchObject({ Name: "learning_rate", Required: true });
  const second = await startExcel();
  await setUpTracking();
  await commitImport(
    await prepareImport({ name: "mine.csv", content: "run_id,name,val_acc\nz1,mine,0.7\n" }),
  );
  const beside = await prepareImport(file);
  expect(notTaken(beside)).toEqual([
    "Of what that workbook says of learning_rate this was not taken over: being required.",
  ]);
  await commitImport(beside);
  const [rate] = tableRows(second.book, "Params");
  expect(rate?.["Required"]).not.toBe(true);
  const later = await prepareImport({ name: "later.csv", content: "run_id,name,val_acc\nq1,later,0.5\n" });
  expect(later.counts).toMatchObject({ add: 1, reject: 0 });
});

test("numbers that a colleague calls texts are texts with their default; aliases and the value of curves are named", async () => {
  const file = await defining(
    ["Params", "tag_no", "Type", "text"],
    ["Params", "tag_no", "Default", "x7"],
    ["Params", "learning_rate", "Aliases", "my_rate"],
    ["Metrics", "val_acc", "Curve value", "last"],
  );
  const { book } = await startExcel();
  await setUpTracking();
  const prepared = await prepareImport(file);
  expect(notTaken(prepared)).toEqual([
    "Of what that workbook says of learning_rate this was not taken over: aliases.",
    "Of what that workbook says of val_acc this was not taken over: curve value.",
  ]);
  await commitImport(prepared);
  const tag = tableRows(book, "Params").find(({ Name }) => Name === "tag_no");
  expect(tag).toMatchObject({ Type: "text", Default: "x7" });
  expect(tableRows(book, "Runs").map((run) => run["tag_no"])).toEqual(["1", "2"]);
});

test("a type that the person chose stays, whatever the colleague's is, which is named", async () => {
  const file = await defining(
    ["Params", "tag_no", "Type", "choice"],
    ["Params", "tag_no", "Choices", "1, 2, 3"],
    ["Params", "tag_no", "Default", "3"],
  );
  const { book } = await startExcel();
  await setUpTracking();
  const prepared = await prepareImport(file);
  const columns = prepared.columns.flatMap(({ column, header, target }) =>
    header === "tag_no" ? [{ column, target, type: "integer" as const }] : [],
  );
  const chosen = await changeMapping(prepared, columns);
  expect(notTaken(chosen)).toEqual([
    "Of what that workbook says of tag_no this was not taken over: choices and default.",
  ]);
  await commitImport(chosen);
  const tag = tableRows(book, "Params").find(({ Name }) => Name === "tag_no");
  expect(tag).toMatchObject({ Type: "integer" });
  expect(tableRows(book, "Runs").map((run) => run["tag_no"])).toEqual([1, 2]);
});

/** A colleague's workbook with a choice, the cells of two runs under it, and what then stands here. */
async function offering(
  choices: string | number | boolean,
  cells: readonly (string | number | boolean)[],
  format = "@",
) {
  const excel = await startExcel();
  await setUpTracking();
  await commitImport(await prepareImport(COUNTED));
  await define("Params", "tag_no", "Type", "choice");
  await define("Params", "tag_no", "Choices", choices, typeof choices === "string" ? "@" : "yyyy-mm-dd");
  for (const [at, cell] of cells.entries()) {
    await define("Runs", `run-000${String(at + 1)}`, "tag_no", cell, format);
  }
  const file = { name: "ada.xlsx", content: bufferOf(await writeWorkbook(excel.book)) };
  const { book } = await startExcel();
  await setUpTracking();
  const prepared = await prepareImport(file);
  await commitImport(prepared);
  const tag = tableRows(book, "Params").find(({ Name }) => Name === "tag_no");
  return {
    type: tag?.["Type"],
    choices: tag?.["Choices"],
    values: tableRows(book, "Runs").map((run) => run["tag_no"]),
    notTaken: notTaken(prepared),
  };
}

test.each([
  ["numbers as they are written", "1e-3, 1e-4", ["1e-3", "1e-4"], "@"],
  ["a word that elsewhere means no value", "none, 1", ["none", "1"], "@"],
  ["words of thousands", "12k, 1k", ["12k", "1k"], "@"],
  ["yes and no", "yes, no", ["yes", "no"], "@"],
  ["no number", "nan, 1", ["nan", "1"], "@"],
] as const)("a colleague's choices stay texts: %s", async (_what, choices, cells, format) => {
  const values = [...cells];
  expect(await offering(choices, cells, format)).toEqual({ type: "choice", choices, values, notTaken: [] });
});

test.each([
  ["numbers", "0.10, 1e-3", [0.1, 0.001], "General", ["0.10", "1e-3"]],
  ["booleans", "true, false", [true, false], "General", ["true", "false"]],
  ["booleans as Excel shows them", "TRUE, FALSE", [true, false], "General", ["TRUE", "FALSE"]],
  ["days", "2026-01-05, 2026-01-06", [46_027, 46_028], "yyyy-mm-dd", ["2026-01-05", "2026-01-06"]],
] as const)("what Excel made %s of is the choice again", async (_what, choices, cells, format, values) => {
  expect(await offering(choices, cells, format)).toEqual({ type: "choice", choices, values, notTaken: [] });
});

test("a lone choice that Excel took for a day is that day as a text", async () => {
  expect(await offering(46_027, ["2026-01-05", "2026-01-05"])).toEqual({
    type: "choice",
    choices: "2026-01-05",
    values: ["2026-01-05", "2026-01-05"],
    notTaken: [],
  });
});

test("a version of a dataset that Excel took for a day is that day, and a number that is none stays", async () => {
  const excel = await startExcel();
  await setUpTracking();
  await commitImport(await prepareImport(COUNTED));
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("Datasets");
    table.rows.add(undefined, [
      ["squad", "", "", "", "", "", ""],
      ["glue", "", "", "", "", "", ""],
    ]);
    await context.sync();
  });
  await define("Datasets", "squad", "Version", 46_027, "yyyy-mm-dd");
  await define("Datasets", "glue", "Version", 1e13, "yyyy-mm-dd");
  const file = { name: "ada.xlsx", content: bufferOf(await writeWorkbook(excel.book)) };
  const { book } = await startExcel();
  await setUpTracking();
  await commitImport(await prepareImport(file));
  expect(tableRows(book, "Datasets").map(({ Name, Version }) => [Name, Version])).toEqual([
    ["squad", "2026-01-05"],
    ["glue", "10000000000000"],
  ]);
});

test("where a run has none of a colleague's choices, all stay the texts that they are, and that is named", async () => {
  expect(await offering("none, 1", ["none", "2"])).toEqual({
    type: "text",
    choices: undefined,
    values: ["none", "2"],
    notTaken: ["Of what that workbook says of tag_no this was not taken over: choices."],
  });
});

test("a unit that only the colleague's workbook has converts no values and puts none aside", async () => {
  const excel = await startExcel();
  await setUpTracking();
  await commitImport(await prepareImport(RUNS));
  await define("Metrics", "val_acc", "Unit", "%");
  await define("Metrics", "val_loss", "Unit", "nats");
  const file = { name: "ada.xlsx", content: bufferOf(await writeWorkbook(excel.book)) };
  const { book } = await startExcel();
  await setUpTracking();
  await commitImport(
    await prepareImport({ name: "mine.csv", content: "run_id,name,val_acc,val_loss\nz1,mine,0.7,0.6\n" }),
  );
  const prepared = await prepareImport(file);
  const unsure = prepared.columns.filter((column) => column.unsure !== undefined);
  expect(unsure.map(({ header }) => header)).toEqual(["val_acc", "val_loss"]);
  await commitImport(prepared);
  expect(tableRows(book, "Runs").map((run) => [run["val_acc"], run["val_loss"], run["Notes"]])).toEqual([
    [0.7, 0.6, undefined],
    [0.8, 0.5, undefined],
    [0.9, 0.4, undefined],
  ]);
});

test("a run that both workbooks took from one tool is one run, whatever its Run ID there", async () => {
  const file = await colleagues();
  await startExcel();
  await setUpTracking();
  await commitImport(
    await prepareImport({ ...RUNS, content: RUNS.content.replace("a1,one,0.1,sgd,0.8,0.5\n", "") }),
  );
  const { counts } = await prepareImport(file);
  expect(counts).toEqual({ add: 1, update: 0, skip: 1, reject: 0 });
});

test("the tables of runs of a hand-kept workbook are found over its sheets; lists and notes are left out and named", async () => {
  const { book } = await startExcel();
  await setUpTracking();
  const prepared = await prepareImport(fixture("exp-log.xlsx"));
  expect(prepared.tables.map(({ part, use, headers }) => [part, use, headers[0]])).toEqual([
    ["exp-log.xlsx, exp log", "runs", "Run"],
    ["exp-log.xlsx, exp log", "runs", "Run"],
    ["exp-log.xlsx, lstm", "runs", "Run"],
    ["exp-log.xlsx, data", "left out", "name"],
  ]);
  expect(prepared.remarks).toContain('3 tables of runs were found, on "exp log" and "lstm".');
  expect(prepared.remarks.join("\n")).toContain('The sheet "old" is hidden and was not read.');
  expect(prepared.counts).toMatchObject({ add: 7, reject: 0 });
  await commitImport(prepared);
  const runs = tableRows(book, "Runs");
  expect(runs[2]).toMatchObject({
    "batch size": 32,
    "val / acc": 0.901,
    "val / acc std": 0.002,
    Source: "Sheet exp log",
  });
  expect(runs.map((row) => row["Name"] ?? row["Run"])).toEqual([
    "one layer",
    "one layer, wide",
    "two layers",
    "three layers",
    "three layers, long",
    "small",
    "large",
  ]);
});

test("percent, days from 1904, spans of time and errors are read as their formats say; a formula without result is told", async () => {
  const { book } = await startExcel();
  await setUpTracking();
  const prepared = await prepareImport(fixture("by-format.xlsx"));
  expect(prepared.remarks).toEqual(
    expect.arrayContaining([
      "Row 3 is hidden on the sheet; it was read too.",
      expect.stringMatching(/^3 formulas \(F2, F3 and F4\) have no result in the file/),
    ]),
  );
  await commitImport(prepared);
  expect(tableRows(book, "Runs")).toEqual([
    expect.objectContaining({
      Name: "a",
      Started: 46_095.39583333333,
      "Duration (s)": 93_840,
      val_acc: 0.912,
    }),
    expect.objectContaining({ Name: "b", "Duration (s)": 5400, val_acc: 0.887 }),
    expect.objectContaining({ Name: "c", val_loss: 0.33 }),
  ]);
});

test("a tool's export that a spreadsheet program saved is known by its own importer, its days with it", async () => {
  const { book } = await startExcel();
  await setUpTracking();
  const prepared = await prepareImport(fixture("mlflow-saved.xlsx"));
  expect(prepared.format.id).toBe("mlflow-ui-csv");
  await commitImport(prepared);
  expect(tableRows(book, "Runs")[0]).toMatchObject({
    Name: "cnn-a",
    Started: 46_054.125,
    "Source ID": "6513270e269e4d37b2a74de452e6b438",
    accuracy: 0.912,
  });
});

test("a workbook in an archive is read as one, beside texts", async () => {
  await startExcel();
  await setUpTracking();
  const { zipSync } = await import("fflate");
  const zip = zipSync({
    "logs/exp-log.xlsx": new Uint8Array(readFileSync("tests/fixtures/sheets/exp-log.xlsx")),
    "logs/notes.md": new TextEncoder().encode("# Notes\n"),
  });
  const { counts, parts } = await prepareImport({ name: "all.zip", content: bufferOf(zip) });
  expect(counts.add).toBe(7);
  expect(parts.map(({ name }) => name)).toContain("all/logs/exp-log.xlsx, lstm");
});
