import { startExcel } from "../support/excel";

/** Columns of a table by their headers; all of one length. */
export type TableColumns = Readonly<Record<string, readonly (string | number | boolean)[]>>;

/**
 * Starts a workbook with one table and gives what formulas beside it come to; a text that begins with = stays a formula.
 * The separator is that of the person's region.
 */
export async function workbookWith(
  name: string,
  columns: TableColumns,
  decimalSeparator: "." | "," = ".",
): Promise<(formula: string) => Promise<unknown>> {
  const { workbench } = await startExcel();
  workbench.user.setDecimalSeparator(decimalSeparator);
  const headers = Object.keys(columns);
  const rows = (columns[headers[0] ?? ""] ?? []).map((_, row) =>
    headers.map((header) => columns[header]?.[row] ?? ""),
  );
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const range = sheet.getRangeByIndexes(0, 0, rows.length + 1, headers.length);
    range.formulas = [headers, ...rows];
    sheet.tables.add(range, true).name = name;
    await context.sync();
  });
  return (formula) =>
    Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("Sheet1").getRange("Z1");
      cell.formulas = [[`=${formula}`]];
      cell.load("values");
      await context.sync();
      return (cell.values as unknown[][])[0]?.[0];
    });
}
