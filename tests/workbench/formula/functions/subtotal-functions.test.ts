import { sampleBook } from "../sample-book";
import { expectFormulas } from "./expect-formulas";

describe("of a table with run-2 filtered away, a hidden row below it and a total", () => {
  expectFormulas(
    [
      ["=SUBTOTAL(9,Runs[lr])", 0.211],
      ["=SUBTOTAL(109,Runs[lr])", 0.211],
      ["=SUBTOTAL(3,Runs[Run ID])", 4],
      ["=SUBTOTAL(104,Runs[acc])", 0.95],
      ["=SUBTOTAL(9,Runs!I1:I5)", 7],
      ["=SUBTOTAL(109,Runs!I1:I5)", 3],
      ["=SUBTOTAL(12,Runs[lr])", "#VALUE!"],
      ["=AGGREGATE(9,4,Runs!I1:I5)", 14],
      ["=AGGREGATE(9,0,Runs!I1:I5)", 7],
      ["=AGGREGATE(4,6,Runs!J1:J3)", 5],
      ["=AGGREGATE(4,4,Runs!J1:J3)", "#DIV/0!"],
      ["=AGGREGATE(14,6,Runs!J1:J3,2)", 2],
    ],
    () => {
      const book = sampleBook();
      const runs = book.sheets[0]!;
      runs.hiddenRows.add(2);
      [1, 2, 4].forEach((value, row) => {
        runs.cells.setValue(row, 8, value);
      });
      runs.cells.setFormula(3, 8, "=SUBTOTAL(9,I1:I3)");
      runs.cells.setValue(4, 8, 0);
      runs.cells.setValue(0, 9, 5);
      runs.cells.setFormula(1, 9, "=1/0");
      runs.cells.setValue(2, 9, 2);
      return book;
    },
  );
});
