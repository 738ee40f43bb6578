import { writeWorkbook } from "../../src/workbook/run-excel";
import { readAllAreas, readAreas } from "../../src/workbook/read-areas";
import { startExcel, type TestExcel } from "../support/excel";

async function filled(rows: number, text: (row: number) => string): Promise<TestExcel & { sheetId: string }> {
  const excel = await startExcel();
  const sheetId = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.load("id");
    sheet.getRangeByIndexes(0, 0, rows, 2).values = Array.from({ length: rows }, (_, row) => [
      row,
      text(row),
    ]);
    await context.sync();
    return sheet.id;
  });
  return { ...excel, sheetId };
}

test("areas come back whole and in order, however they are cut", async () => {
  const { sheetId, workbench, counters, resetCounters } = await filled(3_000, (row) => "x".repeat(row % 90));
  workbench.host.messageLimit = 30_000;
  resetCounters();
  const area = (row: number, rows: number) => ({ sheetId, row, column: 0, rows, columns: 2 });
  const [first = [], none, last = []] = await writeWorkbook((context) =>
    readAllAreas(context, [area(0, 2_500), area(7, 0), area(2_990, 10)]),
  );
  expect(first.map(([row]) => row)).toEqual(Array.from({ length: 2_500 }, (_, row) => row));
  expect(none).toEqual([]);
  expect(last.map(([row]) => row)).toEqual(Array.from({ length: 10 }, (_, n) => 2_990 + n));
  expect(counters.syncs).toBeGreaterThan(4);
});

test("a receiver that is slow is waited for, and its error ends the reading", async () => {
  const { sheetId } = await filled(10, () => "x");
  const area = { sheetId, row: 0, column: 0, rows: 10, columns: 2 };
  await expect(
    writeWorkbook((context) =>
      readAreas(context, [area], () => Promise.reject(new Error("The worker stopped."))),
    ),
  ).rejects.toThrow("The worker stopped.");
});

test("a cancelled reading stops", async () => {
  const { sheetId } = await filled(10, () => "x");
  const area = { sheetId, row: 0, column: 0, rows: 10, columns: 2 };
  await expect(
    writeWorkbook((context) => readAllAreas(context, [area], AbortSignal.abort())),
  ).rejects.toMatchObject({ code: "cancelled" });
});
