import fc from "../../support/fast-check";
import { shiftArea, shiftFormula, type SheetChange } from "../../../src/workbench/formula/shift-formula";

const change = (kind: SheetChange["kind"], index: number, count = 1, sheetName = "Runs"): SheetChange => ({
  sheetName,
  kind,
  index,
  count,
});

describe("inserting rows", () => {
  test.each([
    // Two rows inserted before row 3.
    ["=A2", "=A2"],
    ["=A3", "=A5"],
    ["=$A$3+a2", "=$A$5+a2"],
    ["=SUM(A1:A10)", "=SUM(A1:A12)"],
    ["=SUM(A1:A2)", "=SUM(A1:A2)"],
    ["=SUM(A3:A4)", "=SUM(A5:A6)"],
    ["=SUM(A:A, 2:2,3:4)", "=SUM(A:A, 2:2,5:6)"],
    ["=Runs!B9", "=Runs!B11"],
    ["='runs'!B9", "='runs'!B11"],
    ["=Params!B9", "=Params!B9"],
    ['="A9"&LOG10(A9)', '="A9"&LOG10(A11)'],
    ["=Runs[acc]+A9#", "=Runs[acc]+A11#"],
    ["=A1-2*A9", "=A1-2*A11"],
    ["=A1048576", "=#REF!"],
    ["=SUM(A1:A1048575)", "=SUM(A1:A1048576)"],
  ])("%s -> %s", (formula, expected) => {
    expect(shiftFormula(formula, change("insertRows", 2, 2), "Runs")).toBe(expected);
  });
});

describe("deleting rows", () => {
  test.each([
    // Rows 3 to 5 deleted.
    ["=A2", "=A2"],
    ["=A3", "=#REF!"],
    ["=Runs!A4+1", "=Runs!#REF!+1"],
    ["=A6", "=A3"],
    ["=SUM(A1:A10)", "=SUM(A1:A7)"],
    ["=SUM(A4:A10)", "=SUM(A3:A7)"],
    ["=SUM(A1:A4)", "=SUM(A1:A2)"],
    ["=SUM(A3:A5)", "=SUM(#REF!)"],
    ["=SUM($3:$8)", "=SUM($3:$5)"],
    ["=SUM(A:A)", "=SUM(A:A)"],
  ])("%s -> %s", (formula, expected) => {
    expect(shiftFormula(formula, change("deleteRows", 2, 3), "Runs")).toBe(expected);
  });
});

describe("columns", () => {
  test.each([
    ["=B1", "insertColumns", "=C1"],
    ["=A1:C1", "insertColumns", "=A1:D1"],
    ["=SUM(B:B,A:A,$A:C)", "insertColumns", "=SUM(C:C,A:A,$A:D)"],
    ["=SUM(2:2)", "insertColumns", "=SUM(2:2)"],
    ["=XFD1", "insertColumns", "=#REF!"],
    ["=B1", "deleteColumns", "=#REF!"],
    ["=A1:C1", "deleteColumns", "=A1:B1"],
    ["=SUM(B:B)", "deleteColumns", "=SUM(#REF!)"],
    ["=C$1", "deleteColumns", "=B$1"],
  ] as const)("%s %s -> %s", (formula, kind, expected) => {
    expect(shiftFormula(formula, change(kind, 1), "Runs")).toBe(expected);
  });
});

test("a formula on another sheet follows only what names the changed sheet", () => {
  expect(shiftFormula("=A9+'My Runs'!A9", change("insertRows", 0, 1, "My Runs"), "Charts")).toBe(
    "=A9+'My Runs'!A10",
  );
});

test("an untouched formula keeps its very text", () => {
  const formula = "= sum( b2:b1 , Runs[ acc ] )";
  expect(shiftFormula(formula, change("insertRows", 5), "Runs")).toBe(formula);
});

test("what is inserted and deleted again leaves every area as it was", () => {
  fc.assert(
    fc.property(
      fc.nat(50),
      fc.nat(50),
      fc.nat(60),
      fc.integer({ min: 1, max: 9 }),
      (top, height, index, count) => {
        const area = { top, left: 0, bottom: top + height, right: 3 };
        const grown = shiftArea(area, { kind: "insertRows", index, count });
        expect(grown && shiftArea(grown, { kind: "deleteRows", index, count })).toEqual(area);
      },
    ),
  );
});

test("an area follows exactly the rows that stay", () => {
  fc.assert(
    fc.property(
      fc.nat(20),
      fc.nat(20),
      fc.nat(30),
      fc.integer({ min: 1, max: 9 }),
      (top, height, index, count) => {
        const rows = Array.from({ length: height + 1 }, (_, offset) => top + offset)
          .filter((row) => row < index || row >= index + count)
          .map((row) => (row < index ? row : row - count));
        const area = shiftArea(
          { top, left: 0, bottom: top + height, right: 0 },
          { kind: "deleteRows", index, count },
        );
        expect(area ? [area.top, area.bottom] : undefined).toEqual(
          rows.length > 0 ? [rows[0], rows[rows.length - 1]] : undefined,
        );
      },
    ),
  );
});
