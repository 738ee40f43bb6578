// What the sheet itself refuses: the rule of a column's values as Excel's data validation. Typing is all that Excel
// checks by it (pasted and written cells pass), so it helps, and `Check` decides. What Excel allows, and this keeps to:
// - Whole numbers and ranges are custom rules: desktop Excel refuses `wholeNumber` outside 0 to 65535.
// - Formulas are en-US in every language, name the first cell of the range, and know no structured references and no
//   array constants.
// - A list stands as text up to 255 characters and is then exact in case; a longer one stands in cells, where Excel
//   takes `Adam` for `adam`.

import type { ColumnSpec } from "../../tracking/schema/column-spec";
import type { TableName } from "../../tracking/schema/table-names";
import { demandSentence, ruleOfColumn, type ValueRule } from "../../tracking/schema/value-rule";
import { NON_FINITE } from "../../tracking/values/non-finite";

/** Microsoft, "Excel specifications": a list given as text has at most 255 characters. */
const MAX_LIST_TEXT = 255;
const MAX_ALERT_TEXT = 225;
/** Title of every alert of a rule of ours, by which it is known. */
export const ALERT_TITLE = "Runsheet";
/** The first day that Excel counts right. Bounds of dates are texts: Excel refuses numbers. */
const EARLIEST_DAY = "1900-03-01";

/** Where lists that cannot be given as text stand. */
export interface ListSources {
  /** Formula of the cells of a table's column, such as `='Datasets'!$A$2:$A$9`; undefined when there is none. */
  columnCells(table: TableName, column: string): string | undefined;
  /** Formula of cells that hold these choices, once they have been written to the sheet of lists. */
  choiceCells(choices: readonly string[]): string | undefined;
}

/** A validation as Office.js takes it. */
export interface ColumnRule {
  readonly rule: Excel.DataValidationRule;
  readonly alert: Excel.DataValidationErrorAlert;
}

/** Whether choices cannot stand in a validation as text: too long, or with characters that would split or bend them. */
export function needsListCells(choices: readonly string[]): boolean {
  const text = choices.join(",");
  return (
    text.length > MAX_LIST_TEXT ||
    text.startsWith("=") ||
    choices.some((choice) => choice.includes(",") || choice !== choice.trim() || choice === "")
  );
}

/**
 * The validation of a column's cells; undefined where anything goes.
 *
 * @param firstCell address of the first cell that gets it, such as `H2`.
 */
export function columnRule(spec: ColumnSpec, lists: ListSources, firstCell: string): ColumnRule | undefined {
  const rule = ruleOfColumn(spec);
  const offered = offeredList(spec, lists);
  if (offered !== undefined) {
    return { rule: listOf(offered), alert: { ...alertOf("Information", ""), showAlert: false } };
  }
  const refused = refusal(rule, lists, firstCell);
  // A metric may hold a note, so Excel only asks; everything else is refused.
  const style = spec.group === "metric" ? "Warning" : "Stop";
  return refused && { rule: refused, alert: alertOf(style, `${demandSentence(rule)}.`) };
}

/** A list of suggestions; other values stay welcome. */
function offeredList(spec: ColumnSpec, lists: ListSources): string | undefined {
  if (spec.choices.length > 0) {
    return undefined;
  }
  if (spec.suggestionsFrom) {
    return lists.columnCells(spec.suggestionsFrom.table, spec.suggestionsFrom.column);
  }
  return spec.suggestions.length > 0 ? listSource(spec.suggestions, lists) : undefined;
}

function refusal(rule: ValueRule, lists: ListSources, cell: string): Excel.DataValidationRule | undefined {
  switch (rule.type) {
    case "number":
    case "integer":
      return { custom: { formula: `=${numberTest(rule, cell)}` } };
    case "boolean":
      return { custom: { formula: `=ISLOGICAL(${cell})` } };
    case "date":
      return { date: { formula1: EARLIEST_DAY, operator: "GreaterThanOrEqualTo" } };
    case "choice":
    case "text": {
      const source = rule.choices.length > 0 ? listSource(rule.choices, lists) : undefined;
      return source === undefined ? undefined : listOf(source);
    }
  }
}

function numberTest({ type, min, max, nonFinite }: ValueRule, cell: string): string {
  const tests = [
    `ISNUMBER(${cell})`,
    ...(type === "integer" ? [`${cell}=INT(${cell})`] : []),
    ...(min === undefined ? [] : [`${cell}>=${numberText(min)}`]),
    ...(max === undefined ? [] : [`${cell}<=${numberText(max)}`]),
  ];
  const test = tests.length === 1 ? tests.join("") : `AND(${tests.join(",")})`;
  return nonFinite ? `IF(ISTEXT(${cell}),${nonFiniteTest(cell)},${test})` : test;
}

function nonFiniteTest(cell: string): string {
  return `OR(${NON_FINITE.map((text) => `${cell}="${text}"`).join(",")})`;
}

/** A number as a formula has it: 1E-07. */
function numberText(value: number): string {
  return String(value).toUpperCase();
}

function listSource(choices: readonly string[], lists: ListSources): string | undefined {
  return needsListCells(choices) ? lists.choiceCells(choices) : choices.join(",");
}

function listOf(source: string): Excel.DataValidationRule {
  return { list: { inCellDropDown: true, source } };
}

function alertOf(
  style: "Stop" | "Warning" | "Information",
  sentence: string,
): Excel.DataValidationErrorAlert {
  const message = sentence.length > MAX_ALERT_TEXT ? `${sentence.slice(0, MAX_ALERT_TEXT - 3)}...` : sentence;
  return { title: ALERT_TITLE, message, showAlert: true, style };
}
