import { CellError, type CellContent } from "../../../../src/workbench/book/cell-content";
import type { CellStyle } from "../../../../src/workbench/book/cell-style";
import { Sheet } from "../../../../src/workbench/book/sheet";
import { cellText } from "../../../../src/workbench/page/editing/cell-text";

function textOf(value: CellContent, style: CellStyle = {}): string {
  const sheet = new Sheet("{1}", "Runs");
  sheet.cells.setValue(0, 0, value);
  sheet.styles.update({ top: 0, left: 0, bottom: 0, right: 0 }, () => style);
  return cellText(sheet, { row: 0, column: 0 });
}

test("numbers show in full, not as their format rounds them", () => {
  expect(textOf(0.1 + 0.2, { numberFormat: "0.0" })).toBe("0.3");
  expect(textOf(0.98765432, { numberFormat: "0.000" })).toBe("0.98765432");
  expect(textOf(0.125, { numberFormat: "0%" })).toBe("12.5%");
});

test("dates and times show as such, whatever their format", () => {
  expect(textOf(45_000, { numberFormat: "d mmm" })).toBe("2023-03-15");
  expect(textOf(45_000.5, { numberFormat: "yyyy-mm-dd hh:mm" })).toBe("2023-03-15 12:00:00");
});

test("formulas, texts behind an apostrophe, booleans and errors show what makes them", () => {
  const sheet = new Sheet("{1}", "Runs");
  sheet.cells.setFormula(0, 0, "=A2+1");
  sheet.cells.setResult(0, 0, 5);
  expect(cellText(sheet, { row: 0, column: 0 })).toBe("=A2+1");
  expect(textOf("007", { quotePrefix: true })).toBe("'007");
  expect(textOf(true)).toBe("TRUE");
  expect(textOf(new CellError("#DIV/0!"))).toBe("#DIV/0!");
});
