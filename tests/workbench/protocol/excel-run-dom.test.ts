/** @jest-environment ./tests/environments/excel-dom.cjs */
import { startExcel } from "../../support/excel";

test("the same client runs in jsdom, and Office knows its host", async () => {
  const { workbench } = await startExcel();
  expect(Office.context.host).toBe("Excel");
  expect(Office.context.platform).toBe("OfficeOnline");
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.13")).toBe(true);
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.14")).toBe(false);
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("B2");
    range.formulas = [["=1+2"]];
    range.load("values");
    await context.sync();
    expect(range.values).toStrictEqual([[3]]);
  });
  expect(workbench.book.sheets[0]?.cells.formula(1, 1)).toBe("=1+2");
});
