// The rule of one value: its type, range, choices and whether it may be blank. It is stated once, by a column's spec,
// and rendered from here to the validation of cells, the form, the check, the import and the published JSON Schema, so
// that all of them refuse the same values in the same words.
import { count } from "../words/counts";
import { EARLIEST_DATE, formatDate, isDateInRange, LATEST_DATE } from "../values/read-date";
import { isNonFinite } from "../values/non-finite";
import { MAX_TEXT_LENGTH } from "../values/cut-text";
import type { Scalar } from "../values/scalar";
import { scalarText } from "../values/scalar-text";
import type { ValueType } from "../values/value-type";
import type { ColumnSpec } from "./column-spec";
import { foldedName } from "../naming/folded-name";
import { nearestName } from "../naming/nearest-name";
import { meantStatus } from "./read-run-status";
import { RUN_STATUSES } from "./run-status";

/** What one value may be. */
export interface ValueRule {
  /** What a person calls the value: the header of its column, the name of its parameter or metric. */
  readonly label: string;
  readonly type: ValueType;
  readonly required: boolean;
  /** The values allowed when the list is closed; empty otherwise. */
  readonly choices: readonly string[];
  /** Never above `max`. */
  readonly min: number | undefined;
  readonly max: number | undefined;
  /** Whether NaN, Infinity and -Infinity, which a cell holds as texts, may stand for a number. */
  readonly nonFinite: boolean;
  /** The catalogue that states the rule, where a person can change it. */
  readonly catalogue: "Params" | "Metrics" | undefined;
}

/** A value that breaks a rule. */
export interface ValueProblem {
  readonly code: "required" | "type" | "range" | "choice" | "length";
  /** One sentence: what the value must be, and what it is. */
  readonly message: string;
  /** One sentence: what would make it right. */
  readonly fix: string;
}

/** The rule of the values in a column. A range that no number can be in is no range. */
export function ruleOfColumn(spec: ColumnSpec): ValueRule {
  const { min, max, group } = spec;
  const empty = min !== undefined && max !== undefined && min > max;
  return {
    label: spec.label ?? spec.header,
    type: spec.type,
    required: spec.required,
    choices: spec.choices,
    min: empty ? undefined : min,
    max: empty ? undefined : max,
    nonFinite: spec.nonFinite ?? (group === "parameter" || group === "metric"),
    catalogue: group === "parameter" ? "Params" : group === "metric" ? "Metrics" : undefined,
  };
}

/** The rule of a value that nothing is known of: any text. */
export const FREE_TEXT: ValueRule = {
  label: "The value",
  type: "text",
  required: false,
  choices: [],
  min: undefined,
  max: undefined,
  nonFinite: false,
  catalogue: undefined,
};

/** Whether a value that is there keeps the rule. */
export function isAllowed(rule: ValueRule, value: Scalar): boolean {
  switch (rule.type) {
    case "number":
    case "integer":
      return typeof value === "number"
        ? (rule.type === "number" || Number.isInteger(value)) && isInRange(rule, value)
        : rule.nonFinite && isNonFinite(value);
    case "boolean":
      return typeof value === "boolean";
    case "date":
      return typeof value === "number" && isDateInRange(value);
    case "choice":
    case "text":
      return rule.choices.length > 0
        ? rule.choices.includes(scalarText(value))
        : typeof value !== "string" || value.length <= MAX_TEXT_LENGTH;
  }
}

/** What is wrong with a value, `undefined` being a blank; undefined when nothing is. */
export function valueProblem(rule: ValueRule, value: Scalar | undefined): ValueProblem | undefined {
  if (value === undefined) {
    return rule.required ? requiredProblem(rule) : undefined;
  }
  return isAllowed(rule, value) ? undefined : refusal(rule, value);
}

/** The problem of a value that the rule does not allow, or of a text that cannot be read as a value of its type. */
export function refusal(rule: ValueRule, value: Scalar): ValueProblem {
  const code = codeOf(rule, value);
  return {
    code,
    message: `${demandSentence(rule)}, not ${shown(rule, value)}.`,
    fix: fixOf(rule, code, value),
  };
}

/** What the values must be, without a full stop: "dropout must be a number from 0 to 1". */
export function demandSentence(rule: ValueRule): string {
  return `${rule.label} must be ${demand(rule)}`;
}

/** Whether there are values that the rule does not allow, or blanks. */
export function restricts({ type, required, choices }: ValueRule): boolean {
  return required || choices.length > 0 || (type !== "text" && type !== "choice");
}

const MOST_CHOICES_NAMED = 8;
/** Names of choices beyond this many characters are left out, so that the sentence fits Excel's alert. */
const LONGEST_CHOICES = 120;
const LONGEST_SHOWN = 60;
/** The farthest from 1970 that JavaScript counts. */
const FARTHEST_TIME = 8.64e15;

function isInRange({ min, max }: ValueRule, value: number): boolean {
  return (min === undefined || value >= min) && (max === undefined || value <= max);
}

function demand(rule: ValueRule): string {
  switch (rule.type) {
    case "number":
      return `a number${rangeText(rule)}`;
    case "integer":
      return `a whole number${rangeText(rule)}`;
    case "boolean":
      return "TRUE or FALSE";
    case "date":
      return "a date such as 2026-05-31 14:30";
    case "choice":
    case "text":
      return rule.choices.length > 0
        ? namedChoices(rule.choices)
        : `a text of at most ${String(MAX_TEXT_LENGTH)} characters`;
  }
}

/** " from 1 to 10", " of at least 1", " of at most 10". */
function rangeText({ min, max }: ValueRule): string {
  if (min !== undefined && max !== undefined) {
    return ` from ${String(min)} to ${String(max)}`;
  }
  if (min !== undefined) {
    return ` of at least ${String(min)}`;
  }
  return max === undefined ? "" : ` of at most ${String(max)}`;
}

function namedChoices(choices: readonly string[]): string {
  let length = 0;
  const named = choices.filter((choice, index) => {
    length += choice.length + 2;
    return index < MOST_CHOICES_NAMED && length <= LONGEST_CHOICES;
  });
  if (named.length === 0) {
    return `one of its ${count(choices.length)} choices`;
  }
  const rest = choices.length - named.length;
  return choices.length === 1
    ? named.join("")
    : `one of ${named.join(", ")}${rest > 0 ? ` and ${count(rest)} more` : ""}`;
}

function shown(rule: ValueRule, value: Scalar): string {
  if (typeof value === "string") {
    return `"${value.length > LONGEST_SHOWN ? `${value.slice(0, LONGEST_SHOWN)}...` : value}"`;
  }
  return rule.type === "date" && typeof value === "number" && Math.abs(value) <= FARTHEST_TIME
    ? formatDate(value)
    : scalarText(value);
}

function codeOf(rule: ValueRule, value: Scalar): ValueProblem["code"] {
  switch (rule.type) {
    case "number":
      return typeof value === "number" ? "range" : "type";
    case "integer":
      return typeof value === "number" && Number.isInteger(value) ? "range" : "type";
    case "date":
      return typeof value === "number" ? "range" : "type";
    case "boolean":
      return "type";
    case "choice":
    case "text":
      return rule.choices.length > 0 ? "choice" : "length";
  }
}

function requiredProblem({ label, catalogue }: ValueRule): ValueProblem {
  const fix =
    catalogue === undefined
      ? `Fill in ${label}, or delete the row.`
      : `Give every run a value, or make ${label} not required in ${catalogue}.`;
  return { code: "required", message: `${label} is required.`, fix };
}

function fixOf(rule: ValueRule, code: ValueProblem["code"], value: Scalar): string {
  const { catalogue } = rule;
  switch (code) {
    case "choice":
      return choiceFix(rule, scalarText(value));
    case "range":
      return rule.type === "date"
        ? `Write a date from ${formatDate(EARLIEST_DATE).slice(0, 10)} to ${formatDate(LATEST_DATE).slice(0, 10)}.`
        : `Correct the value${catalogue === undefined ? "" : `, or change Min and Max in ${catalogue}`}.`;
    case "length":
      return "Shorten the text.";
    default:
      return `Correct the value${catalogue === "Params" ? ", or change Type in Params" : ""}.`;
  }
}

function choiceFix({ choices, catalogue }: ValueRule, text: string): string {
  const meant = nearestName(text, choices) ?? (choices === RUN_STATUSES ? meantStatus(text) : undefined);
  const add = catalogue === undefined ? "" : `, or add "${text}" to Choices in Params`;
  if (meant === undefined) {
    return `Use one of them${add}.`;
  }
  return foldedName(meant) === foldedName(text)
    ? `Write it as "${meant}".`
    : `Write "${meant}" if that is meant${add}.`;
}
