/** @jest-environment ./tests/environments/excel-node.cjs */
import { errorOf } from "../../support/error-of";
import { startExcel } from "../../support/excel";

async function withSheets(
  work: (sheets: Excel.WorksheetCollection, context: Excel.RequestContext) => unknown,
) {
  const excel = await startExcel();
  await Excel.run(async (context) => {
    await work(context.workbook.worksheets, context);
    await context.sync();
  });
  return excel;
}

test("a new workbook has Sheet1; added sheets are named on, at the end, and not shown", async () => {
  const { book } = await withSheets((sheets) => {
    sheets.add();
    sheets.add("Runs");
    sheets.add();
  });
  expect(book.sheets.map(({ name }) => name)).toEqual(["Sheet1", "Sheet2", "Runs", "Sheet4"]);
  expect(book.activeSheetId).toBe(book.sheets[0]?.id);
});

test.each([
  ["", "InvalidArgument"],
  ["a name of more than thirty-one characters", "InvalidArgument"],
  ["2024/05", "InvalidArgument"],
  ["'quoted'", "InvalidArgument"],
  ["[old]", "InvalidArgument"],
  ["History", "InvalidArgument"],
  ["sheet1", "ItemAlreadyExists"],
])("the name %j is refused", async (name, code) => {
  const added = await errorOf(withSheets((sheets) => sheets.add(name)));
  expect(added.code).toBe(code);
  const renamed = await errorOf(
    withSheets((sheets) => {
      sheets.add("Other").name = name;
    }),
  );
  expect(renamed.code).toBe(code);
});

test("a missing sheet is ItemNotFound, or a null object", async () => {
  const error = await errorOf(withSheets((sheets) => sheets.getItem("Runs")));
  expect(error).toMatchObject({
    code: "ItemNotFound",
    debugInfo: { errorLocation: "WorksheetCollection.getItem" },
  });
  await withSheets(async (sheets, context) => {
    const sheet = sheets.getItemOrNullObject("Runs");
    sheet.load("name");
    await context.sync();
    expect(sheet.isNullObject).toBe(true);
    // Excel skips what is done to a null object.
    sheet.delete();
  });
});

test("renaming rewrites formulas; deleting leaves #REF! behind and drops the tables", async () => {
  const { book } = await withSheets((sheets) => {
    const runs = sheets.add("Runs");
    runs.getRange("A1:A2").values = [["loss"], [1]];
    runs.tables.add("A1:A2", true);
    sheets.getItem("Sheet1").getRange("A1:A2").formulas = [["=Runs!A2"], ["=SUM(Runs!A1:A2)"]];
    runs.name = "My runs";
  });
  expect(book.sheets[0]?.cells.formula(0, 0)).toBe("='My runs'!A2");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("My runs").delete();
    await context.sync();
  });
  expect(book.tables).toEqual([]);
  expect(book.sheets[0]?.cells.formula(1, 0)).toBe("=SUM(#REF!)");
});

test("one sheet stays visible", async () => {
  const hidden = await errorOf(
    withSheets((sheets) => {
      sheets.getItem("Sheet1").visibility = "Hidden";
    }),
  );
  expect(hidden.code).toBe("InvalidOperation");
  const deleted = await errorOf(
    withSheets((sheets) => {
      sheets.add("Other").visibility = "Hidden";
      sheets.getItem("Sheet1").delete();
    }),
  );
  expect(deleted.code).toBe("InvalidOperation");
});

test("hiding the active sheet shows its neighbour; a hidden sheet can't be activated, a very hidden one not deleted", async () => {
  const { book } = await withSheets((sheets) => {
    sheets.add("Other");
    sheets.getItem("Sheet1").visibility = "VeryHidden";
  });
  expect(book.activeSheetId).toBe(book.sheets[1]?.id);
  for (const refused of [
    (sheet: Excel.Worksheet) => {
      sheet.activate();
    },
    (sheet: Excel.Worksheet) => {
      sheet.delete();
    },
  ]) {
    const error = await errorOf(
      Excel.run(async (context) => {
        refused(context.workbook.worksheets.getItem("Sheet1"));
        await context.sync();
      }),
    );
    expect(error.code).toBe("InvalidOperation");
  }
});

test("position, tab colour, grid lines, frozen panes and outline levels are kept", async () => {
  const { book } = await withSheets(async (sheets, context) => {
    const runs = sheets.add("Runs");
    runs.position = 0;
    runs.tabColor = "#ff8800";
    runs.showGridlines = false;
    runs.freezePanes.freezeRows(1);
    runs.getRange("B:D").group("ByColumns");
    runs.showOutlineLevels(0, 1);
    const frozen = runs.freezePanes.getLocationOrNullObject();
    frozen.load("address");
    await context.sync();
    expect(frozen.address).toBe("Runs!1:1");
  });
  expect(book.sheets[0]).toMatchObject({
    name: "Runs",
    tabColor: "#FF8800",
    showGridlines: false,
    frozenRows: 1,
    hiddenColumns: new Set([1, 2, 3]),
  });
});

test("the used range knows values from formats", async () => {
  await withSheets(async (sheets, context) => {
    const sheet = sheets.getItem("Sheet1");
    const none = sheet.getUsedRangeOrNullObject(true);
    none.load("address");
    await context.sync();
    expect(none.isNullObject).toBe(true);
    sheet.getRange("C3:D4").values = [
      [1, ""],
      ["", 2],
    ];
    sheet.getRange("F9").format.fill.color = "red";
    const used = sheet.getUsedRange();
    const filled = sheet.getUsedRange(true);
    used.load("address");
    filled.load("address");
    await context.sync();
    expect([used.address, filled.address]).toEqual(["Sheet1!C3:F9", "Sheet1!C3:D4"]);
  });
});

test("a protected sheet refuses writes, but for cells that are unlocked", async () => {
  const { book } = await withSheets((sheets) => {
    const sheet = sheets.getItem("Sheet1");
    sheet.getRange("B2").format.protection.locked = false;
    sheet.protection.protect({ allowFormatCells: true }, "secret");
    sheet.getRange("B2").values = [["open"]];
    sheet.getRange("A1").format.fill.color = "red";
  });
  expect(book.sheets[0]?.cells.value(1, 1)).toBe("open");
  const refused: ((sheet: Excel.Worksheet) => unknown)[] = [
    (sheet) => (sheet.getRange("A1").values = [[1]]),
    (sheet) => {
      sheet.getRange("A1:B2").clear();
    },
    (sheet) => sheet.tables.add("A1:B2", true),
    (sheet) => sheet.getRange("1:1").insert("Down"),
    (sheet) => sheet.charts.add("Line", sheet.getRange("A1:B2")),
    (sheet) => {
      sheet.protection.unprotect("guess");
    },
  ];
  for (const attempt of refused) {
    const error = await errorOf(
      Excel.run(async (context) => {
        attempt(context.workbook.worksheets.getItem("Sheet1"));
        await context.sync();
      }),
    );
    expect(error.code).toBe("AccessDenied");
  }
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.protection.unprotect("secret");
    sheet.getRange("A1").values = [[1]];
    await context.sync();
  });
  expect(book.sheets[0]?.cells.value(0, 0)).toBe(1);
});

test("a protected workbook keeps its sheets", async () => {
  const error = await errorOf(
    withSheets((sheets, context) => {
      context.workbook.protection.protect();
      sheets.add("Runs");
    }),
  );
  expect(error.code).toBe("AccessDenied");
});
