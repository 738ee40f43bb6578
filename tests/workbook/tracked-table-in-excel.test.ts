import { setUpTracking } from "../../src/actions/set-up-tracking";
import { readTracking, trackedTable } from "../../src/workbook/read-tracking";
import { readWorkbook } from "../../src/workbook/run-excel";
import { startExcel } from "../support/excel";
import { onTable, protect, trackedBook } from "./tracked-book";

const runs = () => readWorkbook(async (context) => trackedTable(await readTracking(context), "Runs"));

test("a table as it stands: place, size, columns with what each stands for", async () => {
  await trackedBook(3);
  const table = await runs();
  expect(table).toMatchObject({
    name: "Runs",
    sheetName: "Runs",
    headerRow: 0,
    column: 0,
    rows: 3,
    showTotals: false,
    filtered: false,
    sheetProtected: false,
    headerShown: true,
  });
  expect(table.key?.header).toBe("Run ID");
  expect(table.find("parameter:lr")?.spec).toMatchObject({ type: "number", group: "parameter" });
  expect(table.find("metric:acc")?.target).toEqual({ role: "metric", name: "acc" });
  expect(table.own).toEqual([]);
  expect(table.insertions).toEqual([]);
});

describe("what hinders writing is known", () => {
  test("a header row that is turned off: columns are still known, and the body stays where it was", async () => {
    await trackedBook(3);
    await onTable("Runs", (table) => {
      table.showHeaders = false;
    });
    const table = await runs();
    expect(table).toMatchObject({ headerShown: false, rows: 3, headerRow: 0 });
    expect(table.find("Run ID")?.position).toBe(0);
    expect(table.find("metric:acc")).toBeDefined();
  });

  test("a filter, and none once it is cleared", async () => {
    await trackedBook(3);
    await onTable("Runs", (table) => {
      table.columns.getItem("Name").filter.applyValuesFilter(["a"]);
    });
    expect(await runs()).toMatchObject({ filtered: true, rows: 3 });
    await onTable("Runs", (table) => {
      table.clearFilters();
    });
    expect((await runs()).filtered).toBe(false);
  });

  test("a total row, which is no row of the body", async () => {
    await trackedBook(3);
    await onTable("Runs", (table) => {
      table.showTotals = true;
    });
    expect(await runs()).toMatchObject({ showTotals: true, rows: 3 });
  });

  test("the protection of the sheet that it stands on, and of no other", async () => {
    await trackedBook(1);
    await protect("Params");
    const { tracked } = await readWorkbook((context) => readTracking(context));
    expect(
      [...tracked.values()].filter(({ sheetProtected }) => sheetProtected).map(({ name }) => name),
    ).toEqual(["Params"]);
  });
});

describe("whatever a person did to it", () => {
  test("columns inserted, moved to other places and retyped in another case are found", async () => {
    await trackedBook(2);
    await onTable("Runs", (table) => {
      table.columns.add(0, undefined, "Mine");
      table.columns.getItem("Status").name = "STATUS";
      table.columns.getItem("acc").name = "Acc";
      table.columns.getItem("Notes").delete();
    });
    const table = await runs();
    expect(table.find("field:status")).toMatchObject({ header: "STATUS", spec: { header: "Status" } });
    expect(table.find("metric:acc")?.header).toBe("Acc");
    expect(table.find({ role: "field", key: "notes" })).toBeUndefined();
    expect(table.own.map(({ header }) => header)).toEqual(["Mine"]);
    expect(table.insertions.flatMap(({ specs }) => specs.map(({ header }) => header))).toEqual(["Notes"]);
  });

  test("a sheet that was renamed and rows above the table change its place alone", async () => {
    const { book, workbench } = await trackedBook(2);
    const sheet = book.sheets.find(({ name }) => name === "Runs");
    workbench.user.insert(sheet?.id ?? "", { top: 0, bottom: 1, left: 0, right: 16_383 }, "Down");
    workbench.user.renameSheet(sheet?.id ?? "", "My runs");
    expect(await runs()).toMatchObject({ name: "Runs", sheetName: "My runs", headerRow: 2, rows: 2 });
  });
});

test("the same table under a wider catalogue lacks the columns that this one names", async () => {
  await trackedBook(1);
  const table = await runs();
  const wider = table.under({
    parameters: [],
    metrics: [{ name: "loss", goal: "minimize", primary: false, tolerance: 0, aliases: [] }],
  });
  expect(wider.insertions.flatMap(({ specs }) => specs.map(({ header }) => header))).toEqual(["loss"]);
  expect(wider.find("parameter:lr")).toBeUndefined();
});

test("a workbook without tracking has no tables, and says which are missing", async () => {
  await startExcel();
  const { tracked, missing } = await readWorkbook((context) => readTracking(context));
  expect(tracked.size).toBe(0);
  expect(missing).toHaveLength(9);
  await expect(runs()).rejects.toMatchObject({
    code: "schema-missing",
    message: "The workbook has no table Runs.",
  });
});

test("a table of the user's own under one of our names is refused, with the sheet on which it stands", async () => {
  await startExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:B2").values = [
      ["Lap", "Minutes"],
      [1, 2],
    ];
    sheet.tables.add("A1:B2", true).name = "Runs";
    await context.sync();
  });
  await expect(setUpTracking()).rejects.toMatchObject({
    code: "schema-conflict",
    message: "The sheet Sheet1 holds a table named Runs that is not Runsheet's.",
  });
});
