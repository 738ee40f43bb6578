import { commitImport, prepareImport } from "../../src/actions/import-runs";
import { updateSummary } from "../../src/actions/update-summary";
import { findSheet } from "../support/book-contents";
import { startExcel } from "../support/excel";

const RUNS = [
  { name: "a", experiment: "one", status: "Completed", val_accuracy: 0.61, "loss, total": 0.9 },
  { name: "b", experiment: "one", status: "Completed", val_accuracy: 0.64, "loss, total": 0.7 },
  { name: "c", experiment: "one", status: "Failed", val_accuracy: 0.99, "loss, total": 0.1 },
  { name: "d", experiment: "two", status: "Completed", val_accuracy: 0.7, "loss, total": 0.7 },
  { name: "e", experiment: "two", status: "Completed", val_accuracy: "", "loss, total": 0.5 },
  { name: "f", experiment: "=three", status: "Running", val_accuracy: "", "loss, total": "" },
];

async function summarised(): Promise<void> {
  await startExcel();
  const header = `name,experiment,status,val_accuracy,"loss, total"`;
  const lines = RUNS.map((run) => Object.values(run).join(","));
  await commitImport(await prepareImport({ name: "runs.csv", content: [header, ...lines].join("\n") }));
  await updateSummary();
}

/** The row of the sheet that begins with this text, as calculated; blanks are "". */
async function summaryRow(first: string, sheetName = "Summary"): Promise<unknown[]> {
  const rows = await Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(sheetName).getUsedRange();
    used.load("values");
    await context.sync();
    return used.values as unknown[][];
  });
  const row = rows.find(([cell]) => cell === first);
  if (!row) {
    throw new Error(`${sheetName} has no row ${first}.`);
  }
  return row;
}

test("runs are counted by status", async () => {
  await summarised();
  expect((await summaryRow("Completed")).slice(0, 3)).toEqual(["Completed", 4, 4 / 6]);
  expect((await summaryRow("Failed")).slice(0, 3)).toEqual(["Failed", 1, 1 / 6]);
  expect((await summaryRow("Planned")).slice(0, 3)).toEqual(["Planned", 0, 0]);
  expect((await summaryRow("Another or none")).slice(0, 3)).toEqual(["Another or none", 0, 0]);
});

test("the best of a metric is among the completed runs, with its run and its ties", async () => {
  await summarised();
  expect((await summaryRow("val_accuracy")).slice(1, 9)).toEqual([
    "maximize",
    0,
    0.7,
    "run-0004",
    "d",
    5,
    1,
    3,
  ]);
  expect((await summaryRow("loss, total")).slice(1, 9)).toEqual([
    "minimize",
    0,
    0.5,
    "run-0005",
    "e",
    6,
    1,
    4,
  ]);
});

test("mean and sample deviation by experiment equal the naive computation", async () => {
  await summarised();
  const values = [0.61, 0.64];
  const mean = (values[0] as number) / 2 + (values[1] as number) / 2;
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0));
  const [, runs, n, shownMean, shownDeviation] = await summaryRow("one");
  expect([runs, n]).toEqual([3, 2]);
  expect(shownMean).toBeCloseTo(mean, 12);
  expect(shownDeviation).toBeCloseTo(deviation, 9);
  expect((await summaryRow("two")).slice(1, 3)).toEqual([2, 1]);
  expect((await summaryRow("=three")).slice(1, 5)).toEqual([1, 0, "", ""]);
});

test("a text among the values of a metric disturbs no figure", async () => {
  await summarised();
  await Excel.run(async (context) => {
    const column = context.workbook.tables.getItem("Runs").columns.getItem("val_accuracy");
    column.getDataBodyRange().getCell(3, 0).values = [["NaN"]];
    await context.sync();
  });
  expect((await summaryRow("val_accuracy")).slice(3, 6)).toEqual([0.64, "run-0002", "b"]);
  expect((await summaryRow("two")).slice(1, 5)).toEqual([2, 0, "", ""]);
});

test("the figures follow edits without another click", async () => {
  await summarised();
  await Excel.run(async (context) => {
    const body = context.workbook.tables.getItem("Runs").columns.getItem("Status").getDataBodyRange();
    body.getCell(2, 0).values = [["Completed"]];
    await context.sync();
  });
  expect((await summaryRow("val_accuracy")).slice(3, 6)).toEqual([0.99, "run-0003", "c"]);
});

test("a sheet Summary of the user's own is not touched, and a second click rewrites ours, wherever it is called", async () => {
  const excel = await startExcel();
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("Summary").getRange("A1").values = [["mine"]];
    await context.sync();
  });
  await commitImport(
    await prepareImport({ name: "runs.csv", content: "name,status,val_accuracy\na,completed,0.5\n" }),
  );
  expect((await updateSummary()).place.sheet).toBe("Summary (Runsheet)");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Summary (Runsheet)").name = "Numbers";
    await context.sync();
  });
  const sheets = excel.book.sheets.length;
  expect((await updateSummary()).place.sheet).toBe("Numbers");
  expect(excel.book.sheets).toHaveLength(sheets);
  expect(findSheet(excel.book, "Summary").cells.value(0, 0)).toBe("mine");
  expect((await summaryRow("Completed", "Numbers"))[1]).toBe(1);
});
