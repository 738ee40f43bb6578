import { mergedAddresses } from "../../src/workbook/merged-addresses";
import { readLooks } from "../../src/workbook/read-looks";
import { readSheets } from "../../src/workbook/read-sheets";
import { readWorkbook } from "../../src/workbook/run-excel";
import { startExcel } from "../support/excel";

/** The one sheet of a fresh workbook, once it was filled. */
async function sheetWith(fill: (sheet: Excel.Worksheet) => void) {
  const excel = await startExcel();
  const id = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1").load("id");
    fill(sheet);
    await context.sync();
    return sheet.id;
  });
  return { excel, read: () => readWorkbook((context) => readSheets(context, [{ id, name: "Sheet1" }])), id };
}

test("addresses of several areas are taken apart, whatever the sheet is called", () => {
  expect(mergedAddresses("Sheet1!B2:C2")).toEqual([{ top: 1, left: 1, bottom: 1, right: 2 }]);
  expect(mergedAddresses("'a, b!C1:D1'!A1:B2,'a, b!C1:D1'!AA10:AB10,'it''s'!$C$3:$D$4")).toEqual([
    { top: 0, left: 0, bottom: 1, right: 1 },
    { top: 9, left: 26, bottom: 9, right: 27 },
    { top: 2, left: 2, bottom: 3, right: 3 },
  ]);
  expect(mergedAddresses("")).toEqual([]);
});

test("a sheet that holds nothing is none; one sync for each step, whatever the number of sheets", async () => {
  const { excel, read } = await sheetWith(() => undefined);
  expect(await read()).toEqual([]);
  const ids = await Excel.run(async (context) => {
    const sheets = ["a", "b", "c", "d"].map((name) => {
      const sheet = context.workbook.worksheets.add(name).load("id,name");
      sheet.getRange("A1:B2").values = [
        ["lr", "acc"],
        [0.1, 0.5],
      ];
      return sheet;
    });
    await context.sync();
    return sheets.map(({ id, name }) => ({ id, name }));
  });
  excel.resetCounters();
  const sheets = await readWorkbook((context) => readSheets(context, ids));
  expect(sheets.map(({ sheet, cells }) => [sheet, cells.length])).toEqual([
    ["a", 2],
    ["b", 2],
    ["c", 2],
    ["d", 2],
  ]);
  expect(excel.counters.syncs).toBeLessThanOrEqual(6);
});

test("of a sheet that is too long the first rows are read, and that is said", async () => {
  const { read } = await sheetWith((sheet) => {
    sheet.getRange("A1").values = [["acc"]];
    sheet.getRange("A30000").values = [[0.5]];
  });
  const [sheet] = await read();
  expect(sheet?.cells).toHaveLength(20_000);
  expect(sheet?.remarks).toEqual([
    "Sheet1 has 30,000 rows; the first 20,000 were read. Select the table and import the selection to get all of it.",
  ]);
});

test("where Excel tells no merged areas the cells are read all the same, and that is said", async () => {
  const { read } = await sheetWith((sheet) => {
    for (let row = 1; row <= 600; row++) {
      sheet.getRange(`A${row}:B${row}`).merge();
      sheet.getRange(`A${row}`).values = [[row]];
    }
  });
  const [sheet] = await read();
  expect([sheet?.cells.length, sheet?.merged]).toEqual([600, []]);
  expect(sheet?.remarks[0]).toMatch(/^It has more merged cells than Excel tells of/);
});

test("looks come in as many parts as fit, each to its own row and area", async () => {
  const { id } = await sheetWith((sheet) => {
    sheet.getRange("A1:J900").values = [[1]];
    sheet.getRange("A1:J1").format.font.bold = true;
    sheet.getRange("C850:D900").numberFormat = [["0%"]];
  });
  const areas = [
    { sheetId: id, row: 0, column: 0, rows: 900, columns: 10 },
    { sheetId: id, row: 849, column: 2, rows: 2, columns: 3 },
  ];
  const [all = [], part] = await readWorkbook((context) => readLooks(context, areas));
  expect(all).toHaveLength(900);
  expect(all[0]?.every((look) => look?.bold === true)).toBe(true);
  expect([all[848]?.[2], all[849]?.[2], all[899]?.[3], all[899]?.[4]]).toEqual([
    undefined,
    { numberFormat: "0%" },
    { numberFormat: "0%" },
    undefined,
  ]);
  expect(part).toEqual([
    [{ numberFormat: "0%" }, { numberFormat: "0%" }, undefined],
    [{ numberFormat: "0%" }, { numberFormat: "0%" }, undefined],
  ]);
  expect(all[849]?.[2]).toBe(all[899]?.[3]);
});
