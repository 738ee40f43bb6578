import { addressOf } from "../../cells/address";
import type { TrackedTable } from "../tracked-table";
import { ALERT_TITLE, columnRule, type ColumnRule, type ListSources } from "./column-rule";
import { sameRule } from "./same-rule";

/** A validation as it was read, or unread. */
export type StandingRule = Excel.DataValidation | typeof UNKNOWN_RULE;

/** The validation of a single cell that nobody has read; it may be any. */
export const UNKNOWN_RULE = "unknown";

/** A column whose validation is not as it should be; no rule means that it should have none. */
export interface RuleChange {
  readonly header: string;
  readonly wanted: ColumnRule | undefined;
  /** The cells carry different rules or none: they are made alike first, because Excel refuses it otherwise. */
  readonly mixed: boolean;
}

/** What is to be changed of the rules of a table, from the row of the sheet that the cells begin in. */
export function ruleChanges(
  { name, column: firstColumn, specs, headers }: TrackedTable,
  standing: readonly (StandingRule | undefined)[],
  sources: ListSources,
  firstRow: number,
): RuleChange[] {
  return specs.flatMap((spec, column): RuleChange[] => {
    const stands = standing[column];
    const header = headers[column];
    if (!spec || !stands || header === undefined) {
      return [];
    }
    const wanted = columnRule(spec, sources, addressOf(firstRow, firstColumn + column));
    const unknown = stands === UNKNOWN_RULE;
    const mixed = !unknown && isMixed(stands);
    if (wanted) {
      return !unknown && sameRule(stands, wanted) ? [] : [{ header, wanted, mixed }];
    }
    // The catalogue owns these columns: a parameter that became text must not keep its old range.
    const owned = name === "Runs" && (spec.group === "parameter" || spec.group === "metric");
    const needsCells = spec.choices.length > 0;
    const isWrong = unknown ? owned : stands.type !== "None" && (owned || isOurs(stands));
    return isWrong && !needsCells ? [{ header, wanted, mixed }] : [];
  });
}

/** Whether a validation is one of Runsheet's, which came where it does not belong; any other is the user's own. */
function isOurs({ errorAlert }: Excel.DataValidation): boolean {
  const alert = errorAlert as Excel.DataValidationErrorAlert | null;
  return alert?.title === ALERT_TITLE;
}

/** What cells do not have in common reads as null, whatever Excel's types say. */
function isMixed(stands: Excel.DataValidation): boolean {
  const shared: readonly unknown[] = [stands.rule, stands.errorAlert, stands.prompt];
  return MIXED.has(stands.type) || shared.includes(null);
}

const MIXED: ReadonlySet<string> = new Set(["Inconsistent", "MixedCriteria"]);
