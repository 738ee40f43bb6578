import { renameInFormula, type Renaming } from "../../../src/workbench/formula/rename-in-formula";
import { quoteSheetName } from "../../../src/workbench/formula/syntax/reference-text";

const cases: readonly (readonly [Renaming, string, string])[] = [
  [{ kind: "sheet", from: "Runs", to: "All runs" }, "=Runs!A1+Runs!B:B", "='All runs'!A1+'All runs'!B:B"],
  [{ kind: "sheet", from: "All runs", to: "Runs" }, "=SUM('ALL RUNS'!A1:B2)", "=SUM(Runs!A1:B2)"],
  [{ kind: "sheet", from: "Runs", to: "O'Neil" }, "=Runs!total", "='O''Neil'!total"],
  [{ kind: "sheet", from: "Runs", to: "Old" }, '=Runs[acc]&Runs&"Runs!A1"', '=Runs[acc]&Runs&"Runs!A1"'],
  [{ kind: "sheet", from: "Runs", to: undefined }, "=Runs!A1+A1", "=#REF!+A1"],
  [
    { kind: "table", from: "Runs", to: "Trials" },
    "=SUM(runs[acc])+ROWS(Runs)",
    "=SUM(Trials[acc])+ROWS(Trials)",
  ],
  [{ kind: "table", from: "Runs", to: "Trials" }, "=Runs!A1+Runs2[acc]", "=Runs!A1+Runs2[acc]"],
  [{ kind: "table", from: "Runs", to: undefined }, "=SUM(Runs[acc])", "=SUM(#REF!)"],
  [
    { kind: "column", table: "Runs", from: "acc", to: "f1" },
    "=MAX(Runs[ACC])+Runs[@acc]",
    "=MAX(Runs[f1])+Runs[@f1]",
  ],
  [
    { kind: "column", table: "Runs", from: "acc", to: "a[0]" },
    "=Runs[[#Headers],[acc]]",
    "=Runs[[#Headers],[a'[0']]]",
  ],
  [{ kind: "column", table: "Runs", from: "a", to: "c" }, "=SUM(Runs[[a]:[b]])", "=SUM(Runs[[c]:[b]])"],
  [{ kind: "column", table: "Runs", from: "acc", to: "f1" }, "=Params[acc]", "=Params[acc]"],
  [{ kind: "column", table: "Runs", from: "acc", to: undefined }, "=MAX(Runs[acc])", "=MAX(#REF!)"],
  [{ kind: "name", from: "best", to: "top" }, "=Best*2+bestest", "=top*2+bestest"],
];

test.each(cases)("%j in %s", (renaming, formula, expected) => {
  expect(renameInFormula(formula, renaming)).toBe(expected);
});

test("a reference without a table means the one that the cell stands in", () => {
  const renaming: Renaming = { kind: "column", table: "Runs", from: "a b", to: "ab" };
  expect(renameInFormula("=[@[a b]]*2", renaming, "Runs")).toBe("=[@ab]*2");
  expect(renameInFormula("=[@[a b]]*2", renaming, "Params")).toBe("=[@[a b]]*2");
});

test.each([
  ["Runs", "Runs"],
  ["Größe", "Größe"],
  ["My Runs", "'My Runs'"],
  ["2024", "'2024'"],
  ["A1", "'A1'"],
  ["RC", "'RC'"],
  ["it's", "'it''s'"],
  ["val.acc", "val.acc"],
])("sheet %s is written %s", (name, text) => {
  expect(quoteSheetName(name)).toBe(text);
});
