/** @jest-environment ./tests/environments/excel-node.cjs */
import { errorOf } from "../../support/error-of";
import { startExcel } from "../../support/excel";

async function run(work: (context: Excel.RequestContext, sheet: Excel.Worksheet) => unknown) {
  await Excel.run(async (context) => {
    await work(context, context.workbook.worksheets.getActiveWorksheet());
    await context.sync();
  });
}

test("actions before an error stay done, later ones are not run, and the report names the statement", async () => {
  const { book } = await startExcel();
  const error = await errorOf(
    run((context, sheet) => {
      context.trace("before");
      sheet.getRange("A1").values = [["kept"]];
      context.workbook.worksheets.getItem("Missing").getRange("A1").values = [[1]];
      sheet.getRange("A2").values = [["not run"]];
    }),
  );
  expect(error).toMatchObject({
    code: "ItemNotFound",
    httpStatusCode: 404,
    traceMessages: ["before"],
    debugInfo: { errorLocation: "WorksheetCollection.getItem" },
  });
  expect(error.debugInfo.statement).toContain("worksheets.getItem(");
  const cells = book.sheets[0]?.cells;
  expect([cells?.value(0, 0), cells?.value(1, 0)]).toEqual(["kept", undefined]);
});

test("a member that the model lacks fails by name", async () => {
  await startExcel();
  const method = await errorOf(run((_, sheet) => sheet.getRange("A1").getImage()));
  expect([method.code, method.message]).toEqual([
    "NotImplemented",
    "The workbench's model of Range lacks Range.getImage.",
  ]);
  const property = await errorOf(run((_, sheet) => sheet.load("enableCalculation")));
  expect([property.code, property.debugInfo.errorLocation]).toEqual([
    "NotImplemented",
    "Worksheet.enableCalculation",
  ]);
  const navigation = await errorOf(run((_, sheet) => sheet.slicers.getCount()));
  expect([navigation.code, navigation.debugInfo.errorLocation]).toEqual([
    "NotImplemented",
    "Worksheet.slicers",
  ]);
});

test("a member above the declared requirement sets fails in the client", async () => {
  await startExcel();
  const error = await errorOf(
    run((_, sheet) => sheet.getRange("A1").conditionalFormats.getItemOrNullObject("id")),
  );
  expect([error.code, error.message]).toEqual(["ApiNotFound", expect.stringContaining("ExcelApi 1.14")]);
});

test("loading a name that does not exist fails", async () => {
  await startExcel();
  for (const names of ["colour", "name,format", "tables/colour"]) {
    const error = await errorOf(run((_, sheet) => sheet.load(names)));
    expect([names, error.code]).toEqual([names, "ApiNotFound"]);
  }
  // `load(["items/name"])` goes out as it is, where `load("items/name")` is stripped; real Excel loads nothing then.
  const error = await errorOf(run((context) => context.workbook.worksheets.load(["items/name"])));
  expect(error.code).toBe("ApiNotFound");
});

test("loads select properties, nested ones, those of items, pages of them, or all scalars", async () => {
  await startExcel();
  await run(async (context, sheet) => {
    const { worksheets } = context.workbook;
    worksheets.add("Runs").tables.add("A1:B2", true).name = "Runs";
    worksheets.add("Params");
    worksheets.load("items/name,items/tables/items/name");
    sheet.load();
    const page = context.workbook.worksheets;
    page.load({ select: "name", top: 1, skip: 1 });
    context.workbook.tables.load("count");
    await context.sync();
    expect(sheet.visibility).toBe("Visible");
    expect(context.workbook.tables.count).toBe(1);
    expect(worksheets.items.map(({ name }) => name)).toEqual(["Runs"]);
    worksheets.load("items/name,items/tables/items/name");
    await context.sync();
    expect(
      worksheets.items.map(({ name, tables }) => [name, tables.items.map((table) => table.name)]),
    ).toEqual([
      ["Sheet1", []],
      ["Runs", ["Runs"]],
      ["Params", []],
    ]);
    // An item is addressed by its id from here on.
    const [, runs] = worksheets.items;
    if (runs) {
      runs.tabColor = "#111111";
    }
    await context.sync();
  });
});

test("set, update and retrieve reach the same members", async () => {
  await startExcel();
  await run(async (context, sheet) => {
    sheet.getRange("A1:B1").set({ values: [[1, 2]], format: { font: { bold: true } } });
    const retrieve: unknown = Reflect.get(sheet, "retrieve");
    if (typeof retrieve !== "function") {
      throw new Error("This client cannot retrieve.");
    }
    const result: unknown = Reflect.apply(retrieve, sheet, ["name,tabColor"]);
    await context.sync();
    expect(JSON.parse(JSON.stringify(result))).toMatchObject({ name: "Sheet1", tabColor: "" });
  });
  const error = await errorOf(
    run((_, sheet) => {
      sheet.set({ colour: "red" } as Excel.Interfaces.WorksheetUpdateData);
    }),
  );
  expect(error.code).toBe("InvalidArgument");
});

test("a tracked range outlives its run and is freed", async () => {
  const { workbench } = await startExcel();
  let tracked: Excel.Range | undefined;
  await run((context, sheet) => {
    tracked = sheet.getRange("B2");
    context.trackedObjects.add(tracked);
  });
  const range = tracked;
  if (!range) {
    throw new Error("No range was tracked.");
  }
  workbench.user.insert(workbench.book.activeSheetId, { top: 0, bottom: 0, left: 0, right: 16_383 }, "Down");
  await Excel.run(range, async (context) => {
    range.load("address");
    await context.sync();
    expect(range.address).toBe("Sheet1!B3");
    context.trackedObjects.remove(range);
    await context.sync();
  });
  await run(async (context) => {
    const count: unknown = Reflect.apply(
      Reflect.get(context.workbook, "_GetReferenceCount") as () => unknown,
      context.workbook,
      [],
    );
    await context.sync();
    expect(count).toMatchObject({ value: 0 });
  });
});

test("counters tell syncs of the add-in from the client's housekeeping", async () => {
  const { counters, resetCounters } = await startExcel();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2");
    range.values = [
      ["x", 1],
      ["y", 2],
    ];
    await context.sync();
    range.load("values");
    await context.sync();
  });
  expect(counters.syncs).toBe(2);
  expect(counters.requests).toBe(3);
  expect(counters.requestBytes).toBeGreaterThan(500);
  expect(counters.responseBytes).toBeGreaterThan(100);
  resetCounters();
  expect(counters.syncs).toBe(0);
});

describe("what Excel refuses before it looks at a batch", () => {
  const big = (rows: number) => Array.from({ length: rows }, (_, row) => [`${row} `.padEnd(1000, "x")]);

  test("a request over 5 MB is not run", async () => {
    const { book } = await startExcel();
    const error = await errorOf(
      run((_, sheet) => {
        sheet.getRange("A1:A6000").values = big(6000);
      }),
    );
    expect(error.code).toBe("RequestPayloadSizeLimitExceeded");
    expect(book.sheets[0]?.cells.extent()).toBeUndefined();
  });

  test("a response over 5 MB does not come, and smaller pieces do", async () => {
    await startExcel();
    await run(async (context, sheet) => {
      sheet.getRange("A1:A3000").values = big(3000);
      await context.sync();
      sheet.getRange("A3001:A6000").values = big(3000);
    });
    const error = await errorOf(run((_, sheet) => sheet.getRange("A1:A6000").load("values")));
    expect(error.code).toBe("ResponsePayloadSizeLimitExceeded");
    await run(async (context, sheet) => {
      const part = sheet.getRange("A1:A3000");
      part.load("values");
      await context.sync();
      expect(part.values).toHaveLength(3000);
    });
  });

  test("the limit can be set lower", async () => {
    const { workbench } = await startExcel();
    workbench.host.messageLimit = 2_000;
    const error = await errorOf(
      run((_, sheet) => {
        sheet.getRange("A1:A3").values = big(3);
      }),
    );
    expect(error.code).toBe("RequestPayloadSizeLimitExceeded");
  });

  test("while a cell is edited batches fail, or wait if they ask to", async () => {
    const { workbench, book } = await startExcel();
    workbench.user.setEditing(true);
    const error = await errorOf(run((_, sheet) => sheet.load("name")));
    expect(error.code).toBe("InvalidOperationInCellEditMode");
    const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [["later"]];
      await context.sync();
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(book.sheets[0]?.cells.value(0, 0)).toBeUndefined();
    workbench.user.setEditing(false);
    await waiting;
    expect(book.sheets[0]?.cells.value(0, 0)).toBe("later");
  });
});
