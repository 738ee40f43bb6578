import { TableReader } from "../../../src/tracking/catalogue/table-reader";
import type { CellValue } from "../../../src/tracking/values/cell-value";

const reader = (...cells: CellValue[][]) => new TableReader("Params", cells);

test("headers match without regard to case and outer spaces", () => {
  const table = reader([" NAME ", "type", 7], ["lr", "number", "x"]);
  expect([table.has("Name"), table.has("Type"), table.has("7"), table.has("Min")]).toEqual([
    true,
    true,
    true,
    false,
  ]);
  expect([table.text(0, "name"), table.text(0, "TYPE"), table.cell(0, "Min")]).toEqual(["lr", "number", ""]);
  expect(table.findings).toEqual([]);
});

test("a table that has no header is empty, one that lacks a needed column is told so", () => {
  expect(reader()).toMatchObject({ count: 0, findings: [] });
  expect(reader(["Name"], [""], ["lr"])).toMatchObject({
    count: 2,
    findings: [
      {
        severity: "error",
        rule: "missing-column",
        table: "Params",
        message: "The table Params has no column Type.",
        fix: "Add a column with the header Type, or set up tracking again to repair the table.",
      },
    ],
  });
});

test("a row is empty when all its cells are", () => {
  const table = reader(["Name", "Type"], ["", ""], ["", 0], []);
  expect([0, 1, 2].map((row) => table.isEmpty(row))).toEqual([true, false, true]);
});

test("texts are trimmed, numbers and booleans as Excel shows them", () => {
  const table = reader(["Name", "Type"], [" lr ", true], [0.5, false]);
  expect([
    table.text(0, "Name"),
    table.text(0, "Type"),
    table.text(1, "Name"),
    table.text(1, "Type"),
  ]).toEqual(["lr", "TRUE", "0.5", "FALSE"]);
});

describe("a number", () => {
  const numbers = reader(
    ["Name", "Type", "Min"],
    ["a", "", 2],
    ["b", "", " 1e-3 "],
    ["c", "", " "],
    ["d", "", "low"],
  );

  test("is read from a number or a text, a blank is none", () => {
    expect([0, 1, 2].map((row) => numbers.number(row, "Min"))).toEqual([2, 0.001, undefined]);
    expect(numbers.findings).toEqual([]);
  });

  test("that is none is found", () => {
    expect(numbers.number(3, "Min")).toBeUndefined();
    expect(numbers.findings).toEqual([
      {
        severity: "error",
        rule: "type",
        table: "Params",
        row: 3,
        column: "Min",
        value: "low",
        message: 'Min must be a number, not "low".',
        fix: "Correct the value.",
      },
    ]);
  });
});

describe("a boolean", () => {
  const cells: CellValue[] = [true, false, "yes", "No", 1, 0, "1", "0", "", "perhaps", 2];
  const table = reader(["Name", "Type", "Required"], ...cells.map((cell) => ["x", "", cell]));

  test("is read from words and from 1 and 0", () => {
    expect(cells.map((_, row) => table.boolean(row, "Required"))).toEqual([
      ...[true, false, true, false, true, false, true, false],
      ...[undefined, undefined, undefined],
    ]);
  });

  test("that is none is found", () => {
    expect(table.findings.map(({ row, message, fix }) => [row, message, fix])).toEqual([
      [9, 'Required must be TRUE or FALSE, not "perhaps".', "Correct the value."],
      [10, 'Required must be TRUE or FALSE, not "2".', "Correct the value."],
    ]);
  });
});

test("an error of Excel's is no value", () => {
  const errors = [
    "#N/A",
    "#REF!",
    "#VALUE!",
    "#NAME?",
    "#DIV/0!",
    "#NUM!",
    "#NULL!",
    "#SPILL!",
    "#CALC!",
    " #N/A ",
  ];
  const table = reader(
    ["Name", "Type"],
    ...errors.map((error) => [error, ""]),
    ["#1", ""],
    ["x #N/A", ""],
    [3, ""],
  );
  expect(
    errors.every((_, row) => table.isError(row, "Name") && table.scalar(row, "Name") === undefined),
  ).toBe(true);
  expect([10, 11, 12].map((row) => table.isError(row, "Name"))).toEqual([false, false, false]);
  expect([10, 11, 12].map((row) => table.scalar(row, "Name"))).toEqual(["#1", "x #N/A", 3]);
  expect(table.scalar(0, "Type")).toBeUndefined();
});

test("of columns that differ in outer spaces alone, the one as it is spelled is read, else the left one", () => {
  const table = reader(["Name ", "Name", "type ", " type"], ["mine", "lr", "number", "text"]);
  expect([table.text(0, "Name"), table.text(0, "Type")]).toEqual(["lr", "number"]);
});
