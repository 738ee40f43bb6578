/** @jest-environment ./tests/environments/excel-node.cjs */
import { errorOf } from "../../../support/error-of";
import { startExcel } from "../../../support/excel";

type Sheet = Excel.Worksheet;

/** Runs a batch on an empty sheet. */
async function onSheet(work: (sheet: Sheet, context: Excel.RequestContext) => Promise<void> | void) {
  const excel = await startExcel();
  await Excel.run(async (context) => {
    await work(context.workbook.worksheets.getActiveWorksheet(), context);
    await context.sync();
  });
  return excel;
}

test("formulas, names, validations, formats and charts follow inserted rows", async () => {
  const { book } = await onSheet((sheet, context) => {
    sheet.getRange("A1:A4").values = [["loss"], [1], [2], [3]];
    sheet.getRange("C1").formulas = [["=SUM(A2:A4)+A$3"]];
    context.workbook.names.add("losses", sheet.getRange("A2:A4"));
    sheet.getRange("A2:A4").dataValidation.rule = { decimal: { formula1: 0, operator: "GreaterThan" } };
    const format = sheet.getRange("A2:A4").conditionalFormats.add("Custom");
    format.custom.rule.formula = "=$A2=MIN($A$2:$A$4)";
    sheet.charts.add("Line", sheet.getRange("A1:A4"));
    sheet.getRange("3:4").insert("Down");
  });
  const sheet = book.sheets[0];
  expect(sheet?.cells.formula(0, 2)).toBe("=SUM(A2:A6)+A$5");
  expect(book.names[0]?.formula).toBe("=Sheet1!$A$2:$A$6");
  expect(sheet?.validations[0]?.areas).toEqual([{ top: 1, bottom: 5, left: 0, right: 0 }]);
  expect(sheet?.conditionalFormats[0]).toMatchObject({
    areas: [{ top: 1, bottom: 5, left: 0, right: 0 }],
    rule: { formula: "=$A2=MIN($A$2:$A$6)" },
  });
  expect(sheet?.charts[0]?.series[0]?.values).toBe("Sheet1!$A$2:$A$6");
  expect([1, 4, 5].map((row) => sheet?.cells.value(row, 0))).toEqual([1, 2, 3]);
});

test("what pointed at deleted cells shows #REF!, and the rest closes up", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1:C1").values = [[1, 2, 3]];
    const total = sheet.getRange("E1:F1");
    total.formulas = [["=SUM(A1:C1)", "=B1*2"]];
    sheet.getRange("B:B").delete("Left");
    const moved = sheet.getRange("D1:E1");
    moved.load("formulas,values");
    await context.sync();
    expect(moved.formulas).toEqual([["=SUM(A1:B1)", "=#REF!*2"]]);
    expect(moved.values).toEqual([[4, "#REF!"]]);
  });
});

test("cells pushed down in some columns take only what points at them along", async () => {
  const { book } = await onSheet((sheet) => {
    sheet.getRange("A1:B2").values = [
      [1, 10],
      [2, 20],
    ];
    sheet.getRange("D1:D3").formulas = [["=A2"], ["=B2"], ["=SUM(A1:B2)"]];
    sheet.getRange("A2").insert("Down");
  });
  const cells = book.sheets[0]?.cells;
  expect([0, 1, 2].map((row) => cells?.formula(row, 3))).toEqual(["=A3", "=B2", "=SUM(A1:B2)"]);
  expect([cells?.value(1, 0), cells?.value(2, 0), cells?.value(1, 1)]).toEqual([undefined, 2, 20]);
});

test("a range that the add-in holds follows its cells", async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange("B3:B4");
    range.values = [["x"], ["y"]];
    sheet.getRange("1:2").insert("Down");
    range.load("address,values");
    await context.sync();
    expect(range.address).toBe("Sheet1!B5:B6");
    sheet.getRange("A:A").insert("Right");
    range.load("address,values");
    await context.sync();
    expect(range.address).toBe("Sheet1!C5:C6");
    expect(range.values).toEqual([["x"], ["y"]]);
  });
});

test("a range whose cells are gone is refused", async () => {
  const error = await errorOf(
    onSheet(async (sheet, context) => {
      const range = sheet.getRange("B3");
      await context.sync();
      sheet.getRange("3:3").delete("Up");
      range.load("values");
      await context.sync();
    }),
  );
  expect(error.code).toBe("InvalidReference");
});

test("tables move whole, grow inside, and are never torn", async () => {
  const { book } = await onSheet((sheet) => {
    sheet.getRange("B2:C4").values = [
      ["run", "loss"],
      ["a", 1],
      ["b", 2],
    ];
    sheet.tables.add("B2:C4", true);
    sheet.getRange("A:A").insert("Right");
    sheet.getRange("4:4").insert("Down");
  });
  expect(book.tables[0]?.area).toEqual({ top: 1, bottom: 4, left: 2, right: 3 });
  for (const tear of [
    (sheet: Sheet) => sheet.getRange("C3").insert("Down"),
    (sheet: Sheet) => {
      sheet.getRange("D4").delete("Up");
    },
    (sheet: Sheet) => sheet.getRange("A3").insert("Right"),
  ]) {
    const error = await errorOf(
      Excel.run(async (context) => {
        tear(context.workbook.worksheets.getActiveWorksheet());
        await context.sync();
      }),
    );
    expect(error.code).toBe("InsertDeleteConflict");
  }
  expect(book.tables[0]?.area).toEqual({ top: 1, bottom: 4, left: 2, right: 3 });
});

test("a column inserted inside a table gets a name of its own", async () => {
  const { book } = await onSheet((sheet) => {
    sheet.getRange("A1:B2").values = [
      ["run", "loss"],
      ["a", 1],
    ];
    sheet.tables.add("A1:B2", true).name = "Runs";
    sheet.getRange("D1").formulas = [["=SUM(Runs[loss])"]];
    sheet.getRange("B:B").insert("Right");
  });
  expect(book.tables[0]?.columns).toEqual(["run", "Column1", "loss"]);
  expect(book.sheets[0]?.cells.value(0, 1)).toBe("Column1");
  expect(book.sheets[0]?.cells.formula(0, 4)).toBe("=SUM(Runs[loss])");
});

test("nothing is pushed off the sheet, and merged cells hold their ground", async () => {
  const off = await errorOf(
    onSheet((sheet) => {
      sheet.getRange("A1048576").values = [["last"]];
      sheet.getRange("1:1").insert("Down");
    }),
  );
  expect(off.code).toBe("NonBlankCellOffSheet");
  const merged = await errorOf(
    onSheet((sheet) => {
      sheet.getRange("A3:B3").merge();
      sheet.getRange("A1").insert("Down");
    }),
  );
  expect(merged.code).toBe("MergedRangeConflict");
});

test("widths, hidden rows and looks move with their rows and columns", async () => {
  const { book } = await onSheet((sheet) => {
    sheet.getRange("B1").format.columnWidth = 100;
    sheet.getRange("3:3").rowHidden = true;
    sheet.getRange("B3").format.fill.color = "yellow";
    sheet.getRange("A:A").insert("Right");
    sheet.getRange("1:1").insert("Down");
  });
  const sheet = book.sheets[0];
  expect([...(sheet?.columnWidths ?? [])]).toEqual([[2, 100]]);
  expect([...(sheet?.hiddenRows ?? [])]).toEqual([3]);
  expect(sheet?.styles.at(3, 2).fill).toBe("#FFFF00");
  expect(sheet?.styles.at(2, 1)).toEqual({});
});
