// Rules of data validations, as Office.js gives them (`Excel.DataValidationRule`), checked and with ranges as formulas.

import type { Area } from "../../book/area";
import type { Sheet } from "../../book/sheet";
import { formatAbsolute } from "../ranges/address";
import { asBoolean, asOneOf, asRecord, asText } from "../ranges/arguments";
import { invalidArgument } from "../base/excel-errors";
import { unknownReference } from "../ranges/formula-limits";
import { isValidFormula } from "../ranges/formula-syntax";
import { ruleFormulaProblem } from "./rule-formula";
import type { ModelContext } from "../base/model-context";
import { RangeBase } from "../ranges/range-base";
import { resolveRange } from "../ranges/resolve-range";

/** Longest list, and longest formula of a rule, that Excel takes. */
const LONGEST_LIST = 255;
const LARGEST_WHOLE_BOUND = 65_535;
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
    return { custom: { formula: asFormula(context, sheet, body["formula"], "rule.custom.formula") } };
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
    requireLine(range.area);
    return { inCellDropDown, source: `=${formatAbsolute(range.sheet.name, range.area)}` };
  }
  const text = asText(source, "rule.list.source");
  if (text.startsWith("=")) {
    const formula = asFormula(context, sheet, text, "rule.list.source");
    const pointed = context.calculation.referencedArea(formula, { sheetId: sheet.id, row: 0, column: 0 });
    if (pointed) {
      requireLine(pointed.area);
    } else if (/^=[^()]*$/.test(formula)) {
      throw invalidArgument(`rule.list.source points at no cells: ${formula}`);
    }
    return { inCellDropDown, source: formula };
  }
  if (text === "") {
    throw invalidArgument("rule.list.source is empty.");
  }
  if (text.length > LONGEST_LIST) {
    throw invalidArgument(`rule.list.source has more than ${LONGEST_LIST} characters; use a range.`);
  }
  return { inCellDropDown, source: text };
}

/** A list stands in one row or one column. */
function requireLine({ top, left, bottom, right }: Area): void {
  if (top !== bottom && left !== right) {
    throw invalidArgument("rule.list.source has more than one row and more than one column.");
  }
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
  const formula2 = asBound(context, sheet, body["formula2"], kind);
  const [least, most] = [constantOf(formula1), constantOf(formula2)];
  if (least !== undefined && most !== undefined && least > most) {
    throw invalidArgument(`rule.${kind}: the minimum must not be greater than the maximum.`);
  }
  return { operator, formula1, formula2 };
}

/** A number, a formula, or for dates and times a text that Excel reads as one (ISO 8601). */
function asBound(
  context: ModelContext,
  sheet: Sheet,
  value: unknown,
  kind: (typeof COMPARED)[number],
): string | number {
  const bound = readBound(context, sheet, value, kind);
  const constant = constantOf(bound);
  // Desktop Excel refuses these from an add-in, though its own dialog takes them (OfficeDev/office-js #3088).
  if (
    kind === "wholeNumber" &&
    constant !== undefined &&
    !(Number.isInteger(constant) && constant >= 0 && constant <= LARGEST_WHOLE_BOUND)
  ) {
    throw invalidArgument(`rule.wholeNumber takes bounds from 0 to ${LARGEST_WHOLE_BOUND}, not ${constant}.`);
  }
  return bound;
}

function readBound(
  context: ModelContext,
  sheet: Sheet,
  value: unknown,
  kind: (typeof COMPARED)[number],
): string | number {
  const isOfTime = kind === "date" || kind === "time";
  if (typeof value === "number" && !isOfTime) {
    return value;
  }
  if (value instanceof RangeBase) {
    const range = resolveRange(context, value, sheet);
    return `=${formatAbsolute(range.sheet.name, range.area)}`;
  }
  const text = asText(value, `rule.${kind}.formula1`);
  if (text.startsWith("=")) {
    return asFormula(context, sheet, text, `rule.${kind}.formula1`);
  }
  const isDate = isOfTime && !Number.isNaN(Date.parse(text));
  if (!isDate && (text.trim() === "" || !Number.isFinite(Number(text)))) {
    throw invalidArgument(`rule.${kind} can't be compared with "${text}".`);
  }
  return isDate ? text : Number(text);
}

/** The number that a bound is, a date as its time; undefined for a formula that says more than a number. */
function constantOf(bound: string | number): number | undefined {
  if (typeof bound === "number") {
    return bound;
  }
  const number = bound.startsWith("=") ? Number(bound.slice(1)) : Date.parse(bound);
  return Number.isNaN(number) ? undefined : number;
}

/** A formula of a validation. Excel takes no structured references and no arrays there, and none that lead nowhere. */
function asFormula(context: ModelContext, sheet: Sheet, value: unknown, name: string): string {
  const formula = asText(value, name);
  if (!formula.startsWith("=") || !isValidFormula(formula)) {
    throw invalidArgument(`${name} must be a formula: ${formula}`);
  }
  if (formula.length > LONGEST_LIST) {
    throw invalidArgument(`${name} has more than ${LONGEST_LIST} characters: ${formula}`);
  }
  const problem =
    ruleFormulaProblem(formula) ?? unknownReference(context, sheet, { row: 0, column: 0 }, formula);
  if (problem !== undefined) {
    throw invalidArgument(`${name}: ${problem}`);
  }
  return formula;
}
