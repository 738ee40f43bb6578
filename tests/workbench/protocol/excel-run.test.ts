/** @jest-environment ./tests/environments/excel-node.cjs */
import { startExcel } from "../../support/excel";

test("Excel.run writes and reads through Microsoft's client", async () => {
  const { workbench } = await startExcel();
  const address = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Runs");
    const range = sheet.getRange("A1:B2");
    range.values = [
      ["run", "loss"],
      ["run-1", 0.5],
    ];
    const table = sheet.tables.add("A1:B2", true);
    table.name = "Runs";
    range.load("values,address");
    await context.sync();
    expect(range.values).toStrictEqual([
      ["run", "loss"],
      ["run-1", 0.5],
    ]);
    return range.address;
  });
  expect(address).toBe("Runs!A1:B2");
  expect(workbench.book.tables.map(({ name, columns }) => [name, columns])).toEqual([
    ["Runs", ["run", "loss"]],
  ]);
});
