import { copiedFormula } from "../../../../src/workbench/page/editing/copied-formula";

const copied = (formula: string) => copiedFormula(formula, { row: 1, column: 2 }, { row: 4, column: 3 });

test("relative references move along, absolute ones stay", () => {
  expect(copied("=A2*$B$1+Runs!B$3")).toBe("=B5*$B$1+Runs!C$3");
});

test("tables, texts and numbers are left alone", () => {
  expect(copied('=MAX(Runs[accuracy])&"A2"')).toBe('=MAX(Runs[accuracy])&"A2"');
});

test("a reference that would leave the sheet is lost", () => {
  expect(copiedFormula("=A1", { row: 1, column: 0 }, { row: 0, column: 0 })).toBe("=#REF!");
});
