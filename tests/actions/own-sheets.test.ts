import { commitImport } from "../../src/actions/commit-import";
import { lookOverSheets } from "../../src/actions/look-over-sheets";
import { prepareImport } from "../../src/actions/prepare-import";
import { readOwnSheets } from "../../src/actions/read-own-sheets";
import { setUpTracking } from "../../src/actions/set-up-tracking";
import type { CellValue } from "../../src/tracking/values/cell-value";
import { tableRows } from "../support/book-contents";
import { startExcel } from "../support/excel";

const LOG: CellValue[][] = [
  ["Log of group A", "", "", ""],
  ["", "", "", ""],
  ["Name", "lr", "started", "val_acc"],
  ["base", 0.1, 46_095.5, 0.8],
  ["wide", 0.2, 46_096, 0.9],
  ["mean", "", "", "=AVERAGE(D4:D5)"],
];
const LSTM: CellValue[][] = [
  ["Name", "lr", "started", "val_acc"],
  ["small", 0.01, 46_097, 0.7],
];
const TODO: CellValue[][] = [["to do"], ["ask Ada for the GPU"]];

/** A sheet with cells from A1 on. */
async function sheetWith(name: string, cells: CellValue[][], dates?: string): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(name);
    sheet.getRangeByIndexes(0, 0, cells.length, cells[0]?.length ?? 1).formulas = cells;
    if (dates !== undefined) {
      sheet.getRange(dates).numberFormat = [["yyyy-mm-dd hh:mm"]];
    }
    await context.sync();
  });
}

async function startWithSheets() {
  const excel = await startExcel();
  await sheetWith("exp log", LOG, "C4:C5");
  await sheetWith("lstm", LSTM, "C2");
  await sheetWith("to do", TODO);
  return excel;
}

async function type(sheet: string, address: string, values: CellValue[][]): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = values;
    await context.sync();
  });
}

/** Imports the own sheets as they are proposed. */
async function adopt() {
  const prepared = await prepareImport(await readOwnSheets());
  const { counts, tables, parts, reasons } = prepared;
  const report = counts.add + counts.update > 0 ? await commitImport(prepared) : undefined;
  return { counts, tables, parts, reasons, report, prepared };
}

test("the sheets that are not Runsheet's are looked over in one go, and nothing is written", async () => {
  const { book } = await startWithSheets();
  await setUpTracking();
  const before = book.sheets.map(({ name, cells }) => [name, cells.rowCount]);
  expect(await lookOverSheets()).toEqual({
    message: "2 sheets of this workbook look like experiment tables: exp log (2 rows) and lstm (1 row).",
    sheets: [
      { sheet: "exp log", tables: 1, rows: 2 },
      { sheet: "lstm", tables: 1, rows: 1 },
    ],
  });
  expect(book.sheets.map(({ name, cells }) => [name, cells.rowCount])).toEqual(before);
});

test("a workbook without tables of runs, and one without sheets of its own, are told so", async () => {
  await startExcel();
  await sheetWith("to do", TODO);
  expect((await lookOverSheets()).message).toBe(
    "Your sheet does not look like a table of runs. Cells that you select can be imported all the same.",
  );
  await startExcel();
  await setUpTracking();
  await expect(lookOverSheets()).rejects.toMatchObject({
    message: "This workbook has no sheet of your own that holds anything.",
  });
});

test("tables of runs on several sheets come in together; each run says from which sheet and row it is", async () => {
  const { book } = await startWithSheets();
  await setUpTracking();
  const { counts, tables, parts } = await adopt();
  expect(counts).toEqual({ add: 3, update: 0, skip: 0, reject: 0 });
  expect(tables.map(({ part, use }) => [part, use])).toEqual([
    ["exp log", "runs"],
    ["lstm", "runs"],
  ]);
  expect(parts.map(({ name, role }) => [name, role])).toEqual([
    ["exp log", "runs"],
    ["lstm", "runs"],
    ["to do", undefined],
  ]);
  expect(tableRows(book, "Runs")).toEqual([
    expect.objectContaining({
      Name: "base",
      lr: 0.1,
      Started: 46_095.5,
      val_acc: 0.8,
      Source: "Sheet exp log",
    }),
    expect.objectContaining({ Name: "wide" }),
    expect.objectContaining({ Name: "small", Source: "Sheet lstm", Started: 46_097 }),
  ]);
  expect(
    tableRows(book, "Runs").map((row) => String(row["Source ID"]).replace(/[0-9a-f]{24}$/, "HASH")),
  ).toEqual(["row 4 content:HASH", "row 5 content:HASH", "row 2 content:HASH"]);
});

test("adopting again adds what was typed since, updates what was filled in or corrected in its row, and doubles nothing", async () => {
  const { book } = await startWithSheets();
  await setUpTracking();
  await adopt();
  expect((await adopt()).counts).toEqual({ add: 0, update: 0, skip: 3, reject: 0 });

  await type("lstm", "A3:D4", [
    ["large", 0.02, 46_098, ""],
    ["huge", 0.05, 46_099, 0.75],
  ]);
  expect((await adopt()).counts).toEqual({ add: 2, update: 0, skip: 3, reject: 0 });

  await type("lstm", "D3", [[0.72]]);
  await type("exp log", "D4", [[0.81]]);
  const { counts, reasons } = await adopt();
  expect(counts).toEqual({ add: 0, update: 2, skip: 3, reject: 0 });
  expect(
    reasons.flatMap(({ decision, rule, place }) => (decision === "update" ? [[rule, place]] : [])),
  ).toEqual([
    ["same-row", "row 4 of exp log"],
    ["grown-row", "row 3 of lstm"],
  ]);
  expect(tableRows(book, "Runs").map(({ Name, val_acc }) => [Name, val_acc])).toEqual([
    ["base", 0.81],
    ["wide", 0.9],
    ["small", 0.7],
    ["large", 0.72],
    ["huge", 0.75],
  ]);
  expect((await adopt()).counts).toEqual({ add: 0, update: 0, skip: 5, reject: 0 });
});

test("rows that were sorted or moved down are known all the same", async () => {
  await startWithSheets();
  await setUpTracking();
  await adopt();
  await type("exp log", "A4:D5", [LOG[4] ?? [], LOG[3] ?? []]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("lstm").getRange("2:2").insert("Down");
    await context.sync();
  });
  expect((await adopt()).counts).toEqual({ add: 0, update: 0, skip: 3, reject: 0 });
});

test("where rows were moved, a row is not taken for the run that stood there: it is asked about", async () => {
  const { book } = await startWithSheets();
  await setUpTracking();
  await adopt();
  const before = tableRows(book, "Runs");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("exp log").getRange("4:4").insert("Down");
    await context.sync();
  });
  const [name = "", lr = "", started = ""] = LOG[3] ?? [];
  await type("exp log", "A4:D5", [
    [name, lr, started, 0.75],
    [name, lr, started, 0.85],
  ]);
  const prepared = await prepareImport(await readOwnSheets());
  expect(prepared.counts).toMatchObject({ update: 0 });
  expect(prepared.questions.map(({ id }) => id)).toEqual(["near-run"]);
  await commitImport(prepared);
  expect(tableRows(book, "Runs").slice(0, 3)).toEqual(before);
});

test("the sheets stay as they were, and what they brought can be taken back", async () => {
  const { book } = await startWithSheets();
  await setUpTracking();
  const cellsOf = (name: string) => {
    const sheet = book.sheets.find((one) => one.name === name);
    return Array.from({ length: 6 }, (_, row) =>
      Array.from(
        { length: 4 },
        (__, column) => sheet?.cells.formula(row, column) ?? sheet?.cells.value(row, column),
      ),
    );
  };
  const before = [cellsOf("exp log"), cellsOf("lstm")];
  await adopt();
  expect([cellsOf("exp log"), cellsOf("lstm")]).toEqual(before);
});

test("only the sheets that are named are read; protected and very long ones too, the long ones in part", async () => {
  await startWithSheets();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("lstm").protection.protect();
    await context.sync();
  });
  expect(await readOwnSheets({}, ["lstm"])).toMatchObject([
    {
      name: "lstm",
      content: { sheet: "lstm", origin: { row: 0, column: 0 }, cells: LSTM, merged: [], remarks: [] },
    },
  ]);
});

test("merged areas, fills, bold and formulas come along, as from a file", async () => {
  await startExcel();
  await sheetWith("exp, log", [
    ["", "", ""],
    ["", "Result", ""],
    ["Name", "acc", "loss"],
    ["a", 0.5, "=B4*2"],
  ]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("exp, log");
    sheet.getRange("B2:C2").merge();
    sheet.getRange("A3:C3").format.font.bold = true;
    sheet.getRange("A4").format.fill.color = "#ffee00";
    sheet.getRange("B4").numberFormat = [["0.0%"]];
    await context.sync();
  });
  const [part] = [await readOwnSheets()].flat();
  const bold = { bold: true };
  expect(part).toMatchObject({
    name: "exp, log",
    content: {
      origin: { row: 1, column: 0 },
      cells: [
        ["", "Result", ""],
        ["Name", "acc", "loss"],
        ["a", 0.5, 1],
      ],
      looks: [
        [undefined, undefined, undefined],
        [bold, bold, bold],
        [{ fill: "#FFEE00" }, { numberFormat: "0.0%" }, { isFormula: true }],
      ],
      merged: [{ top: 0, left: 1, bottom: 0, right: 2 }],
    },
  });
});

test("hidden rows and columns of own sheets that hold something are named, as those of a file are", async () => {
  await startWithSheets();
  await setUpTracking();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("exp log");
    sheet.getRange("2:2").rowHidden = true;
    sheet.getRange("5:5").rowHidden = true;
    sheet.getRange("B:B").columnHidden = true;
    await context.sync();
  });
  const { prepared, counts } = await adopt();
  expect(counts.add).toBe(3);
  const said = prepared.remarks.filter((remark) => remark.includes("hidden"));
  expect(said).toEqual([
    expect.stringContaining("Row 5 is hidden on the sheet; it was read too."),
    expect.stringContaining("Column B is hidden on the sheet; it was read too."),
  ]);
});
