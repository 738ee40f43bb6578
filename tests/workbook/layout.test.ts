import { writeWorkbook } from "../../src/workbook/run-excel";
import { readLayout } from "../../src/workbook/layout";
import { startExcel } from "../support/excel";

test("tables are found by name without regard to case, wherever they stand", async () => {
  await startExcel();
  const layout = await writeWorkbook(async (context) => {
    const sheet = context.workbook.worksheets.add("Elsewhere");
    sheet.getRange("C4:E6").values = [
      ["Run ID", "Name", 7],
      ["run-0001", "a", 1],
      ["run-0002", "b", 2],
    ];
    const table = sheet.tables.add("C4:E6", true);
    table.name = "RUNS";
    context.workbook.worksheets.add("Hidden").visibility = Excel.SheetVisibility.hidden;
    await context.sync();
    return readLayout(context, ["Runs", "Params"]);
  });
  expect(layout.sheets.map(({ name, visible }) => [name, visible])).toEqual([
    ["Sheet1", true],
    ["Elsewhere", true],
    ["Hidden", false],
  ]);
  expect([...layout.tables.keys()]).toEqual(["Runs"]);
  expect(layout.tables.get("Runs")).toMatchObject({
    name: "RUNS",
    sheetName: "Elsewhere",
    headerRow: 3,
    column: 2,
    rows: 2,
    headers: ["Run ID", "Name", "7"],
    showTotals: false,
    filtered: false,
    sheetProtected: false,
  });
});

test("what hinders writing is told: protection, a filter, a total row", async () => {
  await startExcel();
  const shape = await writeWorkbook(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:A3").values = [["Run ID"], ["a"], ["b"]];
    const table = sheet.tables.add("A1:A3", true);
    table.name = "Runs";
    table.showTotals = true;
    table.columns.getItemAt(0).filter.applyValuesFilter(["a"]);
    sheet.protection.protect();
    await context.sync();
    return (await readLayout(context, ["Runs"])).tables.get("Runs");
  });
  expect(shape).toMatchObject({ showTotals: true, filtered: true, sheetProtected: true, rows: 2 });
});

test("a workbook without tables costs one reading", async () => {
  const { counters } = await startExcel();
  const layout = await writeWorkbook((context) => readLayout(context, ["Runs"]));
  expect(layout.tables.size).toBe(0);
  expect(counters.syncs).toBeLessThanOrEqual(3);
});
