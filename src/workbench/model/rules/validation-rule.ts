/** Rules of data validations, as Office.js gives them (`Excel.DataValidationRule`), checked and with ranges as formulas. */
import type { Sheet } from "../../book/sheet";
import { formatAbsolute } from "../ranges/address";
import { asBoolean, asOneOf, asRecord, asText } from "../ranges/arguments";
import { invalidArgument } from "../base/excel-errors";
import { isValidFormula } from "../ranges/formula-syntax";
import type { ModelContext } from "../base/model-context";
import { RangeBase } from "../ranges/range-base";
import { resolveRange } from "../ranges/resolve-range";

/** Longest list that Excel's file format holds as text. */
const LONGEST_LIST = 255;
const OPERATORS = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
] as const;
const COMPARED = ["wholeNumber", "decimal", "date", "time", "textLength"] as const;

/** Checks a rule. A list's range becomes a formula such as `=Params!$A$2:$A$9`. Throws `InvalidArgument`. */
export function asValidationRule(
  context: ModelContext,
  sheet: Sheet,
  value: unknown,
): Excel.DataValidationRule {
  const rule = asRecord(value, "rule");
  const kinds = Object.keys(rule).filter((kind) => rule[kind] !== undefined && rule[kind] !== null);
  const [kind, ...more] = kinds;
  if (kind === undefined || more.length > 0) {
    throw invalidArgument("A validation rule has one kind.");
  }
  const body = asRecord(rule[kind], `rule.${kind}`);
  if (kind === "list") {
    return { list: asList(context, sheet, body) };
  }
  if (kind === "custom") {
    return { custom: { formula: asFormula(body["formula"], "rule.custom.formula") } };
  }
  const compared = asOneOf(kind, COMPARED, "The kind of a validation rule");
  return { [compared]: asComparison(context, sheet, body, compared) };
}

/** The member of `Excel.DataValidationType` for a rule. */
export function validationType(rule: Excel.DataValidationRule): Excel.DataValidation["type"] {
  if (rule.list) {
    return "List";
  }
  if (rule.custom) {
    return "Custom";
  }
  if (rule.wholeNumber) {
    return "WholeNumber";
  }
  if (rule.decimal) {
    return "Decimal";
  }
  if (rule.date) {
    return "Date";
  }
  if (rule.time) {
    return "Time";
  }
  return rule.textLength ? "TextLength" : "None";
}

function asList(
  context: ModelContext,
  sheet: Sheet,
  body: Readonly<Record<string, unknown>>,
): Excel.ListDataValidation {
  const inCellDropDown = asBoolean(body["inCellDropDown"] ?? true, "rule.list.inCellDropDown");
  const { source } = body;
  if (source instanceof RangeBase) {
    const range = resolveRange(context, source, sheet);
    return { inCellDropDown, source: `=${formatAbsolute(range.sheet.name, range.area)}` };
  }
  const text = asText(source, "rule.list.source");
  if (text.startsWith("=")) {
    return { inCellDropDown, source: asFormula(text, "rule.list.source") };
  }
  if (text === "") {
    throw invalidArgument("rule.list.source is empty.");
  }
  if (text.length > LONGEST_LIST) {
    throw invalidArgument(`rule.list.source has more than ${LONGEST_LIST} characters; use a range.`);
  }
  return { inCellDropDown, source: text };
}

function asComparison(
  context: ModelContext,
  sheet: Sheet,
  body: Readonly<Record<string, unknown>>,
  kind: (typeof COMPARED)[number],
): Excel.BasicDataValidation {
  const operator = asOneOf(body["operator"], OPERATORS, `rule.${kind}.operator`);
  const formula1 = asBound(context, sheet, body["formula1"], kind);
  if (!operator.endsWith("etween")) {
    return { operator, formula1 };
  }
  return { operator, formula1, formula2: asBound(context, sheet, body["formula2"], kind) };
}

/** A number, a formula, or for dates and times a text that Excel reads as one (ISO 8601). */
function asBound(context: ModelContext, sheet: Sheet, value: unknown, kind: string): string | number {
  if (typeof value === "number") {
    return value;
  }
  if (value instanceof RangeBase) {
    const range = resolveRange(context, value, sheet);
    return `=${formatAbsolute(range.sheet.name, range.area)}`;
  }
  const text = asText(value, `rule.${kind}.formula1`);
  if (text.startsWith("=")) {
    return asFormula(text, `rule.${kind}.formula1`);
  }
  const isDate = (kind === "date" || kind === "time") && !Number.isNaN(Date.parse(text));
  if (!isDate && (text.trim() === "" || !Number.isFinite(Number(text)))) {
    throw invalidArgument(`rule.${kind} can't be compared with "${text}".`);
  }
  return isDate ? text : Number(text);
}

function asFormula(value: unknown, name: string): string {
  const formula = asText(value, name);
  if (!formula.startsWith("=") || !isValidFormula(formula)) {
    throw invalidArgument(`${name} must be a formula: ${formula}`);
  }
  return formula;
}
