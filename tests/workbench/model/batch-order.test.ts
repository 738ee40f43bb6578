/** @jest-environment ./tests/environments/excel-node.cjs */
// What guarded batches of the add-in stand on: every call is evaluated at its place in the batch, over the workbook as it
// stands then.
import { errorOf } from "../../support/error-of";
import { startExcel } from "../../support/excel";

async function withRuns(
  work: (table: Excel.Table, sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void>,
) {
  const excel = await startExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B3").values = [
      ["Run ID", "acc"],
      ["run-1", 1],
      ["run-2", 2],
    ];
    const table = sheet.tables.add("A1:B3", true);
    table.name = "Runs";
    await context.sync();
    await work(table, sheet, context);
  });
  return excel;
}

/** Three rows are put above and one inside by somebody else, after the pane has queued its calls and before it syncs. */
function moveTable({ workbench, book }: Awaited<ReturnType<typeof startExcel>>): void {
  const id = book.sheets[0]?.id ?? "";
  workbench.user.insert(id, { top: 0, bottom: 2, left: 0, right: 16_383 }, "Down");
  workbench.user.insert(id, { top: 5, bottom: 5, left: 0, right: 1 }, "Down");
}

test("a row is appended below the table as it stands when Excel runs the batch", async () => {
  const excel = await startExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B2").values = [
      ["Run ID", "acc"],
      ["run-1", 1],
    ];
    const table = sheet.tables.add("A1:B2", true);
    await context.sync();
    const next = table.getDataBodyRange().getLastRow().getOffsetRange(1, 0).getResizedRange(1, 0);
    table.resize(table.getRange().getResizedRange(2, 0));
    next.values = [
      ["run-2", 2],
      ["run-3", 3],
    ];
    const last = table.getDataBodyRange().getLastRow();
    last.load("address,values");
    moveTable(excel);
    await context.sync();
    expect([last.address, last.values]).toEqual(["Sheet1!A7:B7", [["run-3", 3]]]);
  });
  expect(excel.book.tables[0]?.area).toEqual({ top: 3, bottom: 6, left: 0, right: 1 });
});

test("a range of an earlier batch follows its cells, and one that is asked for anew is where the table is", async () => {
  const excel = await withRuns(async (table, sheet, context) => {
    const body = table.getDataBodyRange();
    context.trackedObjects.add(body);
    body.load("address");
    await context.sync();
    sheet.getRange("1:1").insert("Down");
    body.load("address");
    const anew = table.getDataBodyRange();
    anew.load("address");
    await context.sync();
    expect([body.address, anew.address]).toEqual(["Sheet1!A3:B4", "Sheet1!A3:B4"]);
    context.trackedObjects.remove(body);
    await context.sync();
  });
  expect(excel.workbench.book.tables).toHaveLength(1);
});

test("what is loaded before a write in the same batch is what stood there before", async () => {
  await withRuns(async (table, _, context) => {
    const first = table.getDataBodyRange().getRow(0);
    first.load("values");
    first.values = [["run-1", 9]];
    const after = table.getDataBodyRange().getRow(0);
    after.load("values");
    await context.sync();
    expect([first.values, after.values]).toEqual([[["run-1", 1]], [["run-1", 9]]]);
  });
});

test("the used part of a column is that at its place in the batch", async () => {
  await withRuns(async (table, sheet, context) => {
    const used = () => {
      const range = table.columns.getItemAt(1).getDataBodyRange().getUsedRangeOrNullObject(true);
      range.load("address");
      return range;
    };
    const before = used();
    sheet.getRange("B2").clear("Contents");
    const between = used();
    sheet.getRange("B3").clear("Contents");
    const none = used();
    await context.sync();
    expect([before.address, between.address, none.isNullObject]).toEqual(["Sheet1!B2:B3", "Sheet1!B3", true]);
  });
});

test("a call that fails leaves what came before it and drops what comes after", async () => {
  const { book } = await withRuns(async (table, sheet, context) => {
    table.getDataBodyRange().getLastRow().values = [["run-2", 8]];
    table.resize(sheet.getRange("A9:B12"));
    table.getDataBodyRange().getRow(0).values = [["run-1", 8]];
    expect((await errorOf(context.sync())).debugInfo.errorLocation).toBe("Table.resize");
  });
  const cells = book.sheets[0]?.cells;
  expect([cells?.value(2, 1), cells?.value(1, 1)]).toEqual([8, 1]);
});

test("header row, totals, filter and protection can be looked at in one batch", async () => {
  await withRuns(async (table, sheet, context) => {
    table.load("showHeaders,showTotals,autoFilter/enabled,autoFilter/isDataFiltered");
    table.worksheet.load("name,protection/protected,protection/options");
    await context.sync();
    expect(table.showHeaders).toBe(true);
    expect(table.showTotals).toBe(false);
    expect([table.autoFilter.enabled, table.autoFilter.isDataFiltered]).toEqual([true, false]);
    expect([table.worksheet.name, table.worksheet.protection.protected]).toEqual(["Sheet1", false]);
    table.showHeaders = false;
    sheet.protection.protect();
    table.load("showHeaders");
    sheet.protection.load("protected");
    await context.sync();
    expect([table.showHeaders, sheet.protection.protected]).toEqual([false, true]);
  });
});
