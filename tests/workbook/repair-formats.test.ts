import { writeWorkbook } from "../../src/workbook/run-excel";
import { columnLetters } from "../../src/cells/address";
import { setUpTracking } from "../../src/actions/set-up-tracking";
import { readTracking } from "../../src/workbook/read-tracking";
import { repairFormats } from "../../src/workbook/repair-formats";
import { findTable, tableRows } from "../support/book-contents";
import { startExcel } from "../support/excel";
import { interrupted, onTable, together, typeInto } from "./tracked-book";

/** Runs with one metric whose column is text, and the texts in it. */
async function withTextColumn(texts: readonly string[]) {
  const excel = await startExcel();
  await setUpTracking();
  await Excel.run(async (context) => {
    const metrics = context.workbook.tables.getItem("Metrics");
    metrics.getDataBodyRange().getCell(0, 0).values = [["val_accuracy"]];
    await context.sync();
  });
  await setUpTracking();
  await Excel.run(async (context) => {
    const runs = context.workbook.tables.getItem("Runs");
    runs.resize(runs.getRange().getResizedRange(texts.length - 1, 0));
    const body = runs.columns.getItem("val_accuracy").getDataBodyRange();
    body.numberFormat = [["@"]];
    body.values = texts.map((text) => [text]);
    await context.sync();
  });
  const { sheet, description } = findTable(excel.book, "Runs");
  const column = description.area.left + description.columns.indexOf("val_accuracy");
  const read = () => texts.map((_, row) => sheet.cells.value(1 + row, column));
  return { ...excel, sheet, column, read };
}

test("texts that were numbers are numbers again", async () => {
  const { read } = await withTextColumn(["0.5", "0.25", "n/a"]);
  await writeWorkbook(async (context) => {
    const mended = { tables: ["Runs"], made: 2, kept: [] };
    expect(await repairFormats(context, await readTracking(context))).toEqual(mended);
    const again = { tables: [], made: 0, kept: [] };
    expect(await repairFormats(context, await readTracking(context))).toEqual(again);
  });
  expect(read()).toEqual([0.5, 0.25, "n/a"]);
});

test("what somebody enters meanwhile is put back, and the action says so", async () => {
  const { workbench, sheet, column, read } = await withTextColumn(["0.5", "0.25", "0.125"]);
  await writeWorkbook(async (context) => {
    const tracking = await readTracking(context);
    const sync = context.sync.bind(context);
    let syncs = 0;
    Object.assign(context, {
      sync: async () => {
        await sync();
        syncs += 1;
        // The first looks at the formats, the second reads the column.
        if (syncs === 2) {
          workbench.user.editCell(sheet.id, 2, column, "0.75");
        }
      },
    });
    await expect(repairFormats(context, tracking)).rejects.toMatchObject({ code: "workbook-changed" });
  });
  expect(read()).toEqual(["0.5", "0.75", "0.125"]);
});

test.each([
  [3, 4],
  [4, 5],
])("columns inserted before syncs %i and %i: every text stays in its column", async (first, second) => {
  const excel = await withTextColumn(["0.5", "0.25", "0.125"]);
  typeInto(excel, "Runs", 0, "Notes", "precious");
  const contents = () => tableRows(excel.book, "Runs");
  const before = contents();
  await writeWorkbook(async (context) => {
    const tracking = await readTracking(context);
    let syncs = 0;
    const restless = {
      workbook: context.workbook,
      apart: together,
      sync: async () => {
        syncs += 1;
        if (syncs === first || syncs === second) {
          await onTable("Runs", (table) => {
            table.columns.add(1, undefined, `Mine ${String(syncs)}`);
          });
        }
        await context.sync();
      },
    };
    await repairFormats(restless, tracking).catch((error: unknown) => {
      expect(error).toMatchObject({ code: "workbook-changed" });
    });
  });
  const numbers = before.map((row) => ({ ...row, val_accuracy: Number(row["val_accuracy"]) }));
  expect([before, numbers]).toContainEqual(contents());
});

test("a column that gets another header meanwhile stays as it was, and the action says so", async () => {
  const { read } = await withTextColumn(["0.5", "0.25"]);
  await writeWorkbook(async (context) => {
    const tracking = await readTracking(context);
    const renamed = interrupted(context, {
      at: 3,
      act: () =>
        onTable("Runs", (table) => {
          table.columns.getItem("val_accuracy").name = "Mine";
        }),
    });
    await expect(repairFormats(renamed, tracking)).rejects.toMatchObject({
      code: "workbook-changed",
      message:
        "The sheet Runs was changed while its columns of numbers were mended; what was left of them stays as it was.",
    });
  });
  expect(read()).toEqual(["0.5", "0.25"]);
});

test("texts that would not show the same as numbers stay, and are named", async () => {
  const texts = ["0.5", "1e5", "00123", "12345678901234567890", "n/a"];
  const { read } = await withTextColumn(texts);
  await writeWorkbook(async (context) => {
    const { made, kept } = await repairFormats(context, await readTracking(context));
    const inexact = ["1e5", "00123", "12345678901234567890"];
    expect({ made, kept }).toEqual({
      made: 1,
      kept: [{ header: "val_accuracy", sheetName: "Runs", exact: 0, inexact }],
    });
  });
  expect(read()).toEqual([0.5, ...texts.slice(1)]);
});

test("where values stay, formats are mended alone, and the numbers that wait are counted and made later", async () => {
  const { read, sheet, column } = await withTextColumn(["0.5", "0.25", "1e5"]);
  await writeWorkbook(async (context) => {
    const tracking = await readTracking(context);
    expect(await repairFormats(context, tracking, { valuesStay: true })).toEqual({
      tables: ["Runs"],
      made: 0,
      kept: [{ header: "val_accuracy", sheetName: "Runs", exact: 2, inexact: ["1e5"] }],
    });
    expect(read()).toEqual(["0.5", "0.25", "1e5"]);
    expect([1, 2, 3].map((row) => sheet.styles.at(row, column).numberFormat)).toEqual(
      Array.from({ length: 3 }, () => undefined),
    );
    expect(await repairFormats(context, tracking)).toMatchObject({ made: 2 });
  });
  expect(read()).toEqual([0.5, 0.25, "1e5"]);
});

test("a cell of text between others is a number again, and a format and a formula of a person's own stay", async () => {
  const { read, sheet, column } = await withTextColumn(["0.5", "0.25", "0.125", "0.75"]);
  const address = `${columnLetters(column)}2:${columnLetters(column)}5`;
  await writeWorkbook(async (context) => {
    const cells = context.workbook.worksheets.getItem("Runs").getRange(address);
    cells.numberFormat = [["0.00"], ["@"], ["General"], ["General"]];
    cells.values = [[0.5], ["0.25"], ['=TEXT(0.125,"0.000")'], [0.75]];
    await context.sync();
    expect(await repairFormats(context, await readTracking(context))).toMatchObject({ made: 1 });
  });
  expect(read()).toEqual([0.5, 0.25, "0.125", 0.75]);
  expect(sheet.cells.formula(3, column)).toBe('=TEXT(0.125,"0.000")');
  expect([1, 2].map((row) => sheet.styles.at(row, column).numberFormat)).toEqual(["0.00", undefined]);
});

test.each([5, 3000])(
  "blank cells of text between others are cells of numbers again, in %d rows",
  async (rows) => {
    const { workbench, sheet, column } = await withTextColumn(Array<string>(rows).fill(""));
    const format = (row: number) => sheet.styles.at(row, column).numberFormat;
    await writeWorkbook(async (context) => {
      const cells = context.workbook.worksheets.getItem("Runs").getRangeByIndexes(1, column, rows, 1);
      cells.numberFormat = Array.from({ length: rows }, (_, row) => [
        row === 0 || row === rows - 1 ? "General" : row === 1 ? "0.00%" : "@",
      ]);
      cells.getCell(0, 0).values = [[0.5]];
      await context.sync();
      const tracking = await readTracking(context);
      expect(await repairFormats(context, tracking)).toEqual({ tables: ["Runs"], made: 0, kept: [] });
    });
    expect([1, 2, 3, rows - 1, rows].map(format)).toEqual([
      undefined,
      "0.00%",
      ...Array<undefined>(3).fill(undefined),
    ]);
    workbench.user.editCell(sheet.id, 3, column, "0.99");
    expect(sheet.cells.value(3, column)).toBe(0.99);
  },
);

test("a large table in which nothing is wrong costs one look more than a small one", async () => {
  const syncs = async (rows: number) => {
    const { column, counters, resetCounters } = await withTextColumn(Array<string>(rows).fill("0.5"));
    return writeWorkbook(async (context) => {
      const cells = context.workbook.worksheets.getItem("Runs").getRangeByIndexes(1, column, rows, 1);
      cells.numberFormat = Array<string[]>(rows).fill(["General"]);
      cells.values = Array<number[]>(rows).fill([0.5]);
      await context.sync();
      const tracking = await readTracking(context);
      resetCounters();
      expect(await repairFormats(context, tracking)).toEqual({ tables: [], made: 0, kept: [] });
      return counters.syncs;
    });
  };
  expect([await syncs(10), await syncs(3000)]).toEqual([1, 2]);
});
