import { Book } from "../../../src/workbench/book/book";
import { Calculation } from "../../../src/workbench/formula/calculation";
import { addSheet, addTable, calculate, sampleBook, shown, type Cell } from "./sample-book";

describe("operators", () => {
  test.each([
    ["=1+2*3", 7],
    ["=-2^2", 4],
    ["=2^3^2", 64],
    ["=50%*4", 2],
    ["=10%%", 0.001],
    ["=--TRUE", 1],
    ['="3"*"4"', 12],
    ['="1,234.5"+0', 1234.5],
    ['="a"*1', "#VALUE!"],
    ["=1/0", "#DIV/0!"],
    ["=0^0", "#NUM!"],
    ["=0^-1", "#DIV/0!"],
    ["=(-8)^(1/3)", "#NUM!"],
    ["=1E200*1E200", "#NUM!"],
    ['=1&"a"&TRUE&0.1', "1aTRUE0.1"],
    ['=1/3&""', "0.333333333333333"],
    ['=1E21&""', "1E+21"],
    ['="A"="a"', true],
    ['="abc"<"abd"', true],
    ['=1<"1"', true],
    ['="z"<FALSE', true],
    ["=0.1+0.2=0.3", true],
    ["=0.1+0.2-0.3", 0],
    ["=#N/A+1/0", "#N/A"],
    ["=1/0+#N/A", "#DIV/0!"],
    ["=1+", "#NAME?"],
    ["=Foo(1)", "#NAME?"],
    ["=foo", "#NAME?"],
    ["=Nowhere!A1", "#REF!"],
    ["=Out!#REF!+1", "#REF!"],
  ])("%s is %p", (formula, expected) => {
    expect(calculate(formula)).toEqual(expected);
  });
});

describe("blanks", () => {
  test.each([
    ["=Out!Z9", null],
    ["=Out!Z9+1", 1],
    ['=Out!Z9&"x"', "x"],
    ["=Out!Z9=0", true],
    ['=Out!Z9=""', true],
    ["=Out!Z9=FALSE", true],
    ["=IF(Out!Z9,1,2)", 2],
    ["=ISBLANK(Out!Z9)", true],
    ["=IF(TRUE,,1)", 0],
  ])("%s is %p", (formula, expected) => {
    expect(calculate(formula)).toEqual(expected);
  });

  test("a formula that points at an empty cell shows 0", () => {
    const book = new Book();
    const sheet = addSheet(book, "A", [["=B1", undefined]]);
    new Calculation(book).recalculate();
    expect(sheet.cells.value(0, 0)).toBe(0);
  });
});

describe("references", () => {
  test.each([
    ["=Runs!E3", 0.92],
    ["='Runs'!$A$2", "run-1"],
    ["=SUM(Runs!D:D)", 0.221],
    ["=COUNTA(Runs!1:1)", 7],
    ["=SUM(Runs!D2:E2,Runs!D3)", 0.91],
    ["=SUM((Runs!D2,Runs!E2))", 0.9],
    ["=Runs!D2:F2 Runs!E1:E9", 0.8],
    ["=Runs!D2:D3 Runs!E1:E9", "#NULL!"],
    ["=SUM(Runs!D2:INDEX(Runs!D:D,3))", 0.11],
    ["=MAX(Runs[acc])", 0.95],
    ["=MAX(runs[ACC])", 0.95],
    ["=MAX(Runs[none])", "#REF!"],
    ["=MAX(None[acc])", "#REF!"],
    ["=ROWS(Runs)", 5],
    ["=COLUMNS(Runs)", 7],
    ["=ROWS(Runs[#All])", 6],
    ["=Runs[[#Headers],[acc]]", "acc"],
    ["=Runs[[#Headers],[lr]:[acc]]", [["lr", "acc"]]],
    ["=Runs[#Totals]", "#REF!"],
    ["=SUM(Runs[[lr]:[acc]])", 3.771],
    ["=SUM(Runs[[#Data],[acc]])", 3.55],
    ["=SUM(Runs[loss '[nats']])", 1.67],
    ["=INDEX(Runs[Run ID],MATCH(MAX(Runs[acc]),Runs[acc],0))", "run-5"],
    ['=SUM(INDIRECT("Runs[acc]"))', 3.55],
    ['=INDIRECT("Runs!A"&3)', "run-2"],
    ['=INDIRECT("Runs!R2C5",FALSE)', 0.8],
    ['=INDIRECT("nonsense here")', "#REF!"],
    ["=SUM(OFFSET(Runs!D1,1,0,2,1))", 0.11],
    ["=Runs[@acc]", "#VALUE!"],
  ])("%s is %p", (formula, expected) => {
    const result = calculate(formula);
    if (typeof expected === "number") {
      expect(result).toBeCloseTo(expected, 12);
    } else {
      expect(result).toEqual(expected);
    }
  });

  test.each([
    ["=Runs[@acc]", 0.92],
    ["=[@acc]*2", 1.84],
    ["=Runs[[#This Row],[lr]]", 0.01],
    ["=SUM(Runs[@[lr]:[acc]])", 0.93],
    ["=[@acc]=MAX([acc])", false],
    ["=@Runs[Run ID]", "run-2"],
    ["=@Runs!A2:A9", "run-2"],
  ])("%s beside run-2 is %p", (formula, expected) => {
    expect(calculate(formula, sampleBook(), "Runs", 2, 6)).toEqual(expected);
  });

  test("defined names hold references, values and formulas; a sheet's own goes first", () => {
    const book = sampleBook();
    book.names.push({ name: "accuracies", formula: "=Runs!$E$2:$E$6", visible: true });
    book.names.push({ name: "goal", formula: "=0.9", visible: true });
    book.names.push({ name: "goal", formula: "=0.5", visible: true, sheetId: "{Out}" });
    book.names.push({ name: "endless", formula: "=endless+1", visible: true });
    expect(calculate("=MAX(Accuracies)", book)).toBe(0.95);
    expect(calculate("=goal", book)).toBe(0.5);
    expect(calculate("=goal", book, "Runs", 9, 9)).toBe(0.9);
    expect(calculate("=endless", book)).toBe("#NUM!");
  });
});

describe("arrays", () => {
  test.each([
    [
      "={1,2;3,4}*10",
      [
        [10, 20],
        [30, 40],
      ],
    ],
    [
      "={1,2,3}+{10;20}",
      [
        [11, 12, 13],
        [21, 22, 23],
      ],
    ],
    ["={1,2,3}+{1,2}", [[2, 4, "#N/A"]]],
    ["=-{1,-2}", [[-1, 2]]],
    ['=IF({1,0},"y","n")', [["y", "n"]]],
    ["=IFERROR({1,2}/{1,0},-1)", [[1, -1]]],
    ['=LEN({"a","bb"})', [[1, 2]]],
    ["=SUM(LEN(Runs[Run ID]))", 25],
    ["=ROUND({1.26,2.34},{1,0})", [[1.3, 2]]],
    ['=SUM((Runs[Status]="Completed")*(Runs[Experiment]="cnn"))', 2],
    ["=SUM((Runs!D:D=0.1)*2)", 4],
  ])("%s is %p", (formula, expected) => {
    const result = calculate(formula);
    if (typeof expected === "number") {
      expect(result).toBeCloseTo(expected, 12);
    } else {
      expect(result).toEqual(expected);
    }
  });
});

describe("LET and LAMBDA", () => {
  test.each([
    ["=LET(m,MAX(Runs[acc]),m*100)", 95],
    ["=LET(x,2,y,x*3,x+y)", 8],
    ["=LET(x,Runs[acc],MAX(x)-MIN(x))", 0.15],
    ["=LET(f,LAMBDA(a,b,a*b),f(3,4))", 12],
    ["=LAMBDA(x,x+1)(3)", 4],
    ["=_xlfn.LET(_xlpm.x,2,_xlpm.x*2)", 4],
    ["=REDUCE(0,{1,2,3},LAMBDA(a,v,a+v))", 6],
    ["=MAP({1,2},LAMBDA(v,v*v))", [[1, 4]]],
    ["=BYROW({1,2;3,4},LAMBDA(line,SUM(line)))", [[3], [7]]],
    ["=LAMBDA(x,x)", "#CALC!"],
  ])("%s is %p", (formula, expected) => {
    const result = calculate(formula);
    if (typeof expected === "number") {
      expect(result).toBeCloseTo(expected, 12);
    } else {
      expect(result).toEqual(expected);
    }
  });
});

/** Calculates a sheet of its own and gives its cells back, row by row. */
function cellsOf(rows: readonly (readonly Cell[])[], height = rows.length, width = 3): unknown[][] {
  const book = new Book();
  const sheet = addSheet(book, "S", rows);
  new Calculation(book).recalculate();
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (__, column) => shown(sheet.cells.value(row, column))),
  );
}

describe("spills", () => {
  test("an array fills the cells below and beside", () => {
    expect(cellsOf([["=SEQUENCE(2,3)"]], 2)).toEqual([
      [1, 2, 3],
      [4, 5, 6],
    ]);
  });

  test("something in the way makes #SPILL!, and moving it away heals", () => {
    const book = new Book();
    const sheet = addSheet(book, "S", [["=SEQUENCE(3)"], [undefined], ["here"]]);
    const calculation = new Calculation(book);
    calculation.recalculate();
    expect(shown(sheet.cells.value(0, 0))).toBe("#SPILL!");
    expect(calculation.spillArea("{S}", 0, 0)).toBeUndefined();
    sheet.cells.setValue(2, 0, undefined);
    calculation.invalidate({ sheetId: "{S}", area: { top: 2, left: 0, bottom: 2, right: 0 } });
    expect(calculation.spillArea("{S}", 0, 0)).toEqual({ top: 0, left: 0, bottom: 2, right: 0 });
    expect([0, 1, 2].map((row) => sheet.cells.value(row, 0))).toEqual([1, 2, 3]);
    expect(calculation.spillParent("{S}", 2, 0)).toEqual({ row: 0, column: 0 });
  });

  test("typing into a spill breaks it, whichever way the change is announced", () => {
    for (const announced of [true, false]) {
      const book = new Book();
      const sheet = addSheet(book, "S", [["=SEQUENCE(3)"]]);
      const calculation = new Calculation(book);
      calculation.recalculate();
      sheet.cells.setValue(1, 0, 2);
      calculation.invalidate(
        announced ? { sheetId: "{S}", area: { top: 1, left: 0, bottom: 1, right: 0 } } : undefined,
      );
      calculation.recalculate();
      expect([0, 1, 2].map((row) => shown(sheet.cells.value(row, 0)))).toEqual(["#SPILL!", 2, null]);
    }
  });

  test("A1# is the spill of A1, also for formulas before it", () => {
    expect(cellsOf([["=SUM(B1#)", "=SEQUENCE(3)", "=SUM(A2#)"]], 1)).toEqual([[6, 1, "#REF!"]]);
  });

  test("a formula that reads cells which a later formula fills sees them filled", () => {
    expect(cellsOf([["=SUM(C1:C9)", undefined, "=SEQUENCE(4)"]], 1)).toEqual([[10, null, 1]]);
  });

  test("a shrinking spill empties its cells", () => {
    const book = new Book();
    const sheet = addSheet(book, "S", [["=SEQUENCE(B1)", 3, "=SUM(A1:A9)"]]);
    const calculation = new Calculation(book);
    calculation.recalculate();
    expect(sheet.cells.value(0, 2)).toBe(6);
    sheet.cells.setValue(0, 1, 2);
    calculation.invalidate({ sheetId: "{S}", area: { top: 0, left: 1, bottom: 0, right: 1 } });
    calculation.recalculate();
    expect([0, 1, 2].map((row) => sheet.cells.value(row, 0))).toEqual([1, 2, undefined]);
    expect(sheet.cells.value(0, 2)).toBe(3);
  });

  test("tables, merged cells and the edge of the sheet stop a spill", () => {
    const book = sampleBook();
    const runs = book.sheets[0]!;
    runs.cells.setFormula(0, 8, "=SEQUENCE(2)");
    runs.cells.setFormula(2, 6, "=SEQUENCE(2)");
    runs.cells.setFormula(0, 10, "=SEQUENCE(3)");
    runs.merges.push({ top: 2, left: 10, bottom: 2, right: 11 });
    runs.cells.setFormula(0, 16383, "=SEQUENCE(1,2)");
    new Calculation(book).recalculate();
    const at = (row: number, column: number) => shown(runs.cells.value(row, column));
    expect([at(0, 8), at(2, 6), at(0, 10), at(0, 16383)]).toEqual([1, "#SPILL!", "#SPILL!", "#SPILL!"]);
  });
});

describe("calculating again", () => {
  test("only what depends on a change is calculated again", () => {
    const book = sampleBook();
    const out = book.sheets[1]!;
    out.cells.setFormula(0, 0, "=MAX(Runs[acc])");
    out.cells.setFormula(1, 0, "=A1*100");
    out.cells.setFormula(2, 0, "=COUNTA(Runs[Tags])");
    const calculation = new Calculation(book);
    calculation.recalculate();
    out.cells.setResult(2, 0, "left alone");
    book.sheets[0]!.cells.setValue(1, 4, 0.99);
    calculation.invalidate({ sheetId: "{Runs}", area: { top: 1, left: 4, bottom: 1, right: 4 } });
    calculation.recalculate();
    expect([0, 1, 2].map((row) => out.cells.value(row, 0))).toEqual([0.99, 99, "left alone"]);
  });

  test("formulas come, change and go", () => {
    const book = new Book();
    const sheet = addSheet(book, "S", [[1, "=A1+1", "=B1*10"]]);
    const calculation = new Calculation(book);
    calculation.recalculate();
    const change = { sheetId: "{S}", area: { top: 0, left: 1, bottom: 0, right: 1 } };
    sheet.cells.setFormula(0, 1, "=A1+5");
    calculation.invalidate(change);
    calculation.recalculate();
    expect(sheet.cells.value(0, 2)).toBe(60);
    sheet.cells.setValue(0, 1, 7);
    calculation.invalidate(change);
    calculation.recalculate();
    expect(sheet.cells.value(0, 2)).toBe(70);
  });

  test("a renamed table, announced as a change of everything, is found by its new name", () => {
    const book = sampleBook();
    const out = book.sheets[1]!;
    out.cells.setFormula(0, 0, "=ROWS(Trials)");
    const calculation = new Calculation(book);
    calculation.recalculate();
    expect(shown(out.cells.value(0, 0))).toBe("#NAME?");
    book.tables[0]!.name = "Trials";
    calculation.invalidate();
    calculation.recalculate();
    expect(out.cells.value(0, 0)).toBe(5);
  });

  test("a column of 50,000 formulas that each need the next one", () => {
    const book = new Book();
    const sheet = addSheet(book, "S", []);
    const last = 50_000;
    for (let row = 0; row < last; row++) {
      sheet.cells.setFormula(row, 0, `=A${row + 2}+1`);
    }
    sheet.cells.setValue(last, 0, 0);
    new Calculation(book).recalculate();
    expect(sheet.cells.value(0, 0)).toBe(last);
  });
});

describe("circles", () => {
  test("cells that need each other are 0 and are named", () => {
    const book = new Book();
    const sheet = addSheet(book, "S", [["=B1+1", "=A1+1", "=A1+5"]]);
    const calculation = new Calculation(book);
    calculation.recalculate();
    expect([0, 1, 2].map((column) => sheet.cells.value(0, column))).toEqual([0, 0, 5]);
    expect(calculation.circularCells()).toEqual([
      { sheetId: "{S}", row: 0, column: 0 },
      { sheetId: "{S}", row: 0, column: 1 },
    ]);
  });

  test("a sum over its own cell is 0, and a circle of thousands ends", () => {
    expect(cellsOf([[1], [2], ["=SUM(A1:A3)"]], 3, 1)).toEqual([[1], [2], [0]]);
    const book = new Book();
    const sheet = addSheet(book, "S", []);
    for (let row = 0; row < 3000; row++) {
      sheet.cells.setFormula(row, 0, `=A${((row + 1) % 3000) + 1}+1`);
    }
    const calculation = new Calculation(book);
    calculation.recalculate();
    expect(calculation.circularCells().length).toBeGreaterThan(0);
  });

  test("a broken circle heals", () => {
    const book = new Book();
    const sheet = addSheet(book, "S", [["=B1+1", "=A1+1"]]);
    const calculation = new Calculation(book);
    calculation.recalculate();
    sheet.cells.setValue(0, 1, 4);
    calculation.invalidate({ sheetId: "{S}", area: { top: 0, left: 1, bottom: 0, right: 1 } });
    calculation.recalculate();
    expect(sheet.cells.value(0, 0)).toBe(5);
    expect(calculation.circularCells()).toEqual([]);
  });
});

describe("formulas of conditional formats", () => {
  const formula = '=AND($C2="Completed",$E2>=MAXIFS($E$2:$E$6,$C$2:$C$6,"Completed"))';

  test("relative references follow the cell", () => {
    const calculation = new Calculation(sampleBook());
    const looks = [1, 2, 3, 4, 5].map((row) =>
      calculation.evaluate(formula, { sheetId: "{Runs}", row, column: 0 }, { row: 1, column: 0 }),
    );
    expect(looks).toEqual([false, true, false, false, false]);
  });

  test("what is the same for every cell is computed once", () => {
    const book = sampleBook();
    const calculation = new Calculation(book);
    const column = jest.spyOn(book.sheets[0]!.cells, "column");
    const reads = (row: number): number => {
      column.mockClear();
      calculation.evaluate(formula, { sheetId: "{Runs}", row, column: 0 }, { row: 1, column: 0 });
      return column.mock.calls.length;
    };
    const first = reads(1);
    expect(reads(2)).toBeLessThan(first);
    expect(reads(3)).toBe(reads(2));
  });
});

test("a table on several sheets of one book keeps to its own", () => {
  const book = sampleBook();
  addTable(book, "Params", [["Name"], ["lr"]]);
  expect(calculate("=Params[Name]", book)).toBe("lr");
});

test("arrays beyond measure are #NUM!, and the rest goes on", () => {
  expect(cellsOf([["=SUM(SEQUENCE(1000000,1000))", "=1+1"]], 1, 2)).toEqual([["#NUM!", 2]]);
});

test("a sheet that came since, announced only by its cells, is found", () => {
  const book = sampleBook();
  const out = book.sheets[1]!;
  out.cells.setFormula(0, 0, "=New!A1");
  const calculation = new Calculation(book);
  calculation.recalculate();
  expect(shown(out.cells.value(0, 0))).toBe("#REF!");
  addSheet(book, "New", [[42]]);
  calculation.invalidate({ sheetId: "{New}", area: { top: 0, left: 0, bottom: 0, right: 0 } });
  calculation.recalculate();
  expect(out.cells.value(0, 0)).toBe(42);
});

describe("where numbers have a decimal comma", () => {
  test.each<[string, unknown]>([
    // A comparison with a text, which the text NaN meets.
    ['=COUNTIF(Runs[acc],">=0.88")', 1],
    ['=COUNTIF(Runs[acc],">=0,88")', 3],
    ['=COUNTIF(Runs[acc],">="&0.88)', 3],
    ['=COUNTIF(Runs[acc],"<=9.99E+307")', 0],
    ['=COUNTIF(Runs[acc],"<="&9.99E+307)', 4],
    ['=1.5&"|"&TRUE', "1,5|TRUE"],
    ['="1.234,5"+0', 1234.5],
    ['=VALUE("2,5")', 2.5],
    ['=VALUE("2.5")', "#VALUE!"],
    ['=SUM("2,5",1)', 3.5],
    ['=-"2,5%"', -0.025],
    ["=LEN(1.25)&LEFT(1.25,2)", "41,"],
    ['=NUMBERVALUE("2.5",".")', 2.5],
  ])("%s is %j", (formula, expected) => {
    const calculation = new Calculation(sampleBook());
    calculation.decimalSeparator = ",";
    expect(shown(calculation.evaluate(formula, { sheetId: "{Out}", row: 0, column: 0 }))).toBe(expected);
  });

  test("cells that are calculated already follow the region", () => {
    const book = sampleBook();
    const { cells } = book.sheets[1]!;
    cells.setFormula(0, 0, '=COUNTIF(Runs[acc],">=0.88")');
    const calculation = new Calculation(book);
    const seen = [".", ",", "."].map((separator) => {
      calculation.decimalSeparator = separator === "," ? "," : ".";
      calculation.recalculate();
      return cells.value(0, 0);
    });
    expect(seen).toEqual([3, 1, 3]);
  });

  test("a criterion of a long column finds the texts that read as its number there", () => {
    const book = sampleBook();
    const column = Array.from({ length: 100 }, (_, row) => [row === 7 ? "0,5" : row === 8 ? "0.5" : "x"]);
    addSheet(book, "Long", column);
    const calculation = new Calculation(book);
    const count = () =>
      calculation.evaluate("=COUNTIF(Long!A1:A100,0.5)", { sheetId: "{Out}", row: 0, column: 0 });
    expect(count()).toBe(1);
    calculation.decimalSeparator = ",";
    expect(count()).toBe(1);
    expect(calculation.evaluate("=COUNTIF(Long!A8,0.5)", { sheetId: "{Out}", row: 0, column: 0 })).toBe(1);
  });
});
