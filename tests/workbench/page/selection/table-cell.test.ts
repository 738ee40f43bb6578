/** @jest-environment ./tests/environments/excel-node.cjs */
import { isTableCell } from "../../../../src/workbench/page/selection/table-cell";
import { startExcel } from "../../../support/excel";

test("cells of tables, their header among them, are told from all others", async () => {
  const { book } = await startExcel();
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.getItem("Sheet1").tables.add("B2:C4", true);
    worksheets.add("Other");
    await context.sync();
  });
  const [first, other] = book.sheets.map(({ id }) => id);
  const at = (sheetId: string | undefined, row: number, column: number) =>
    isTableCell(book, sheetId ?? "", { row, column });
  expect([at(first, 1, 1), at(first, 3, 2)]).toEqual([true, true]);
  expect([at(first, 0, 1), at(first, 4, 1), at(first, 2, 3), at(other, 2, 1)]).toEqual([
    false,
    false,
    false,
    false,
  ]);
});
