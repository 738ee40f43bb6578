/** @jest-environment ./tests/environments/excel-node.cjs */
import { errorOf } from "../../support/error-of";
import { startExcel } from "../../support/excel";

/** A sheet with a table `Runs` in A1:C3 (run, loss, note), then `work`. */
async function withTable(
  work: (table: Excel.Table, sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void> | void,
) {
  const excel = await startExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:C3").values = [
      ["run", "loss", "note"],
      ["a", 0.5, "x"],
      ["b", 0.25, ""],
    ];
    const table = sheet.tables.add("A1:C3", true);
    table.name = "Runs";
    await work(table, sheet, context);
    await context.sync();
  });
  const [table] = excel.book.tables;
  const [sheet] = excel.book.sheets;
  if (!table || !sheet) {
    throw new Error("The table is gone.");
  }
  return { ...excel, table, sheet };
}

test("header cells become unique texts", async () => {
  const { book } = await startExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:E1").values = [["loss", "Loss", "", 3, "LOSS"]];
    sheet.tables.add("A1:E2", true);
    await context.sync();
  });
  expect(book.tables[0]?.columns).toEqual(["loss", "Loss2", "Column3", "3", "LOSS3"]);
  expect(book.sheets[0]?.cells.value(0, 3)).toBe("3");
});

test("without headers a header row is put above, and cells below move down", async () => {
  const { book } = await startExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B2").values = [
      [1, 2],
      [3, 4],
    ];
    sheet.tables.add("A1:B2", false);
    await context.sync();
  });
  expect(book.tables[0]).toMatchObject({ columns: ["Column1", "Column2"], area: { top: 0, bottom: 2 } });
  expect(book.sheets[0]?.cells.value(1, 0)).toBe(1);
});

test("writing into a header cell renames the column, keeps it unique, and formulas follow", async () => {
  const { table, sheet } = await withTable((_, worksheet) => {
    worksheet.getRange("E1").formulas = [["=SUM(Runs[loss])"]];
    worksheet.getRange("B1").values = [["val_loss"]];
    worksheet.getRange("C1").values = [["VAL_LOSS"]];
  });
  expect(table.columns).toEqual(["run", "val_loss", "VAL_LOSS2"]);
  expect(sheet.cells.value(0, 2)).toBe("VAL_LOSS2");
  expect(sheet.cells.formula(0, 4)).toBe("=SUM(Runs[val_loss])");
});

test("names of tables are unique without regard to case, and must be names", async () => {
  for (const name of ["runs", "A1", "my table", "R1C1", "1st", ""]) {
    const error = await errorOf(
      withTable((_, sheet) => {
        sheet.getRange("G1").values = [["x"]];
        sheet.tables.add("G1:G2", true).name = name;
      }),
    );
    expect([name, error.code]).toEqual([name, name === "runs" ? "ItemAlreadyExists" : "InvalidArgument"]);
  }
});

test("tables do not overlap", async () => {
  const error = await errorOf(
    withTable((_, sheet) => {
      sheet.tables.add("C3:D5", true);
    }),
  );
  expect(error).toMatchObject({
    code: "InvalidArgument",
    debugInfo: { errorLocation: "TableCollection.add" },
  });
});

test("resize takes rows and columns in; they keep what they hold", async () => {
  const { table, sheet } = await withTable((excelTable, worksheet) => {
    worksheet.getRange("D1:D2").values = [["seed"], [7]];
    excelTable.getDataBodyRange().numberFormat = [["0.00"]];
    excelTable.columns.getItem("loss").getDataBodyRange().dataValidation.rule = {
      decimal: { formula1: 0, operator: "GreaterThan" },
    };
    excelTable.resize("A1:D6");
  });
  expect(table).toMatchObject({ columns: ["run", "loss", "note", "seed"], area: { bottom: 5, right: 3 } });
  expect(sheet.cells.value(1, 3)).toBe(7);
  expect(sheet.styles.at(5, 1).numberFormat).toBe("0.00");
  expect(sheet.validations[0]?.areas[0]).toMatchObject({ top: 1, bottom: 5 });
});

test("resize carries a calculated column on into new rows, and a formula of one row nowhere", async () => {
  const { sheet } = await withTable((excelTable, worksheet) => {
    const body = excelTable.getDataBodyRange();
    body.getColumn(2).formulas = [["=ROW()+B2"], ["=ROW()+B3"]];
    body.getLastRow().getCell(0, 1).formulas = [["=1+1"]];
    worksheet.getRange("C5").values = [["mine"]];
    excelTable.resize("A1:C6");
  });
  const formulasOf = (column: number) => [1, 2, 3, 4, 5].map((row) => sheet.cells.formula(row, column));
  expect(formulasOf(2)).toEqual(["=ROW()+B2", "=ROW()+B3", "=ROW()+B4", undefined, "=ROW()+B6"]);
  expect(sheet.cells.value(4, 2)).toBe("mine");
  expect(formulasOf(1)).toEqual([undefined, "=1+1", undefined, undefined, undefined]);
});

test.each([
  ["another header row", "A2:C4"],
  ["a place apart", "A9:C12"],
  ["the header alone", "A1:C1"],
])("resize to %s is refused", async (_, address) => {
  const error = await errorOf(
    withTable((table) => {
      table.resize(address);
    }),
  );
  expect(error).toMatchObject({ code: "InvalidArgument", debugInfo: { errorLocation: "Table.resize" } });
});

test("resize does not run into another table", async () => {
  const error = await errorOf(
    withTable((table, sheet) => {
      sheet.getRange("A6").values = [["other"]];
      sheet.tables.add("A6:A7", true);
      table.resize("A1:C6");
    }),
  );
  expect(error.code).toBe("InvalidArgument");
});

test("rows are added at the end and in the middle; what stands below moves down", async () => {
  const { table, sheet } = await withTable(async (excelTable, worksheet, context) => {
    worksheet.getRange("A5").values = [["below"]];
    excelTable.rows.add(undefined, [
      ["c", 1, ""],
      ["d", 2, ""],
    ]);
    excelTable.rows.add(0, [["first", 9, ""]]);
    excelTable.rows.load("count");
    await context.sync();
    expect(excelTable.rows.count).toBe(5);
  });
  expect(table.area.bottom).toBe(5);
  expect([1, 2, 5].map((row) => sheet.cells.value(row, 0))).toEqual(["first", "a", "d"]);
  expect(sheet.cells.value(7, 0)).toBe("below");
});

test("the first row goes into the empty one, and the last is only emptied", async () => {
  const { table, sheet } = await withTable(async (excelTable, _, context) => {
    excelTable.rows.getItemAt(1).delete();
    excelTable.rows.getItemAt(0).delete();
    excelTable.rows.load("count");
    await context.sync();
    expect(excelTable.rows.count).toBe(0);
    excelTable.rows.add(undefined, [["new", 1, "y"]]);
  });
  expect(table.area).toMatchObject({ top: 0, bottom: 1 });
  expect(sheet.cells.value(1, 0)).toBe("new");
});

test("columns are added, renamed, read and deleted", async () => {
  const { table, sheet } = await withTable(async (excelTable, worksheet, context) => {
    worksheet.getRange("F1").formulas = [["=SUM(Runs[loss])"]];
    excelTable.columns.add(undefined, [["seed"], [1], [2]]);
    excelTable.columns.add(1, undefined, "epoch");
    const loss = excelTable.columns.getItem("LOSS");
    loss.name = "train_loss";
    loss.load("index,values,id");
    await context.sync();
    expect([loss.index, loss.values]).toEqual([2, [["train_loss"], [0.5], [0.25]]]);
    excelTable.columns.getItem("note").delete();
  });
  expect(table.columns).toEqual(["run", "epoch", "train_loss", "seed"]);
  expect(sheet.cells.value(2, 3)).toBe(2);
  expect([...sheet.cells.formulas()].map(({ formula }) => formula)).toEqual(["=SUM(Runs[train_loss])"]);
});

test("a column of a taken name, or of the wrong height, is refused", async () => {
  const taken = await errorOf(
    withTable((table) => {
      table.columns.add(undefined, undefined, "Loss");
    }),
  );
  expect(taken.code).toBe("ItemAlreadyExists");
  const height = await errorOf(
    withTable((table) => {
      table.columns.add(undefined, [["seed"], [1]]);
    }),
  );
  expect(height.code).toBe("InvalidArgument");
});

test("a total row is shown and taken away; the data stay", async () => {
  const { table, sheet } = await withTable(async (excelTable, _, context) => {
    excelTable.showTotals = true;
    const totals = excelTable.getTotalRowRange();
    totals.load("address");
    const body = excelTable.getDataBodyRange();
    body.load("address");
    await context.sync();
    expect([totals.address, body.address]).toEqual(["Sheet1!A4:C4", "Sheet1!A2:C3"]);
    excelTable.showTotals = false;
  });
  expect(table.area.bottom).toBe(2);
  expect(sheet.cells.value(3, 0)).toBeUndefined();
});

test("rows are sorted by Excel's order, with their formulas", async () => {
  const { sheet } = await withTable((table, worksheet) => {
    table.rows.add(undefined, [
      ["c", "", ""],
      ["d", "inf", ""],
      ["e", 0.1, ""],
    ]);
    worksheet.getRange("C2:C6").formulas = [["=B2"], ["=B3"], ["=B4"], ["=B5"], ["=B6"]];
    table.sort.apply([{ key: 1, ascending: false }]);
  });
  expect([1, 2, 3, 4, 5].map((row) => sheet.cells.value(row, 0))).toEqual(["d", "a", "b", "e", "c"]);
  expect(sheet.cells.formula(1, 2)).toBe("=B2");
});

test("cells of a filtered table do not move", async () => {
  const error = await errorOf(
    withTable((table) => {
      table.columns.getItem("run").filter.applyValuesFilter(["a"]);
      table.rows.add(0, [["c", 1, ""]]);
    }),
  );
  expect(error.code).toBe("FilteredRangeConflict");
});

test("converting to a range keeps the cells and leaves #REF! behind; deleting takes them along", async () => {
  const excel = await startExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:A2").values = [["loss"], [1]];
    const table = sheet.tables.add("A1:A2", true);
    table.name = "Runs";
    sheet.getRange("C1").formulas = [["=SUM(Runs[loss])"]];
    table.convertToRange();
    await context.sync();
  });
  expect(excel.book.tables).toEqual([]);
  expect(excel.book.sheets[0]?.cells.value(1, 0)).toBe(1);
  expect(excel.book.sheets[0]?.cells.formula(0, 2)).toBe("=SUM(#REF!)");
});

test("a header row that is off has no range, and the columns keep their names", async () => {
  await withTable(async (table, _, context) => {
    table.showHeaders = false;
    table.load("showHeaders");
    table.columns.load("items/name");
    await context.sync();
    expect(table.showHeaders).toBe(false);
    expect(table.columns.items.map(({ name }) => name)).toEqual(["run", "loss", "note"]);
    table.getHeaderRowRange().load("values");
    expect((await errorOf(context.sync())).code).toBe("ItemNotFound");
  });
});
