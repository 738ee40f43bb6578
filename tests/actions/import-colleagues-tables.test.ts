// What stands beside Runs in a workbook that Runsheet tracks and that is handed over as a file: experiments, models, datasets,
// curves and definitions come along with the runs, and what does not come is told with its row.

import { commitImport } from "../../src/actions/commit-import";
import { chooseValues, prepareImport, type PreparedImport } from "../../src/actions/prepare-import";
import { planRebuild, rebuildFromHistory } from "../../src/actions/rebuild-from-history";
import { removeImport } from "../../src/actions/remove-import";
import { setUpTracking } from "../../src/actions/set-up-tracking";
import { writeWorkbook } from "../../src/workbench/xlsx/write-workbook";
import { tableRows } from "../support/book-contents";
import { startExcel } from "../support/excel";

type Cell = string | number | boolean;

const KERAS = {
  name: "cats/training.log",
  content:
    "epoch,accuracy,loss,val_accuracy,val_loss\n0,0.5,1.2,0.6,1\n1,0.7,0.9,0.8,0.7\n2,0.8,0.8,0.7,0.9\n",
};
const RUNS = {
  name: "runs.csv",
  content: "run_id,name,experiment,lr,val_accuracy\na1,one,wide,0.1,0.71\na2,two,deep,0.01,0.72\n",
};

/** Adds rows under the headers that they name, and writes cells over, each by table, first cell and header. */
interface Edits {
  readonly rows?: readonly (readonly [table: string, row: Readonly<Record<string, Cell>>])[];
  readonly cells?: readonly (readonly [table: string, key: string, header: string, value: Cell])[];
}

async function headersOf(table: Excel.Table): Promise<string[]> {
  const header = table.getHeaderRowRange().load("values");
  await table.context.sync();
  return ((header.values[0] ?? []) as Cell[]).map(String);
}

/** A colleague's workbook with those files imported and edited by hand, saved. */
async function colleagues(
  files: readonly { name: string; content: string }[],
  { rows = [], cells = [] }: Edits,
) {
  const excel = await startExcel();
  await setUpTracking();
  for (const file of files) {
    await commitImport(await prepareImport(file));
  }
  await Excel.run(async (context) => {
    const tables = context.workbook.tables;
    for (const [name, row] of rows) {
      const table = tables.getItem(name);
      const headers = await headersOf(table);
      table.rows.add(undefined, [headers.map((header) => row[header] ?? "")]);
      await context.sync();
    }
    for (const [name, key, header, value] of cells) {
      const table = tables.getItem(name);
      const headers = await headersOf(table);
      const body = table.getDataBodyRange().load("values");
      await context.sync();
      const at = (body.values as Cell[][]).findIndex(([first]) => first === key);
      body.getCell(at, headers.indexOf(header)).values = [[value]];
      await context.sync();
    }
  });
  const bytes = await writeWorkbook(excel.book);
  return { name: "ada.xlsx", content: new Uint8Array(bytes).buffer };
}

/** Hands a workbook over to a fresh one. */
async function handedOver(file: { name: string; content: ArrayBuffer }) {
  const { book } = await startExcel();
  await setUpTracking();
  const prepared = await prepareImport(file);
  return { book, prepared };
}

const roles = ({ parts }: PreparedImport) =>
  Object.fromEntries(parts.flatMap(({ name, role }) => (role === undefined ? [] : [[name, role]])));

test("experiments come along with their runs, are no unknown ones, and go with the import", async () => {
  const file = await colleagues([RUNS], {
    rows: [
      ["Experiments", { Name: "wide", Hypothesis: "Width helps.", Target: 0.9, Started: 46_054 }],
      ["Experiments", { Name: "later", Owner: "ada" }],
    ],
  });
  const { book, prepared } = await handedOver(file);
  expect(roles(prepared)["ada.xlsx, Experiments"]).toBe("experiments");
  expect(prepared.brought.Experiments).toHaveLength(2);
  expect(prepared.warnings.map(({ value }) => value)).toEqual(["deep"]);
  expect(prepared.remarks.join(" ")).not.toContain("Experiments");
  const report = await commitImport(prepared);
  expect(report.message).toContain("2 experiments added");
  expect(tableRows(book, "Experiments")).toEqual([
    { Name: "wide", Hypothesis: "Width helps.", Target: 0.9, Started: 46_054 },
    { Name: "later", Owner: "ada" },
  ]);
  expect((await prepareImport(file)).brought).toEqual({});
  await removeImport(report.importId);
  expect(tableRows(book, "Experiments")).toEqual([]);
});

test("an experiment that stands here already stays as it is, and is told", async () => {
  const file = await colleagues([RUNS], {
    rows: [["Experiments", { Name: "Wide", Hypothesis: "Theirs." }]],
  });
  const { book } = await startExcel();
  await setUpTracking();
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("Experiments");
    const headers = await headersOf(table);
    table.rows.add(undefined, [
      headers.map((header) => (header === "Name" ? "wide" : header === "Owner" ? "me" : "")),
    ]);
    await context.sync();
  });
  const prepared = await prepareImport(file);
  expect(prepared.remarks).toContain(
    "1 row of Experiments stands in this workbook already and stays as it is: Wide.",
  );
  await commitImport(prepared);
  expect(tableRows(book, "Experiments")).toEqual([{ Name: "wide", Owner: "me" }]);
});

test("an experiment that is said to be one of here is not brought beside it", async () => {
  const file = await colleagues([{ ...RUNS, content: RUNS.content.replace("wide", "wide net") }], {
    rows: [["Experiments", { Name: "wide net" }]],
  });
  const { book } = await startExcel();
  await setUpTracking();
  await commitImport(
    await prepareImport({ ...RUNS, content: RUNS.content.replace("wide", "wide-net").replace("a1", "b1") }),
  );
  const asked = await prepareImport(file);
  expect(asked.values).toMatchObject([{ field: "experiment", value: "wide net", same: "wide-net" }]);
  expect(asked.brought.Experiments).toHaveLength(1);
  const said = await chooseValues(asked, [{ field: "experiment", value: "wide net", as: "wide-net" }]);
  expect(said.brought).toEqual({});
  await commitImport(said);
  expect(tableRows(book, "Experiments")).toEqual([]);
});

test("models come along with the Run IDs that their runs get here", async () => {
  const file = await colleagues([RUNS], {
    rows: [
      ["Models", { Name: "Wine", Version: 1, Stage: "Production", "Run ID": "run-0002", Registered: 46_054 }],
      ["Models", { Name: "Wine", Version: 2, "Run ID": "run-0099", Description: "Old." }],
      ["Models", { Name: "Wine", Version: 3 }],
    ],
  });
  const { book } = await startExcel();
  await setUpTracking();
  await commitImport(
    await prepareImport({ name: "mine.csv", content: "run_id,name,val_accuracy\nz1,mine,0.7\n" }),
  );
  const prepared = await prepareImport(file);
  expect(roles(prepared)["ada.xlsx, Models"]).toBe("models");
  await commitImport(prepared);
  expect(tableRows(book, "Runs").map((run) => [run["Run ID"], run["Name"]])).toEqual([
    ["run-0001", "mine"],
    ["run-0002", "one"],
    ["run-0003", "two"],
  ]);
  expect(tableRows(book, "Models")).toEqual([
    { Name: "Wine", Version: 1, Stage: "Production", "Run ID": "run-0003", Registered: 46_054 },
    {
      Name: "Wine",
      Version: 2,
      Description: "Old. Made by the run run-0099 of ada.xlsx, which that workbook did not have.",
    },
    { Name: "Wine", Version: 3 },
  ]);
});

test("curves come along as points of the runs; values, what was chosen of them, and typed ones stand as they are there", async () => {
  const file = await colleagues([KERAS], {
    cells: [
      ["Runs", "run-0001", "val_loss", 0.65],
      ["Metrics", "loss", "Curve value", "last"],
    ],
  });
  const { book } = await startExcel();
  await setUpTracking();
  await commitImport(await prepareImport(RUNS));
  const prepared = await prepareImport(file);
  expect(roles(prepared)["ada.xlsx, Run history"]).toBe("curves");
  expect(prepared.curves).toMatchObject({ stands: true, curves: 4, points: 12, stepName: "epoch" });
  expect(prepared.remarks.join(" ")).not.toContain("History");
  const report = await commitImport(prepared);
  expect(report.message).toContain("12 points of curves");
  const run = tableRows(book, "Runs")[2];
  expect(run).toMatchObject({
    "Run ID": "run-0003",
    Name: "cats",
    val_accuracy: 0.8,
    val_loss: 0.65,
    loss: 0.9,
    "best epoch": 1,
  });
  const points = tableRows(book, "History");
  expect(points).toHaveLength(12);
  expect(points.slice(0, 2)).toEqual([
    { "Run ID": "run-0003", Metric: "accuracy", Step: 0, Value: 0.5, Import: report.importId },
    { "Run ID": "run-0003", Metric: "accuracy", Step: 1, Value: 0.7, Import: report.importId },
  ]);
  expect(tableRows(book, "Metrics").map(({ Name, "Curve value": curve }) => [Name, curve])).toEqual(
    expect.arrayContaining([
      ["loss", "last"],
      ["accuracy", "best step"],
    ]),
  );
  expect((await prepareImport(file)).curves?.written).toBe(4);
  await commitImport(await prepareImport(file));
  expect(tableRows(book, "History")).toHaveLength(12);
  // What was typed there is no value of the curve here either.
  const rebuilt = await rebuildFromHistory(await planRebuild());
  expect(tableRows(book, "Runs")[2]).toMatchObject({ loss: 0.8, val_loss: 0.65 });
  expect(rebuilt.message).not.toBe("");
});

test("points that are of no run or metric there, or no numbers, are told with a row", async () => {
  const file = await colleagues([KERAS], {
    rows: [
      ["History", { "Run ID": "run-0042", Metric: "loss", Step: 1, Value: 0.5 }],
      ["History", { "Run ID": "run-0001", Metric: "f1", Step: 1, Value: 0.5 }],
      ["History", { "Run ID": "run-0001", Metric: "loss", Step: "last", Value: 0.5 }],
      ["History", { "Run ID": "run-0001", Metric: "loss", Step: 3, Value: "NaN" }],
    ],
  });
  const { book, prepared } = await handedOver(file);
  expect(prepared.curves?.points).toBe(13);
  expect(prepared.remarks.filter((remark) => remark.includes("point"))).toEqual([
    "1 point of a curve of a run that Runs there does not have, or has twice, was not taken over: row 14 of ada.xlsx, Run history (run-0042).",
    "1 point of a curve of a metric that is no column of Runs there was not taken over: row 15 of ada.xlsx, Run history (f1).",
    "1 point of a curve without a number as step or value was not taken over: row 16 of ada.xlsx, Run history.",
  ]);
  const report = await commitImport(prepared);
  expect(tableRows(book, "History").at(-7)).toMatchObject({ Metric: "loss", Step: 3, Value: "NaN" });
  await removeImport(report.importId);
  expect(tableRows(book, "History")).toEqual([]);
});

test("definitions that are broken there, and those without a column, are told with their rows", async () => {
  const file = await colleagues([RUNS], {
    rows: [
      ["Metrics", { Name: "val_accuracy", Goal: "minimize" }],
      ["Params", { Name: "depth", Type: "integer" }],
    ],
    cells: [
      ["Metrics", "val_accuracy", "Goal", "up"],
      ["Params", "lr", "Min", 5],
      ["Params", "lr", "Max", 1],
    ],
  });
  const { book, prepared } = await handedOver(file);
  const told = prepared.remarks.filter((remark) => /Params|Metrics/.test(remark));
  expect(told).toEqual([
    expect.stringMatching(/^Row 2 of ada\.xlsx, Params: .*Both are ignored\.$/),
    expect.stringMatching(
      /^Row 2 of ada\.xlsx, Metrics: "up" is not a goal; the metric is read without one\.$/,
    ),
    "Row 3 of ada.xlsx, Metrics: val_accuracy is defined twice; only the first row counts.",
    "Row 3 of ada.xlsx, Params: depth has no column in Runs there and was not taken over.",
  ]);
  await commitImport(prepared);
  expect(tableRows(book, "Params").map(({ Name }) => Name)).toEqual(["lr"]);
});
