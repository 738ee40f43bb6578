// What data validation says about a cell and a value for it. Rules as in Excel:
// - formulas of a rule are written for the first cell of its first area;
// - a blank passes where the rule ignores blanks; a bound that points at a blank cell then stops nothing either;
// - a comma-separated list is exact in case, a list from cells is not;
// - a bound that cannot be computed stops nothing.
import { contains } from "../book/area";
import { CellError, type CellContent } from "../book/cell-content";
import type { Sheet } from "../book/sheet";
import type { ValidationDescription } from "../book/validation-description";
import type { Calculation } from "./calculation";
import { toBoolean, toText } from "./values/coercion";
import { compareNumbers, sameText } from "./values/compare-scalars";
import { numberFromText } from "./values/number-from-text";
import { listItems, type ValidatedCell } from "./validation/list-items";

/** What Excel says where the rule brings no words of its own. */
const DEFAULT_TITLE = "Microsoft Excel";
const DEFAULT_MESSAGE = "This value doesn't match the data validation restrictions defined for this cell.";

/** The alert for a refused value; only `Stop` keeps it out. */
export interface ValidationAlert {
  readonly style: "Stop" | "Warning" | "Information";
  readonly title: string;
  readonly message: string;
}

/** The validation that applies to a cell, or undefined. */
export function validationOfCell(
  sheet: Sheet,
  row: number,
  column: number,
): ValidationDescription | undefined {
  return sheet.validations.find(({ areas }) => areas.some((area) => contains(area, row, column)));
}

/** The texts that the cell's dropdown offers; undefined where there is none. */
export function choicesOfCell(
  calculation: Calculation,
  sheet: Sheet,
  row: number,
  column: number,
): readonly string[] | undefined {
  const validation = validationOfCell(sheet, row, column);
  const list = validation?.rule.list;
  if (!validation || !list?.inCellDropDown || typeof list.source !== "string") {
    return undefined;
  }
  return listItems(calculation, list.source, { sheet, row, column }, originOf(validation)).map(
    ({ text }) => text,
  );
}

/** The note to show while the cell is selected; undefined where the validation has none. */
export function promptOfCell(
  sheet: Sheet,
  row: number,
  column: number,
): { readonly title: string; readonly message: string } | undefined {
  const prompt = validationOfCell(sheet, row, column)?.prompt;
  if (!prompt?.showPrompt || (prompt.title === "" && prompt.message === "")) {
    return undefined;
  }
  return { title: prompt.title, message: prompt.message };
}

/**
 * The alert that entering a value into a cell calls up, or undefined if the value is welcome or the validation shows no
 * alerts (Excel then lets everything in).
 */
export function refusalOfValue(
  calculation: Calculation,
  sheet: Sheet,
  row: number,
  column: number,
  value: CellContent | undefined,
): ValidationAlert | undefined {
  const validation = validationOfCell(sheet, row, column);
  if (!validation?.errorAlert.showAlert) {
    return undefined;
  }
  if (isValidValue(calculation, validation, { sheet, row, column }, value)) {
    return undefined;
  }
  const { style, title, message } = validation.errorAlert;
  return {
    style: style === "Warning" || style === "Information" ? style : "Stop",
    title: title === "" ? DEFAULT_TITLE : title,
    message: message === "" ? DEFAULT_MESSAGE : message,
  };
}

/** Whether a value keeps to a validation's rule in a cell, whatever alerts it shows. */
export function isValidValue(
  calculation: Calculation,
  validation: ValidationDescription,
  cell: ValidatedCell,
  value: CellContent | undefined,
): boolean {
  if (value === undefined || value === "") {
    return validation.ignoreBlanks;
  }
  if (value instanceof CellError) {
    return false;
  }
  const { rule } = validation;
  if (rule.list) {
    return isListed(calculation, validation, cell, value);
  }
  if (rule.custom) {
    return holdsFormula(calculation, validation, cell, value, rule.custom.formula);
  }
  if (rule.textLength) {
    const written = toText(value, calculation.decimalSeparator);
    return (
      typeof written === "string" && isWithin(calculation, validation, cell, rule.textLength, written.length)
    );
  }
  const bounds = rule.wholeNumber ?? rule.decimal ?? rule.date ?? rule.time;
  if (!bounds) {
    return true;
  }
  if (typeof value !== "number" || (rule.wholeNumber && !Number.isInteger(value))) {
    return false;
  }
  return isWithin(calculation, validation, cell, bounds, value);
}

function originOf(validation: ValidationDescription): { readonly row: number; readonly column: number } {
  const [first] = validation.areas;
  return { row: first?.top ?? 0, column: first?.left ?? 0 };
}

function isListed(
  calculation: Calculation,
  validation: ValidationDescription,
  cell: ValidatedCell,
  value: Exclude<CellContent, CellError>,
): boolean {
  const source = validation.rule.list?.source;
  if (typeof source !== "string") {
    return true;
  }
  const written = toText(value, calculation.decimalSeparator);
  const exactCase = !source.startsWith("=");
  return listItems(calculation, source, cell, originOf(validation)).some((item) => {
    if (typeof value === "number") {
      return item.value === value || (typeof item.value === "string" && numberFromText(item.value) === value);
    }
    if (typeof written !== "string") {
      return false;
    }
    return exactCase ? item.text === written : sameText(item.text, written);
  });
}

/** Asks a formula as if the value stood in the cell already. */
function holdsFormula(
  calculation: Calculation,
  validation: ValidationDescription,
  cell: ValidatedCell,
  value: CellContent,
  formula: string,
): boolean {
  const { sheet, row, column } = cell;
  const ask = (): boolean => toBoolean(scalarOf(calculation, validation, cell, formula)) === true;
  const formulaBefore = sheet.cells.formula(row, column);
  const valueBefore = sheet.cells.value(row, column);
  const wasSpilled = sheet.cells.isSpilled(row, column);
  if (valueBefore === value) {
    return ask();
  }
  const change = { sheetId: sheet.id, area: { top: row, left: column, bottom: row, right: column } };
  try {
    sheet.cells.setValue(row, column, value);
    calculation.invalidate(change);
    return ask();
  } finally {
    if (wasSpilled) {
      sheet.cells.setSpilled(row, column, valueBefore);
    } else if (formulaBefore === undefined) {
      sheet.cells.setValue(row, column, valueBefore);
    } else {
      sheet.cells.setFormula(row, column, formulaBefore);
    }
    calculation.invalidate(change);
    calculation.recalculate();
  }
}

function scalarOf(
  calculation: Calculation,
  validation: ValidationDescription,
  { sheet, row, column }: ValidatedCell,
  formula: string,
): CellContent | undefined {
  const result = calculation.evaluate(formula, { sheetId: sheet.id, row, column }, originOf(validation));
  return Array.isArray(result) ? result[0]?.[0] : result;
}

/** A bound: its number, "blank" for a blank cell, or undefined when it cannot be told. */
function boundOf(
  calculation: Calculation,
  validation: ValidationDescription,
  cell: ValidatedCell,
  given: unknown,
): number | "blank" | undefined {
  if (typeof given === "number") {
    return given;
  }
  if (typeof given !== "string") {
    return undefined;
  }
  const value = given.startsWith("=") ? scalarOf(calculation, validation, cell, given) : given;
  if (value === undefined) {
    return "blank";
  }
  if (typeof value === "number") {
    return value;
  }
  return typeof value === "string" ? numberFromText(value) : undefined;
}

function isWithin(
  calculation: Calculation,
  validation: ValidationDescription,
  cell: ValidatedCell,
  rule: Excel.BasicDataValidation | Excel.DateTimeDataValidation,
  value: number,
): boolean {
  const bounds: number[] = [];
  const isPair = rule.operator === "Between" || rule.operator === "NotBetween";
  for (const given of isPair ? [rule.formula1, rule.formula2] : [rule.formula1]) {
    const bound = boundOf(calculation, validation, cell, given);
    if (bound === undefined || (bound === "blank" && validation.ignoreBlanks)) {
      return true;
    }
    bounds.push(bound === "blank" ? 0 : bound);
  }
  const [first = 0, second = 0] = bounds.map((bound) => compareNumbers(value, bound));
  switch (rule.operator) {
    case "Between":
      return first >= 0 && second <= 0;
    case "NotBetween":
      return first < 0 || second > 0;
    case "EqualTo":
      return first === 0;
    case "NotEqualTo":
      return first !== 0;
    case "GreaterThan":
      return first > 0;
    case "LessThan":
      return first < 0;
    case "GreaterThanOrEqualTo":
      return first >= 0;
    default:
      return first <= 0;
  }
}
