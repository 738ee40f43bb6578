import { writeWorkbook } from "../../src/workbook/run-excel";
import { isDateFormat, readSelectedCells } from "../../src/workbook/read-selected-cells";
import { readActiveCell } from "../../src/workbook/read-active-cell";
import { activateSheet, selectCells } from "../../src/workbook/select-cells";
import { startExcel } from "../support/excel";

/** A sheet with a block of cells from B2, and the cells selected. */
async function selected(rows: readonly (readonly (string | number)[])[], address: string) {
  await startExcel();
  return writeWorkbook(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRangeByIndexes(1, 1, rows.length, rows[0]?.length ?? 1).values = rows.map((row) => [...row]);
    sheet.getRange(address).select();
    await context.sync();
    return readSelectedCells(context);
  });
}

const BLOCK = [
  ["lr", "acc"],
  [0.1, 0.9],
  [0.2, 0.8],
];

test("the cells in use of the selection, without its margins", async () => {
  const whole = await selected(BLOCK, "A1:F20");
  expect(whole).toMatchObject({ address: "Sheet1!B2:C4", rows: BLOCK });
  expect(whole.area).toMatchObject({ row: 1, column: 1, rows: 3, columns: 2 });
  expect((await selected(BLOCK, "B2:C3")).rows).toEqual(BLOCK.slice(0, 2));
});

test("for one cell, those around it that belong together", async () => {
  expect(await selected(BLOCK, "C3")).toMatchObject({ address: "Sheet1!B2:C4", rows: BLOCK });
});

test.each([
  ["blank cells", BLOCK, "H10:J20"],
  ["one blank cell", BLOCK, "H10"],
  ["one cell with nothing around it", [["alone"]], "B2"],
])("%s are nothing to import", async (_, rows, address) => {
  await expect(selected(rows, address)).rejects.toMatchObject({
    code: "invalid-input",
    message: "The selection holds no table of runs.",
  });
});

test("dates come as text, told by the format below the header", async () => {
  await startExcel();
  const rows = await writeWorkbook(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:B2").values = [
      ["Started", "lr"],
      [46054.5, 46054.5],
    ];
    sheet.getRange("A2").numberFormat = [["yyyy-mm-dd hh:mm"]];
    sheet.getRange("A1:B2").select();
    await context.sync();
    return (await readSelectedCells(context)).rows;
  });
  expect(rows[1]).toEqual(["2026-02-01T12:00:00.000Z", 46054.5]);
});

test.each(["yyyy-mm-dd", "d/m/yy", "[$-409]d mmm", "DD.MM.YYYY"])("%s shows a date", (format) => {
  expect(isDateFormat(format)).toBe(true);
});

test.each(["General", "0.00", "@", '0 "days"', "[Red]0", "h:mm", "0\\d", "#,##0", 7, undefined])(
  "%s shows none",
  (format) => {
    expect(isDateFormat(format)).toBe(false);
  },
);

test("cells are selected on their sheet, which is shown first if it is hidden", async () => {
  const { book } = await startExcel();
  const active = await writeWorkbook(async (context) => {
    const hidden = context.workbook.worksheets.add("Hidden");
    hidden.visibility = Excel.SheetVisibility.hidden;
    hidden.load("id");
    await context.sync();
    await selectCells(context, "Hidden", "C5:D9");
    const cell = await readActiveCell(context);
    expect(cell.sheetId).toBe(hidden.id);
    return cell;
  });
  expect([active.row, active.column]).toEqual([4, 2]);
  expect(book.sheets.find(({ name }) => name === "Hidden")?.visibility).toBe("Visible");
});

test("a sheet that cannot be brought to the front is no error", async () => {
  await startExcel();
  await writeWorkbook(async (context) => {
    await expect(activateSheet(context, "gone")).resolves.toBeUndefined();
  });
});
