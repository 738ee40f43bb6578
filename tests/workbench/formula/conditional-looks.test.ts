import type { Area } from "../../../src/workbench/book/area";
import { Book } from "../../../src/workbench/book/book";
import type { ConditionalRule } from "../../../src/workbench/book/conditional-format-description";
import type { Sheet } from "../../../src/workbench/book/sheet";
import { Calculation } from "../../../src/workbench/formula/calculation";
import { ConditionalLooks } from "../../../src/workbench/formula/conditional-looks";
import { addSheet, sampleBook, type Cell } from "./sample-book";

const RED = { fill: "#FF0000" };
const COLUMN_A: Area = { top: 0, left: 0, bottom: 9, right: 0 };

function format(sheet: Sheet, rule: ConditionalRule, areas: Area[] = [COLUMN_A], stopIfTrue = false): void {
  sheet.conditionalFormats.push({ id: `cf${sheet.conditionalFormats.length}`, areas, rule, stopIfTrue });
}

/** The cells of column A (by row, from 0) on which a rule holds. */
function rowsWhere(cells: readonly Cell[], rule: ConditionalRule): number[] {
  const book = new Book();
  const sheet = addSheet(
    book,
    "S",
    cells.map((cell) => [cell]),
  );
  format(sheet, rule, [{ ...COLUMN_A, bottom: cells.length - 1 }]);
  const looks = new ConditionalLooks(book, new Calculation(book));
  return cells.flatMap((_, row) => (looks.at("{S}", row, 0) ? [row] : []));
}

describe("cell values", () => {
  const cells = [1, 5, 10, "a", undefined, "=1/0"];
  test.each([
    ["GreaterThan", "=4", undefined, [1, 2, 3]],
    ["GreaterThan", "4", undefined, [1, 2, 3]],
    ["LessThan", "=4", undefined, [0, 4]],
    ["Between", "=1", "=5", [0, 1]],
    ["Between", "=5", "=1", [0, 1]],
    ["NotBetween", "=1", "=5", [2, 3, 4]],
    ["EqualTo", '="A"', undefined, [3]],
    ["EqualTo", "=MAX(A1:A3)", undefined, [1]],
    ["GreaterThanOrEqual", "=MAX($A$1:$A$3)", undefined, [2, 3]],
  ] as const)("%s %s %s", (operator, formula1, formula2, rows) => {
    const rule: ConditionalRule = formula2
      ? { kind: "CellValue", operator, formula1, formula2, look: RED }
      : { kind: "CellValue", operator, formula1, look: RED };
    // =MAX(A1:A3) is relative: in A2 it looks at A2:A4, in A3 at A3:A5.
    expect(rowsWhere(cells, rule)).toEqual(operator === "EqualTo" && formula1.includes("A1:A3") ? [2] : rows);
  });
});

test.each([
  ["TopItems", 2, [1, 3, 4]],
  ["BottomItems", 1, [0]],
  ["TopPercent", 50, [1, 3, 4]],
  ["BottomPercent", 10, [0]],
  ["TopItems", 100, [0, 1, 3, 4, 6]],
] as const)("%s %d, ties included, numbers only", (type, rank, rows) => {
  expect(rowsWhere([1, 9, "99", 9, 9, undefined, 2], { kind: "TopBottom", type, rank, look: RED })).toEqual(
    rows,
  );
});

test.each([
  ["Contains", "FAIL", [0, 1]],
  ["Contains", "f?il", [0, 1]],
  ["NotContains", "fail", [2, 3, 4]],
  ["BeginsWith", "fail", [0]],
  ["EndsWith", "2", [1, 3]],
] as const)("texts: %s %s", (operator, text, rows) => {
  const cells = ["Failed", "has failed 2", "ok", 12, undefined];
  expect(rowsWhere(cells, { kind: "ContainsText", operator, text, look: RED })).toEqual(rows);
});

test("a color scale runs from the lowest over a percentile to the highest number", () => {
  const book = new Book();
  const sheet = addSheet(book, "S", [[0], [5], [10], ["x"], [20]]);
  format(sheet, {
    kind: "ColorScale",
    criteria: {
      minimum: { type: "LowestValue", color: "#000000" },
      midpoint: { type: "Number", formula: "=5+5", color: "#808080" },
      maximum: { type: "HighestValue", color: "#FF0000" },
    },
  });
  const looks = new ConditionalLooks(book, new Calculation(book));
  const fills = [0, 1, 2, 3, 4].map((row) => looks.at("{S}", row, 0)?.look.fill);
  expect(fills).toEqual(["#000000", "#404040", "#808080", undefined, "#FF0000"]);
});

test("data bars start at 0 unless there are negative numbers", () => {
  const shares = (cells: readonly Cell[]): unknown[] => {
    const book = new Book();
    const sheet = addSheet(
      book,
      "S",
      cells.map((cell) => [cell]),
    );
    format(sheet, { kind: "DataBar", color: "#638EC6" });
    const looks = new ConditionalLooks(book, new Calculation(book));
    return cells.map((_, row) => looks.at("{S}", row, 0)?.bar?.share);
  };
  expect(shares([5, 10, "x"])).toEqual([0.5, 1, undefined]);
  expect(shares([-10, 0, 10])).toEqual([0, 0.5, 1]);
});

describe("the best completed run", () => {
  const highlight: ConditionalRule = {
    kind: "Custom",
    formula: '=AND($C2="Completed",$E2>=MAXIFS($E$2:$E$6,$C$2:$C$6,"Completed"))',
    look: { fill: "#E2EFDA", bold: true },
  };
  const body: Area = { top: 1, left: 0, bottom: 5, right: 6 };

  test("is marked along its whole row, and the mark moves with the numbers", () => {
    const book = sampleBook();
    const runs = book.sheets[0]!;
    format(runs, highlight, [body]);
    const calculation = new Calculation(book);
    const looks = new ConditionalLooks(book, calculation);
    const marked = (): number[] => [1, 2, 3, 4, 5].filter((row) => looks.at("{Runs}", row, 6));
    expect(marked()).toEqual([2]);
    expect(looks.at("{Runs}", 2, 0)).toEqual({ look: { fill: "#E2EFDA", bold: true } });
    runs.cells.setValue(4, 4, 0.99);
    calculation.invalidate({ sheetId: "{Runs}", area: { top: 4, left: 4, bottom: 4, right: 4 } });
    expect(marked()).toEqual([4]);
  });

  test("a format added later is seen without any cell having changed", () => {
    const book = sampleBook();
    const looks = new ConditionalLooks(book, new Calculation(book));
    expect(looks.at("{Runs}", 2, 0)).toBeUndefined();
    format(book.sheets[0]!, highlight, [body]);
    expect(looks.at("{Runs}", 2, 0)).toBeDefined();
  });
});

describe("several formats on a cell", () => {
  const bold: ConditionalRule = { kind: "Custom", formula: "=TRUE", look: { bold: true, fill: "#00FF00" } };
  const red: ConditionalRule = { kind: "Custom", formula: "=A1>0", look: { fill: "#FF0000" } };

  test.each([
    [false, { fill: "#FF0000", bold: true }],
    [true, { fill: "#FF0000" }],
  ])("the first wins; stopIfTrue %p", (stop, look) => {
    const book = new Book();
    const sheet = addSheet(book, "S", [[1], [-1]]);
    format(sheet, red, [COLUMN_A], stop);
    format(sheet, bold);
    const looks = new ConditionalLooks(book, new Calculation(book));
    expect(looks.at("{S}", 0, 0)?.look).toEqual(look);
    expect(looks.at("{S}", 1, 0)?.look).toEqual({ bold: true, fill: "#00FF00" });
    expect(looks.at("{S}", 0, 1)).toBeUndefined();
  });
});

test("a formula that is an error or no formula marks nothing", () => {
  expect(rowsWhere([1], { kind: "Custom", formula: "=1/0", look: RED })).toEqual([]);
  expect(rowsWhere([1], { kind: "Custom", formula: "=1+", look: RED })).toEqual([]);
  expect(rowsWhere([1], { kind: "Other", name: "iconSet", source: {} })).toEqual([]);
});
