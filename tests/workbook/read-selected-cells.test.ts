import { writeWorkbook } from "../../src/workbook/run-excel";
import { readSelectedCells } from "../../src/workbook/read-selected-cells";
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

/** What a number in a selected cell of that format comes as. */
async function readUnder(format: string, value: number): Promise<unknown> {
  await startExcel();
  return writeWorkbook(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:B2").values = [
      ["x", "lr"],
      [value, 1],
    ];
    sheet.getRange("A2").numberFormat = [[format]];
    sheet.getRange("A1:B2").select();
    await context.sync();
    return (await readSelectedCells(context)).rows[1]?.[0];
  });
}

test("letters that only pad a number make no date of it", async () => {
  expect(await readUnder("_-* #,##0.00\\ _d_i_n_-", 46054.5)).toBe(46054.5);
  expect(await readUnder("d/m/yy", 46054)).toBe("2026-02-01T00:00:00.000Z");
});

test("a number under a format of dates that is beyond any date that Excel shows stays a number", async () => {
  expect(await readUnder("yyyy-mm-dd", 1e9)).toBe(1e9);
  expect(await readUnder("yyyy-mm-dd", 3_000_000)).toBe(3_000_000);
});

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
