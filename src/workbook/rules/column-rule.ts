// What the sheet itself refuses: dropdowns and ranges from the specs of the columns. Typing is all that Excel checks by
// them (pasted and written cells pass), so they help, and `Check` decides.

import type { ColumnSpec } from "../../tracking/schema/table-specs";

/** Microsoft, "Excel specifications": a list given as text has at most 255 characters. */
const MAX_LIST_TEXT = 255;
const MAX_ALERT_TEXT = 225;
/** Beyond any number that a cell can hold, so that "any number" can be said as a range. */
const LARGEST = 9.99e307;

/** Where lists that cannot be given as text stand. */
export interface ListSources {
  /** Formula of the cells of a table's column, such as `='Datasets'!$A$2:$A$9`; undefined when there is none. */
  columnCells(table: string, column: string): string | undefined;
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

/** The validation of a column's cells; undefined where anything goes. */
export function columnRule(spec: ColumnSpec, lists: ListSources): ColumnRule | undefined {
  if (spec.choices.length > 0) {
    const source = listSource(spec.choices, lists);
    return source === undefined
      ? undefined
      : refuse(spec, listOf(source), "is one of the choices in its dropdown");
  }
  const offered = spec.suggestionsFrom
    ? lists.columnCells(spec.suggestionsFrom.table, spec.suggestionsFrom.column)
    : spec.suggestions.length > 0
      ? listSource(spec.suggestions, lists)
      : undefined;
  if (offered !== undefined) {
    return { rule: listOf(offered), alert: alertOf(spec, "", false, "Information") };
  }
  switch (spec.type) {
    case "boolean":
      return refuse(spec, listOf("TRUE,FALSE"), "is TRUE or FALSE");
    case "integer":
      return refuse(spec, { wholeNumber: between(spec, LARGEST) }, `is a whole number${rangeWords(spec)}`);
    case "number":
      return refuse(spec, { decimal: between(spec, LARGEST) }, `is a number${rangeWords(spec)}`);
    case "date":
      return refuse(
        spec,
        { date: { formula1: "1900-03-01", operator: "GreaterThanOrEqualTo" } },
        "is a date, such as 2026-05-31 14:30",
      );
    default:
      return undefined;
  }
}

function listSource(choices: readonly string[], lists: ListSources): string | undefined {
  return needsListCells(choices) ? lists.choiceCells(choices) : choices.join(",");
}

function listOf(source: string): Excel.DataValidationRule {
  return { list: { inCellDropDown: true, source } };
}

function between(spec: ColumnSpec, largest: number): Excel.BasicDataValidation {
  return { formula1: spec.min ?? -largest, formula2: spec.max ?? largest, operator: "Between" };
}

function rangeWords({ min, max }: ColumnSpec): string {
  if (min !== undefined && max !== undefined) {
    return ` from ${min} to ${max}`;
  }
  if (min !== undefined) {
    return `, at least ${min}`;
  }
  return max === undefined ? "" : `, at most ${max}`;
}

/** A metric may hold NaN or a note, so Excel only asks; everything else is refused. */
function refuse(spec: ColumnSpec, rule: Excel.DataValidationRule, words: string): ColumnRule {
  return { rule, alert: alertOf(spec, words, true, spec.group === "metric" ? "Warning" : "Stop") };
}

function alertOf(
  spec: ColumnSpec,
  words: string,
  showAlert: boolean,
  style: "Stop" | "Warning" | "Information",
): Excel.DataValidationErrorAlert {
  const message = words === "" ? "" : `${spec.header} ${words}.`.slice(0, MAX_ALERT_TEXT);
  return { title: "Runsheet", message, showAlert, style };
}
