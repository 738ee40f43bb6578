import type { CellContent } from "../../../src/workbench/book/cell-content";
import type { ValidationDescription } from "../../../src/workbench/book/validation-description";
import { Calculation } from "../../../src/workbench/formula/calculation";
import {
  choicesOfCell,
  isValidValue,
  promptOfCell,
  refusalOfValue,
  validationOfCell,
} from "../../../src/workbench/formula/validation-of-cell";
import { addTable, sampleBook } from "./sample-book";

function validation(
  rule: Excel.DataValidationRule,
  more: Partial<ValidationDescription> = {},
): ValidationDescription {
  return {
    areas: [{ top: 1, left: 2, bottom: 5, right: 4 }],
    rule,
    errorAlert: { showAlert: true, style: "Stop", title: "", message: "" },
    prompt: { showPrompt: true, title: "", message: "" },
    ignoreBlanks: true,
    ...more,
  };
}

/** The sample with a validation on Runs!C2:E6 and a catalogue of statuses. */
function validated(description: ValidationDescription) {
  const book = sampleBook();
  addTable(book, "Statuses", [["Name"], ["Completed"], ["Failed"], [undefined], [3]]);
  const runs = book.sheets[0]!;
  runs.validations.push(description);
  const calculation = new Calculation(book);
  return {
    runs,
    calculation,
    valid: (value: CellContent | undefined, row = 1, column = 2) =>
      isValidValue(calculation, description, { sheet: runs, row, column }, value),
    choices: (row = 1, column = 2) => choicesOfCell(calculation, runs, row, column),
  };
}

test("a validation applies to its areas", () => {
  const description = validation({ list: { inCellDropDown: true, source: "a,b" } });
  const { runs } = validated(description);
  expect(validationOfCell(runs, 5, 4)).toBe(description);
  expect(validationOfCell(runs, 6, 4)).toBeUndefined();
});

describe("lists", () => {
  test.each([
    ["Completed, Failed,Running", ["Completed", "Failed", "Running"]],
    ["=Statuses!$A$2:$A$5", ["Completed", "Failed", "3"]],
    ['=INDIRECT("Statuses[Name]")', ["Completed", "Failed", "3"]],
    ["=Statuses[Name]", ["Completed", "Failed", "3"]],
    ["=SORT(UNIQUE(Runs!$B$2:$B$6),1,-1)", ["mlp", "cnn"]],
    ["=Nowhere!A1", []],
  ])("%s offers %p", (source, choices) => {
    expect(validated(validation({ list: { inCellDropDown: true, source } })).choices()).toEqual(choices);
  });

  test("choices look as their cells do", () => {
    const { choices, runs } = validated(validation({ list: { inCellDropDown: true, source: "=$D$2:$D$3" } }));
    runs.styles.update({ top: 1, left: 3, bottom: 2, right: 3 }, () => ({ numberFormat: "0.000" }));
    expect(choices()).toEqual(["0.100", "0.010"]);
  });

  test("a relative source moves with the cell", () => {
    const { choices } = validated(validation({ list: { inCellDropDown: true, source: "=A2:B2" } }));
    expect(choices(2, 2)).toEqual(["run-2", "cnn"]);
  });

  test("no dropdown, no choices; the rule holds all the same", () => {
    const { choices, valid } = validated(validation({ list: { inCellDropDown: false, source: "a,b" } }));
    expect(choices()).toBeUndefined();
    expect([valid("a"), valid("A"), valid("c")]).toEqual([true, false, false]);
  });

  test("a list from cells is blind to case and knows numbers", () => {
    const { valid } = validated(validation({ list: { inCellDropDown: true, source: "=Statuses[Name]" } }));
    expect([valid("completed"), valid(3), valid("3"), valid(4)]).toEqual([true, true, true, false]);
  });
});

describe("comparisons", () => {
  test.each<[Excel.DataValidationRule, CellContent[], CellContent[]]>([
    [
      { wholeNumber: { operator: "Between", formula1: 1, formula2: 10 } },
      [1, 10, 5],
      [0, 11, 2.5, "5", true],
    ],
    [{ decimal: { operator: "NotBetween", formula1: "0", formula2: "=1" } }, [-0.1, 1.1], [0, 0.5, 1, "x"]],
    [{ decimal: { operator: "GreaterThan", formula1: 0.5 } }, [0.6], [0.5]],
    [{ decimal: { operator: "GreaterThanOrEqualTo", formula1: 0.3 } }, [0.1 + 0.2], [0.29]],
    [{ decimal: { operator: "LessThan", formula1: "=MAX($E$2:$E$6)" } }, [0.94], [0.95]],
    [{ decimal: { operator: "LessThanOrEqualTo", formula1: 1 } }, [1], [1.01]],
    [{ decimal: { operator: "EqualTo", formula1: 2 } }, [2], [3]],
    [{ decimal: { operator: "NotEqualTo", formula1: 2 } }, [3], [2]],
    [{ date: { operator: "GreaterThan", formula1: "2024-01-31" } }, [45323], [45322, "soon"]],
    [{ time: { operator: "LessThan", formula1: "12:00" } }, [0.25], [0.5]],
    [{ textLength: { operator: "LessThanOrEqualTo", formula1: 3 } }, ["abc", 123], ["abcd", 1234]],
    [{ decimal: { operator: "GreaterThan", formula1: "=1/0" } }, [-5], []],
    [{ decimal: { operator: "GreaterThan", formula1: "=$G$3" } }, [-5], []],
    [{}, ["anything"], []],
  ])("%j", (rule, good, bad) => {
    const { valid } = validated(validation(rule));
    expect(good.filter((value) => !valid(value))).toEqual([]);
    expect(bad.filter((value) => valid(value))).toEqual([]);
  });

  test("blanks pass where they are ignored, and only there", () => {
    const rule: Excel.DataValidationRule = { decimal: { operator: "GreaterThan", formula1: 0 } };
    expect(validated(validation(rule)).valid(undefined)).toBe(true);
    expect(validated(validation(rule)).valid("")).toBe(true);
    expect(validated(validation(rule, { ignoreBlanks: false })).valid(undefined)).toBe(false);
  });
});

describe("custom formulas", () => {
  test("see the new value in its cell, and leave the cell as it was", () => {
    const { valid, runs, calculation } = validated(
      validation({ custom: { formula: "=COUNTIF($C$2:$C$6,C2)=1" } }),
    );
    runs.cells.setFormula(5, 2, '="Run"&"ning"');
    calculation.invalidate();
    expect(valid("Queued", 1)).toBe(true);
    expect(valid("Failed", 1)).toBe(false);
    expect(valid("Running", 5)).toBe(true);
    expect(runs.cells.value(1, 2)).toBe("Completed");
    expect(runs.cells.formula(5, 2)).toBe('="Run"&"ning"');
    expect(runs.cells.value(5, 2)).toBe("Running");
  });
});

describe("alerts", () => {
  const rule: Excel.DataValidationRule = { list: { inCellDropDown: true, source: "a,b" } };

  test("the rule's own words, or Excel's", () => {
    const own = { showAlert: true, style: "Warning" as const, title: "Status", message: "Choose a or b." };
    const first = validated(validation(rule, { errorAlert: own }));
    expect(refusalOfValue(first.calculation, first.runs, 1, 2, "c")).toEqual({
      style: "Warning",
      title: "Status",
      message: "Choose a or b.",
    });
    const second = validated(validation(rule));
    expect(refusalOfValue(second.calculation, second.runs, 1, 2, "c")).toMatchObject({
      style: "Stop",
      title: "Microsoft Excel",
    });
    expect(refusalOfValue(second.calculation, second.runs, 1, 2, "a")).toBeUndefined();
    expect(refusalOfValue(second.calculation, second.runs, 9, 9, "c")).toBeUndefined();
  });

  test("without alerts everything goes in", () => {
    const silent = { showAlert: false, style: "Stop" as const, title: "", message: "" };
    const { calculation, runs } = validated(validation(rule, { errorAlert: silent }));
    expect(refusalOfValue(calculation, runs, 1, 2, "c")).toBeUndefined();
  });

  test("a prompt shows when it has words", () => {
    const prompt = { showPrompt: true, title: "Status", message: "How the run ended" };
    expect(promptOfCell(validated(validation(rule, { prompt })).runs, 1, 2)).toEqual({
      title: "Status",
      message: "How the run ended",
    });
    expect(promptOfCell(validated(validation(rule)).runs, 1, 2)).toBeUndefined();
  });
});
