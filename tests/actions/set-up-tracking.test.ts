import { columnLetters } from "../../src/cells/address";
import { openSample } from "../../src/actions/open-sample";
import { setUpTracking } from "../../src/actions/set-up-tracking";
import { TABLE_NAMES } from "../../src/tracking/schema/table-names";
import { itemAlreadyExists } from "../../src/workbench/model/base/excel-errors";
import * as sheetOperations from "../../src/workbench/model/sheets/sheet-operations";
import { bookContents, findSheet, findTable, tableColumn } from "../support/book-contents";
import { startExcel } from "../support/excel";
import { onTable, trackedBook } from "../workbook/tracked-book";

const protectStructure = (): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.protection.protect();
    await context.sync();
  });

test("an empty workbook gets a sheet and a table for everything that is tracked", async () => {
  const { book } = await startExcel();
  const report = await setUpTracking();
  expect(report).toMatchObject({ created: TABLE_NAMES, repaired: [], unchanged: false });
  expect(book.tables.map(({ name }) => name)).toEqual(TABLE_NAMES);
  // Excel reserves the sheet name History.
  const sheets = TABLE_NAMES.map((name) => (name === "History" ? "Run history" : name));
  expect(book.sheets.map(({ name }) => name)).toEqual(["Sheet1", ...sheets]);
  expect(tableColumn(book, "Changes", "What")).toEqual(["Set-up"]);
});

test("a second time changes nothing", async () => {
  const { book } = await startExcel();
  await setUpTracking();
  const before = bookContents(book);
  const report = await setUpTracking();
  expect(report).toMatchObject({ created: [], repaired: [], unchanged: true });
  expect(bookContents(book)).toEqual(before);
});

test("Runs has a frozen, coloured header from A1, with the provenance folded away", async () => {
  const { book } = await startExcel();
  await setUpTracking();
  const { sheet, description } = findTable(book, "Runs");
  expect(description.area).toEqual({ top: 0, left: 0, bottom: 1, right: 16 });
  expect([sheet.frozenRows, sheet.frozenColumns]).toEqual([1, 2]);
  const fills = description.columns.map((_, column) => sheet.styles.at(0, column).fill);
  expect(new Set(fills.slice(0, 13)).size).toBe(1);
  expect(fills[13]).not.toBe(fills[0]);
  expect([...sheet.hiddenColumns].sort((a, b) => a - b)).toEqual([13, 14, 15, 16]);
  expect(sheet.columnLevels.get(16)).toBe(1);
  expect(sheet.styles.at(1, 0).numberFormat).toBe("@");
  expect(sheet.styles.at(1, 4).numberFormat).toBe("yyyy-mm-dd hh:mm:ss");
});

test("dropdowns and ranges come from the specs", async () => {
  const { book } = await startExcel();
  await setUpTracking();
  const { sheet, description } = findTable(book, "Runs");
  const ruleOf = (header: string): unknown => {
    const column = description.columns.indexOf(header);
    return sheet.validations.find(({ areas }) =>
      areas.some(({ left, right }) => left <= column && column <= right),
    )?.rule;
  };
  expect(ruleOf("Status")).toEqual({
    list: { inCellDropDown: true, source: "Planned,Running,Completed,Failed,Stopped,Pruned" },
  });
  expect(ruleOf("Dataset")).toEqual({ list: { inCellDropDown: true, source: "='Datasets'!$A$2" } });
  const seed = columnLetters(description.columns.indexOf("Seed"));
  expect(ruleOf("Seed")).toEqual({ custom: { formula: `=AND(ISNUMBER(${seed}2),${seed}2=INT(${seed}2))` } });
  expect(ruleOf("Notes")).toBeUndefined();
});

test("sheets of the user's own stay as they are, even one that is called Runs", async () => {
  const { book } = await startExcel();
  await Excel.run(async (context) => {
    const own = context.workbook.worksheets.add("Runs");
    own.getRange("A1:B2").values = [
      ["my", "list"],
      [1, "=A2*2"],
    ];
    await context.sync();
  });
  const before = JSON.stringify(bookContents(book));
  await setUpTracking();
  expect(findTable(book, "Runs").sheet.name).toBe("Runs (Runsheet)");
  expect(findSheet(book, "Runs").cells.formula(1, 1)).toBe("=A2*2");
  expect(
    JSON.stringify(bookContents(book, { except: [...TABLE_NAMES.slice(1), "Runs (Runsheet)"] })),
  ).toContain(JSON.stringify((JSON.parse(before) as { sheets: unknown[] }).sheets).slice(1, -1));
});

test("a defined name that a table would need is named before anything is made", async () => {
  const { book } = await startExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    context.workbook.names.add("metrics", sheet.getRange("A1:A9"));
    // A name of one sheet is in nobody's way.
    sheet.names.add("Params", sheet.getRange("B1"));
    await context.sync();
  });
  const before = bookContents(book);
  for (const attempt of [1, 2]) {
    await expect(setUpTracking()).rejects.toMatchObject({
      code: "schema-conflict",
      message: expect.stringContaining("defined name metrics") as string,
    });
    expect([attempt, bookContents(book)]).toEqual([attempt, before]);
  }
  await Excel.run(async (context) => {
    context.workbook.names.getItem("metrics").delete();
    await context.sync();
  });
  expect((await setUpTracking()).created).toEqual(TABLE_NAMES);
});

describe("where the structure of the workbook is protected", () => {
  test("an empty workbook stays as it is, and what is in the way is said", async () => {
    const { book } = await startExcel();
    await protectStructure();
    const before = bookContents(book);
    await expect(setUpTracking()).rejects.toMatchObject({
      code: "sheet-protected",
      message:
        "The structure of the workbook is protected, so the sheets Runs, Params, Metrics, Datasets, Experiments, Models, Run history, Issues and Changes cannot be added to it.",
      advice: "Take off the protection (Review > Protect Workbook), then try again. Nothing was written.",
    });
    await expect(openSample()).rejects.toMatchObject({
      message: expect.stringContaining("structure of the workbook is protected") as string,
      advice: "Take off the protection (Review > Protect Workbook), then try again. Nothing was written.",
    });
    expect(bookContents(book)).toEqual(before);
  });

  test("no text becomes a number before it is refused for a missing sheet; with all sheets it goes on", async () => {
    const { book } = await trackedBook(2);
    await onTable("Runs", (table) => {
      const body = table.columns.getItem("acc").getDataBodyRange();
      body.numberFormat = [["@"], ["@"]];
      body.values = [["0.5"], ["0.6"]];
    });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Models").delete();
      await context.sync();
    });
    await protectStructure();
    await expect(setUpTracking()).rejects.toMatchObject({
      message: "The structure of the workbook is protected, so the sheet Models cannot be added to it.",
      advice: expect.stringContaining("Nothing was written.") as string,
    });
    expect(tableColumn(book, "Runs", "acc")).toEqual(["0.5", "0.6"]);
    await Excel.run(async (context) => {
      context.workbook.protection.unprotect();
      await context.sync();
    });
    expect((await setUpTracking()).created).toEqual(["Models"]);
    await protectStructure();
    expect((await setUpTracking()).unchanged).toBe(true);
    expect(tableColumn(book, "Runs", "acc")).toEqual([0.5, 0.6]);
  });
});

test("a chart sheet that has the name of a sheet to be made, which Excel lists nowhere, is in nobody's way", async () => {
  const { book } = await startExcel();
  // Stands for chart sheets of these names: Excel refuses them as taken.
  const charts = ["Metrics", "Metrics (Runsheet)", "Changes"];
  const { addSheet } = sheetOperations;
  const adding = jest.spyOn(sheetOperations, "addSheet").mockImplementation((context, name) => {
    if (name !== undefined && charts.includes(name)) {
      throw itemAlreadyExists("A chart sheet has this name.");
    }
    return addSheet(context, name);
  });
  try {
    expect((await setUpTracking()).created).toEqual(TABLE_NAMES);
  } finally {
    adding.mockRestore();
  }
  expect(book.tables.map(({ name }) => name)).toEqual(TABLE_NAMES);
  expect(findTable(book, "Metrics").sheet.name).toBe("Metrics (Runsheet 2)");
  expect(findTable(book, "Changes").sheet.name).toBe("Changes (Runsheet)");
  expect(findTable(book, "Runs").sheet.name).toBe("Runs");
  expect(book.sheets).toHaveLength(1 + TABLE_NAMES.length);
});

test("a table named Runs that is somebody else's is not touched, and the error says so", async () => {
  const { book } = await startExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:B2").values = [
      ["lap", "time"],
      [1, 2],
    ];
    sheet.tables.add("A1:B2", true).name = "Runs";
    await context.sync();
  });
  await expect(setUpTracking()).rejects.toMatchObject({
    code: "schema-conflict",
    message: "The sheet Sheet1 holds a table named Runs that is not Runsheet's.",
  });
  expect(book.sheets).toHaveLength(1);
});

test("renamed sheets, moved columns and columns of the user's own are found and left alone", async () => {
  const { book } = await startExcel();
  await setUpTracking();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Params");
    sheet.name = "Hyperparameters";
    sheet.getRange("A1").values = [["moving"]];
    sheet.getRange("B1").values = [["Name"]];
    sheet.getRange("A1").values = [["Type"]];
    sheet.getRange("L1:L2").values = [["Why"], ["because"]];
    context.workbook.tables.getItem("Params").resize("A1:L2");
    await context.sync();
  });
  const before = bookContents(book);
  expect(await setUpTracking()).toMatchObject({ unchanged: true });
  expect((bookContents(book) as { sheets: { cells: string[] }[] }).sheets.map(({ cells }) => cells)).toEqual(
    (before as { sheets: { cells: string[] }[] }).sheets.map(({ cells }) => cells),
  );
});

test("a deleted sheet and a deleted column come back, and nothing else changes", async () => {
  const { book } = await startExcel();
  await setUpTracking();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Datasets").delete();
    context.workbook.tables.getItem("Runs").columns.getItem("Seed").delete();
    await context.sync();
  });
  expect(await setUpTracking()).toMatchObject({ created: ["Datasets"], repaired: ["Runs"] });
  expect(findTable(book, "Runs").description.columns).toContain("Seed");
  expect(findTable(book, "Datasets").description.columns[0]).toBe("Name");
});

test("rows that a user typed into Params become columns of Runs", async () => {
  const { book } = await startExcel();
  await setUpTracking();
  await Excel.run(async (context) => {
    const params = context.workbook.worksheets.getItem("Params");
    params.getRange("A2:F2").values = [["optimizer", "choice", false, "", "", "adam, sgd"]];
    const metrics = context.workbook.worksheets.getItem("Metrics");
    metrics.getRange("A2:B2").values = [["val_accuracy", "maximize"]];
    await context.sync();
  });
  expect(await setUpTracking()).toMatchObject({ repaired: ["Runs"] });
  const { description, sheet } = findTable(book, "Runs");
  expect(description.columns.slice(12, 16)).toEqual(["Notes", "optimizer", "val_accuracy", "Source"]);
  expect([...sheet.hiddenColumns].sort((a, b) => a - b)).toEqual([15, 16, 17, 18]);
  expect(sheet.validations.find(({ areas }) => areas[0]?.left === 13)?.rule).toEqual({
    list: { inCellDropDown: true, source: "adam,sgd" },
  });
});

describe("columns of numbers and of true or false, which are inserted beside columns of text", () => {
  const DEFINITIONS = [
    ["Metrics", "val_accuracy", "maximize"],
    ["Params", "learning_rate", "number"],
    ["Params", "pretrained", "boolean"],
  ] as const;
  const HEADERS = DEFINITIONS.map(([, header]) => header);

  /** A workbook with those columns, and what is in their body then. */
  async function withColumns() {
    const excel = await startExcel();
    await setUpTracking();
    await Excel.run(async (context) => {
      for (const [name, entry, second] of DEFINITIONS) {
        const table = context.workbook.tables.getItem(name);
        table.columns.getItemAt(0).getDataBodyRange().getLastRow().getOffsetRange(1, 0).values = [[entry]];
        table.columns.getItemAt(1).getDataBodyRange().getLastRow().getOffsetRange(1, 0).values = [[second]];
        table.resize(table.getRange().getResizedRange(1, 0));
      }
      await context.sync();
    });
    await setUpTracking();
    const { sheet, description } = findTable(excel.book, "Runs");
    const columnOf = (header: string): number => description.area.left + description.columns.indexOf(header);
    return { ...excel, sheet, columnOf, columns: HEADERS.map(columnOf) };
  }

  test("take numbers, not the text format of their neighbour", async () => {
    const { sheet, columns, columnOf } = await withColumns();
    expect(columns.map((column) => sheet.styles.at(1, column).numberFormat)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(sheet.styles.at(1, columnOf("Notes")).numberFormat).toBe("@");
  });

  test("of an earlier version become what they are again, and their texts numbers", async () => {
    const { workbench, book, sheet, columns } = await withColumns();
    // Excel with a decimal comma wrote 0.99 as text with a comma.
    workbench.user.setDecimalSeparator(",");
    const texts: readonly (readonly string[])[] = [
      ["0,99", "1E-05", "TRUE"],
      ["n/a", "", "FALSE"],
      ["007", "-12", "yes"],
    ];
    await Excel.run(async (context) => {
      const runs = context.workbook.tables.getItem("Runs");
      runs.resize(runs.getRange().getResizedRange(2, 0));
      await context.sync();
    });
    columns.forEach((column, index) => {
      sheet.styles.update({ top: 1, bottom: 3, left: column, right: column }, (style) => ({
        ...style,
        numberFormat: "@",
      }));
      workbench.user.enter(
        sheet.id,
        1,
        column,
        texts.map((row) => [row[index] ?? ""]),
      );
    });
    const report = await setUpTracking();
    expect(report.message).toBe(
      "Set up tracking: made 5 values of Runs that had been stored as text numbers again. " +
        "1 text in val_accuracy on Runs stayed text, because a number would not show the same: 007. " +
        "Where a number is meant, type it again.",
    );
    const read = (column: number) => [1, 2, 3].map((row) => sheet.cells.value(row, column));
    expect(columns.map(read)).toEqual([
      [0.99, "n/a", "007"],
      [0.00001, undefined, -12],
      [true, false, "yes"],
    ]);
    expect(columns.map((column) => sheet.styles.at(2, column).numberFormat)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect((await setUpTracking()).unchanged).toBe(true);
    expect(tableColumn(book, "Changes", "What")).toHaveLength(3);
  });
});
