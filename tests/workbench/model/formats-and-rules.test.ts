/** @jest-environment ./tests/environments/excel-node.cjs */
import { errorOf } from "../../support/error-of";
import { startExcel } from "../../support/excel";

async function onSheet(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown) {
  const excel = await startExcel();
  await Excel.run(async (context) => {
    await work(context.workbook.worksheets.getActiveWorksheet(), context);
    await context.sync();
  });
  const [sheet] = excel.book.sheets;
  if (!sheet) {
    throw new Error("The sheet is gone.");
  }
  return { ...excel, sheet };
}

test("formats are read where all cells agree, and null where they differ", async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:B2");
    range.set({ format: { fill: { color: "orange" }, font: { bold: true, size: 14 }, wrapText: true } });
    sheet.getRange("A1").format.font.color = "#00ff00";
    range.load("format/wrapText,format/fill/color,format/font/bold,format/font/color,format/font/size");
    await context.sync();
    const { fill, font, wrapText } = range.format;
    expect([fill.color, font.bold, font.size, wrapText]).toEqual(["#FFA500", true, 14, true]);
    expect(font.color).toBeNull();
  });
});

test("borders lie on the cells of their side", async () => {
  const { sheet } = await onSheet((worksheet) => {
    const border = worksheet.getRange("A1:B2").format.borders.getItem("EdgeBottom");
    border.style = "Continuous";
    border.color = "#123456";
  });
  expect(sheet.styles.at(1, 0).border).toEqual({ bottom: { style: "Continuous", color: "#123456" } });
  expect(sheet.styles.at(0, 0)).toEqual({});
});

test("column widths, hidden columns and autofit", async () => {
  const { sheet } = await onSheet(async (worksheet, context) => {
    worksheet.getRange("A1:B1").values = [["x", "a rather long header"]];
    worksheet.getRange("A:B").format.autofitColumns();
    worksheet.getRange("C:D").columnHidden = true;
    worksheet.getRange("E1").format.columnWidth = 0;
    const all = worksheet.getRange("A1:F1");
    all.load("columnHidden,format/columnWidth");
    await context.sync();
    expect(all.columnHidden).toBeNull();
    expect(all.format.columnWidth).toBeNull();
  });
  expect(sheet.hiddenColumns).toEqual(new Set([2, 3, 4]));
  expect((sheet.columnWidths.get(1) ?? 0) > (sheet.columnWidths.get(0) ?? 0)).toBe(true);
});

test.each([["no colour", "format/fill/color", "reddish"]])("%s is refused", async (_, __, color) => {
  const error = await errorOf(
    onSheet((sheet) => {
      sheet.getRange("A1").format.fill.color = color;
    }),
  );
  expect(error).toMatchObject({ code: "InvalidArgument", debugInfo: { errorLocation: "RangeFill.color" } });
});

test("a number format that is none is refused; null leaves a cell's own", async () => {
  const error = await errorOf(
    onSheet((sheet) => {
      sheet.getRange("A1").numberFormat = [["[oops"]];
    }),
  );
  expect(error.code).toBe("InvalidArgument");
  const { sheet } = await onSheet((worksheet) => {
    worksheet.getRange("A1:A3").numberFormat = "0.0" as unknown as string[][];
    worksheet.getRange("A1:A3").numberFormat = [["0%"], [null], ["General"]] as string[][];
  });
  expect([0, 1, 2].map((row) => sheet.styles.at(row, 0).numberFormat)).toEqual(["0%", "0.0", undefined]);
});

test("a new conditional format ranks first; its rule, look and place are kept", async () => {
  const { sheet } = await onSheet(async (worksheet, context) => {
    const range = worksheet.getRange("A2:C9");
    const best = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
    best.custom.rule.formula = "=$B2=MAX($B$2:$B$9)";
    best.custom.format.fill.color = "#C6EFCE";
    best.custom.format.font.bold = true;
    best.stopIfTrue = true;
    const top = range.conditionalFormats.add("TopBottom");
    top.topBottom.rule = { rank: 3, type: "BottomItems" };
    best.load("id,priority,type");
    range.conditionalFormats.load("items/type");
    const place = best.getRange();
    place.load("address");
    await context.sync();
    expect([best.priority, best.type, place.address]).toEqual([1, "Custom", "Sheet1!A2:C9"]);
    expect(range.conditionalFormats.items.map(({ type }) => type)).toEqual(["TopBottom", "Custom"]);
    top.delete();
    worksheet.getRange("A2:C2").conditionalFormats.clearAll();
  });
  expect(sheet.conditionalFormats).toHaveLength(1);
  expect(sheet.conditionalFormats[0]).toMatchObject({
    areas: [{ top: 2, bottom: 8, left: 0, right: 2 }],
    rule: { kind: "Custom", formula: "=$B2=MAX($B$2:$B$9)", look: { fill: "#C6EFCE", bold: true } },
    stopIfTrue: true,
  });
});

test.each(["=MAX(Runs[loss])", "$A1>1", "=MAX("])("the rule %s is refused", async (formula) => {
  const error = await errorOf(
    onSheet((sheet) => {
      sheet.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = formula;
    }),
  );
  expect(error).toMatchObject({
    code: "InvalidArgument",
    debugInfo: { errorLocation: "ConditionalFormatRule.formula" },
  });
});

test("members of another kind than the format's own do not exist", async () => {
  const { sheet } = await onSheet(async (worksheet, context) => {
    const format = worksheet.getRange("A1").conditionalFormats.add("DataBar");
    format.dataBar.positiveFormat.fillColor = "#638EC6";
    const custom = format.customOrNullObject;
    custom.load();
    await context.sync();
    expect(custom.isNullObject).toBe(true);
  });
  expect(sheet.conditionalFormats[0]?.rule).toEqual({ kind: "DataBar", color: "#638EC6" });
});

test("validations: a range as the list, the kinds, the alert, and what is typed wrong", async () => {
  const { sheet } = await onSheet(async (worksheet, context) => {
    worksheet.getRange("E1:E2").values = [["completed"], ["failed"]];
    worksheet.getRange("A1:A4").values = [["completed"], ["typo"], [""], ["wrong"]];
    const { dataValidation } = worksheet.getRange("A1:A4");
    dataValidation.rule = {
      list: { inCellDropDown: true, source: worksheet.getRange("E1:E2") },
    };
    dataValidation.errorAlert = { message: "Choose.", showAlert: true, style: "Stop", title: "Status" };
    dataValidation.load("type,valid,rule,errorAlert,ignoreBlanks");
    const invalid = dataValidation.getInvalidCellsOrNullObject();
    invalid.load("address");
    await context.sync();
    expect([dataValidation.type, dataValidation.valid, dataValidation.ignoreBlanks]).toEqual([
      "List",
      null,
      true,
    ]);
    expect(dataValidation.rule.list?.source).toBe("=Sheet1!$E$1:$E$2");
    expect(invalid.address).toBe("Sheet1!A2,Sheet1!A4");
    worksheet.getRange("A4").dataValidation.clear();
    worksheet.getRange("B1").dataValidation.rule = {
      wholeNumber: { formula1: 1, formula2: "=E9", operator: "Between" },
    };
  });
  expect(sheet.validations.map(({ areas }) => areas)).toEqual([
    [{ top: 0, bottom: 2, left: 0, right: 0 }],
    [{ top: 0, bottom: 0, left: 1, right: 1 }],
  ]);
});

test.each([
  ["two kinds", { custom: { formula: "=TRUE" }, list: { inCellDropDown: true, source: "a,b" } }],
  ["a list over 255 characters", { list: { inCellDropDown: true, source: "word,".repeat(60) } }],
  ["a missing second bound", { decimal: { formula1: 1, operator: "Between" } }],
  ["a broken formula", { custom: { formula: "=1+" } }],
  ["nothing", {}],
])("a validation rule with %s is refused", async (_, rule) => {
  const error = await errorOf(
    onSheet((sheet) => {
      sheet.getRange("A1").dataValidation.rule = rule as Excel.DataValidationRule;
    }),
  );
  expect(error).toMatchObject({
    code: "InvalidArgument",
    debugInfo: { errorLocation: "DataValidation.rule" },
  });
});

test("clear takes what it says: contents, formats, or everything", async () => {
  const { sheet } = await onSheet((worksheet) => {
    for (const address of ["A1", "A2", "A3"]) {
      const cell = worksheet.getRange(address);
      cell.values = [["x"]];
      cell.format.fill.color = "red";
      cell.dataValidation.rule = { list: { inCellDropDown: true, source: "x,y" } };
    }
    worksheet.getRange("A1").clear("Contents");
    worksheet.getRange("A2").clear("Formats");
    worksheet.getRange("A3").clear();
  });
  expect([0, 1, 2].map((row) => [sheet.cells.value(row, 0), sheet.styles.at(row, 0).fill])).toEqual([
    [undefined, "#FF0000"],
    ["x", undefined],
    [undefined, undefined],
  ]);
  expect(sheet.validations.flatMap(({ areas }) => areas.map(({ top }) => top))).toEqual([0, 1]);
});

test("looks are read cell by cell, those that were asked for alone", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("B1").format.fill.color = "#ffff00";
    sheet.getRange("A2:B2").format.font.bold = true;
    const looks = sheet.getRange("A1:B2").getCellProperties({
      address: true,
      format: { fill: { color: true }, font: { bold: true } },
    });
    await context.sync();
    expect(
      looks.value.map((row) => row.map(({ format }) => [format?.fill?.color, format?.font?.bold])),
    ).toEqual([
      [
        ["#FFFFFF", false],
        ["#FFFF00", false],
      ],
      [
        ["#FFFFFF", true],
        ["#FFFFFF", true],
      ],
    ]);
    const bold = sheet.getRange("A2").getCellProperties({ format: { font: { bold: true } } });
    await context.sync();
    expect(bold.value).toEqual([[{ format: { font: { bold: true } } }]]);
  });
});

test("the merged areas of a range are those that it touches, or none", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1:C1").merge();
    sheet.getRange("A5:B6").merge();
    const some = sheet.getRange("B1:D4").getMergedAreasOrNullObject().load("address");
    const none = sheet.getRange("D2:E3").getMergedAreasOrNullObject().load("address");
    await context.sync();
    expect([some.address, none.isNullObject]).toEqual(["Sheet1!A1:C1", true]);
  });
});
