/** @jest-environment ./tests/environments/excel-node.cjs */
import { errorOf } from "../../support/error-of";
import { startExcel } from "../../support/excel";

/** Writes `given` into A1 (with a number format, if any) and reads it back. */
async function enter(given: unknown, numberFormat?: string) {
  await startExcel();
  return Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
    if (numberFormat !== undefined) {
      cell.numberFormat = [[numberFormat]];
    }
    cell.values = [[given]];
    cell.load("values,formulas,text,valueTypes,numberFormat");
    await context.sync();
    return {
      value: cell.values[0]?.[0] as unknown,
      formula: cell.formulas[0]?.[0] as unknown,
      text: cell.text[0]?.[0],
      type: cell.valueTypes[0]?.[0] as string,
      format: cell.numberFormat[0]?.[0] as unknown,
    };
  });
}

test.each([
  ["a number", 0.5, 0.5],
  ["plain text", "cnn-1", "cnn-1"],
  ["true", true, true],
  ["the text false", "false", false],
  ["digits with leading zeros", "007", 7],
  ["thousands", "1,234.5", 1234.5],
  ["a negative number as text", "-0.5", -0.5],
  ["a positive number as text", "+3", 3],
  ["scientific notation", "1e-3", 0.001],
  ["a percentage", "12.5%", 0.125],
  ["money", "$3.20", 3.2],
  ["accountant's minus", "(5)", -5],
  ["a mixed fraction", "1 1/2", 1.5],
  ["an ISO date", "2024-01-15", 45306],
  ["an American date with time", "1/15/2024 12:00", 45306.5],
  ["a named month", "15-Jan-24", 45306],
  ["a time", "6:00 PM", 0.75],
  ["a date that never was", "2023-02-30", "2023-02-30"],
  ["a timestamp with zone", "2024-01-15T10:30:00Z", "2024-01-15T10:30:00Z"],
  ["not a number", "NaN", "NaN"],
  ["a version", "1.2.3", "1.2.3"],
  ["an error name", "#N/A", "#N/A"],
  ["an apostrophe", "'=1+1", "=1+1"],
  ["an apostrophe before digits", "'007", "007"],
  ["a lone minus", "-", "-"],
])("%s", async (_, given, expected) => {
  expect((await enter(given)).value).toStrictEqual(expected);
});

test("a typed percentage or date brings its number format along, unless the cell has one", async () => {
  expect(await enter("12%")).toMatchObject({ format: "0%", text: "12%" });
  expect(await enter("2024-01-15")).toMatchObject({ format: "m/d/yyyy", text: "1/15/2024" });
  expect(await enter("2024-01-15", "yyyy-mm-dd")).toMatchObject({ format: "yyyy-mm-dd", text: "2024-01-15" });
});

test("a cell formatted as text keeps every text", async () => {
  expect(await enter("007", "@")).toMatchObject({ value: "007", type: "String" });
  expect(await enter("=1+1", "@")).toMatchObject({ value: "=1+1", formula: "=1+1", type: "String" });
});

test("= begins a formula, and so do + and - before what is no number", async () => {
  expect(await enter("=1+1")).toMatchObject({ value: 2, formula: "=1+1" });
  expect(await enter("+B1+1")).toMatchObject({ value: 1, formula: "=+B1+1" });
  expect(await enter("-SUM(1,2)")).toMatchObject({ value: -3, formula: "=-SUM(1,2)" });
});

test.each(["=1+", "- see (notes", "@john", "=SUM(1"])("%s is refused", async (text) => {
  await startExcel();
  const error = await errorOf(
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B1");
      range.values = [["before", text]];
      await context.sync();
    }),
  );
  expect(error).toMatchObject({ code: "InvalidArgument", debugInfo: { errorLocation: "Range.values" } });
});

test("null leaves a cell, an empty text clears it, a scalar fills the range", async () => {
  await startExcel();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:C2");
    range.values = 7 as unknown as number[][];
    range.getRow(0).values = [["", null, 1]];
    range.load("values");
    await context.sync();
    expect(range.values).toStrictEqual([
      ["", 7, 1],
      [7, 7, 7],
    ]);
  });
});

test.each([
  ["too few rows", [[1, 2]]],
  ["ragged rows", [[1, 2], [3]]],
  ["no rows", []],
  [
    "an object",
    [
      [{}, 1],
      [1, 1],
    ],
  ],
])("an array of the wrong shape is refused and nothing is written: %s", async (_, values) => {
  const { book } = await startExcel();
  const error = await errorOf(
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2").values = values as number[][];
      await context.sync();
    }),
  );
  expect(error.code).toBe("InvalidArgument");
  expect(book.sheets[0]?.cells.extent()).toBeUndefined();
});

test("an array of more than 1,500 cells arrives whole, and its shape is checked before any of it", async () => {
  await startExcel();
  const rows = Array.from({ length: 400 }, (_, row) =>
    Array.from({ length: 10 }, (__, column) => row * 10 + column),
  );
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("B2:K401");
    range.values = rows;
    range.load("values");
    await context.sync();
    expect(range.values).toStrictEqual(rows);
  });
  const { book } = await startExcel();
  const error = await errorOf(
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1:J399").values = rows;
      await context.sync();
    }),
  );
  expect(error).toMatchObject({ code: "InvalidArgument" });
  expect(book.sheets[0]?.cells.extent()).toBeUndefined();
});

test("whole columns have no values, and more than five million cells are refused", async () => {
  await startExcel();
  await Excel.run(async (context) => {
    const column = context.workbook.worksheets.getActiveWorksheet().getRange("A:A");
    column.load("values,address,rowCount");
    await context.sync();
    expect(column.values).toBeNull();
    expect(column.address).toBe("Sheet1!A:A");
    expect(column.rowCount).toBe(1_048_576);
  });
  const error = await errorOf(
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1:F1000000").load("values");
      await context.sync();
    }),
  );
  expect(error.code).toBe("RangeExceedsLimit");
});

test("reading cells calculates only where formulas stand on their sheet", async () => {
  const { workbench } = await startExcel();
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const data = worksheets.getActiveWorksheet();
    const report = worksheets.add("Report");
    data.getRange("A1:A2").values = [[1], [2]];
    report.getRange("A1").formulas = [["=SUM(Sheet1!A:A)"]];
    await context.sync();
    const calculated = jest.spyOn(workbench.calculation, "recalculate");
    data.getRange("A1:A1").delete("Up");
    const left = data.getRange("A1:A2").load("values");
    await context.sync();
    expect(left.values).toEqual([[2], [""]]);
    expect(calculated).not.toHaveBeenCalled();
    const sum = report.getRange("A1").load("values");
    await context.sync();
    expect(sum.values).toEqual([[2]]);
    expect(calculated).toHaveBeenCalled();
  });
});

test("formulas are read as seen from their cells, and constants as they are", async () => {
  await startExcel();
  const read = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B3");
    range.formulas = [
      [1, "text"],
      ["=A1*2", "=$A$1&A2"],
      ["=A2*2", true],
    ];
    range.load("formulasR1C1");
    await context.sync();
    return range.formulasR1C1 as unknown;
  });
  expect(read).toEqual([
    [1, "text"],
    ["=R[-1]C*2", "=R1C1&RC[-1]"],
    ["=R[-1]C*2", true],
  ]);
});
