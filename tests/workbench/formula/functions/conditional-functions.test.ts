import fc from "../../../support/fast-check";
import { Book } from "../../../../src/workbench/book/book";
import { addTable, calculate, type Cell } from "../sample-book";
import { expectFormulas } from "./expect-formulas";

describe("over the runs", () => {
  expectFormulas([
    ['=COUNTIF(Runs[Status],"completed")', 3],
    ['=COUNTIFS(Runs[Status],"Completed",Runs[Experiment],"cnn")', 2],
    ['=COUNTIFS(Runs[acc],">=0.88",Runs[acc],"<0.95")', 2],
    ['=COUNTIFS(Runs[Status],"Completed",Runs[lr],{0.1,0.01,0.5})', [[1, 1, 0]]],
    ['=COUNTIFS(Runs[Status],"Completed",Runs[#Headers],"x")', "#VALUE!"],
    ['=SUMIFS(Runs[acc],Runs[Experiment],"cnn")', 2.67],
    ['=SUMIF(Runs[Experiment],"mlp",Runs[lr])', 0.101],
    ['=SUMIF(Runs!B2:B6,"mlp",Runs!D2)', 0.101],
    ['=SUMIF(Runs[lr],">0.05")', 0.2],
    ['=AVERAGEIFS(Runs[acc],Runs[Status],"Completed")', 2.6 / 3],
    ['=AVERAGEIFS(Runs[acc],Runs[Status],"Queued")', "#DIV/0!"],
    ['=AVERAGEIF(Runs[Experiment],"cnn",Runs[acc])', 0.89],
    ['=MAXIFS(Runs[acc],Runs[Status],"Completed")', 0.92],
    ['=MINIFS(Runs[acc],Runs[Status],"Completed",Runs[Experiment],"m*")', 0.88],
    ['=MAXIFS(Runs[acc],Runs[Status],"Queued")', 0],
    ['=SUMIFS(Runs!E:E,Runs!C:C,"Completed")', 2.6],
  ]);
});

describe("criteria", () => {
  const cells: Cell[] = [5, "5", "apple", "Apricot", "a*b", undefined, "", true, -2];
  const book = () => {
    const made = withOut(new Book());
    addTable(made, "T", [["v"], ...cells.map((cell) => [cell])]);
    return made;
  };
  expectFormulas(
    [
      ["=COUNTIF(T[v],5)", 2],
      ['=COUNTIF(T[v],"5")', 2],
      ['=COUNTIF(T[v],"=5")', 2],
      ['=COUNTIF(T[v],"<>5")', 8],
      ['=COUNTIF(T[v],">")', 0],
      ['=COUNTIF(T[v],"<=")', 0],
      ['=COUNTIF(T[v],">-5")', 2],
      ['=COUNTIF(T[v],"<0")', 1],
      ['=COUNTIF(T[v],"ap*")', 2],
      ['=COUNTIF(T[v],"APPLE")', 1],
      ['=COUNTIF(T[v],"appl?")', 1],
      ['=COUNTIF(T[v],"a~*b")', 1],
      ['=COUNTIF(T[v],"<>a*")', 6],
      ['=COUNTIF(T[v],">apple")', 1],
      ['=COUNTIF(T[v],"")', 2],
      ['=COUNTIF(T[v],"=")', 1],
      ['=COUNTIF(T[v],"<>")', 8],
      ["=COUNTIF(T[v],TRUE)", 1],
      ['=COUNTIF(T[v],"true")', 1],
      ["=COUNTIF(T[v],Z1)", 0],
      ['=COUNTIF(T!A2:A100,"")', 92],
    ],
    book,
  );
});

function withOut(book: Book): Book {
  addTable(book, "Out", [["none"]]);
  return book;
}

test("errors in the values count only where the criteria hold", () => {
  const book = withOut(new Book());
  addTable(book, "T", [
    ["k", "v"],
    ["a", 1],
    ["b", "=1/0"],
    ["a", 2],
  ]);
  expect(calculate('=SUMIFS(T[v],T[k],"a")', book)).toBe(3);
  expect(calculate('=SUMIFS(T[v],T[k],"b")', book)).toBe("#DIV/0!");
});

test("agrees with a plain loop over any table, with an index and without", () => {
  const cell = fc.constantFrom<Cell>("a", "A", "b", "ab", 1, "1", 2, true, "", undefined);
  const criterion = fc.constantFrom('"a"', '"b"', "1", '"<>a"', '">1"', '"a*"', '""', "TRUE");
  const row = fc.tuple(cell, cell, fc.integer({ min: -50, max: 50 }));
  const holds = (value: Cell, given: string): boolean => {
    switch (given) {
      case '"a"':
      case '"b"':
        return typeof value === "string" && value.toLowerCase() === given.slice(1, -1);
      case "1":
        return value === 1 || value === "1";
      case '"<>a"':
        return !(typeof value === "string" && value.toLowerCase() === "a");
      case '">1"':
        return typeof value === "number" && value > 1;
      case '"a*"':
        return typeof value === "string" && /^a/i.test(value);
      case '""':
        return value === undefined || value === "";
      default:
        return value === true;
    }
  };
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1, maxLength: 130 }),
      criterion,
      criterion,
      (rows, first, second) => {
        const book = withOut(new Book());
        addTable(book, "T", [["p", "q", "n"], ...rows]);
        const naive = rows
          .filter(([p, q]) => holds(p, first) && holds(q, second))
          .reduce((sum, [, , n]) => sum + n, 0);
        expect(calculate(`=SUMIFS(T[n],T[p],${first},T[q],${second})`, book)).toBe(naive);
      },
    ),
    { numRuns: 300 },
  );
});
