import { setUpTracking } from "../../src/actions/set-up-tracking";
import { readTracking } from "../../src/workbook/read-tracking";
import { repairFormats } from "../../src/workbook/repair-formats";
import { findTable } from "../support/book-contents";
import { startExcel } from "../support/excel";

/** Runs with one metric whose column is text, and the texts in it. */
async function withTextColumn(texts: readonly string[]) {
  const excel = await startExcel();
  await setUpTracking();
  await Excel.run(async (context) => {
    const metrics = context.workbook.tables.getItem("Metrics");
    metrics.getDataBodyRange().getCell(0, 0).values = [["val_accuracy"]];
    await context.sync();
  });
  await setUpTracking();
  await Excel.run(async (context) => {
    const runs = context.workbook.tables.getItem("Runs");
    runs.resize(runs.getRange().getResizedRange(texts.length - 1, 0));
    const body = runs.columns.getItem("val_accuracy").getDataBodyRange();
    body.numberFormat = [["@"]];
    body.values = texts.map((text) => [text]);
    await context.sync();
  });
  const { sheet, description } = findTable(excel.book, "Runs");
  const column = description.area.left + description.columns.indexOf("val_accuracy");
  const read = () => texts.map((_, row) => sheet.cells.value(1 + row, column));
  return { ...excel, sheet, column, read };
}

test("texts that were numbers are numbers again", async () => {
  const { read } = await withTextColumn(["0.5", "0.25", "n/a"]);
  await Excel.run(async (context) => {
    expect(await repairFormats(context, await readTracking(context))).toEqual(["Runs"]);
    expect(await repairFormats(context, await readTracking(context))).toEqual([]);
  });
  expect(read()).toEqual([0.5, 0.25, "n/a"]);
});

test("what somebody enters meanwhile is put back, and the action says so", async () => {
  const { workbench, sheet, column, read } = await withTextColumn(["0.5", "0.25", "0.125"]);
  await Excel.run(async (context) => {
    const tracking = await readTracking(context);
    const sync = context.sync.bind(context);
    let syncs = 0;
    Object.assign(context, {
      sync: async () => {
        await sync();
        syncs += 1;
        // The first looks at formats, the second reads the column.
        if (syncs === 2) {
          workbench.user.editCell(sheet.id, 2, column, "0.75");
        }
      },
    });
    await expect(repairFormats(context, tracking)).rejects.toMatchObject({ code: "workbook-changed" });
  });
  expect(read()).toEqual(["0.5", "0.75", "0.125"]);
});
