import type { ColumnTarget } from "../schema/run-columns";
import type { RunFieldKey } from "../schema/run-fields";
import type { ValueRule } from "../schema/value-rule";
import type { ValueType } from "../values/value-type";

/** One input of the form that logs a run. */
export interface FormField {
  /** Unique: "field:name", "parameter:lr", "metric:acc". */
  readonly key: string;
  readonly group: "run" | "parameter" | "metric";
  /** The field's key, or the name of the parameter or metric. */
  readonly name: string;
  readonly label: string;
  readonly type: ValueType;
  readonly unit?: string;
  readonly choices: readonly string[];
  /** The choices are suggestions; other texts are allowed. */
  readonly freeChoice: boolean;
  readonly required: boolean;
  /** What its values are held against. */
  readonly rule: ValueRule;
  readonly description?: string;
  /** What the form starts with: what the run holds that is finished, else from the last run, else the default. */
  readonly initial?: string;
  readonly origin?: "default" | "last run" | "this run";
}

/** The column of Runs that a field of the form fills. */
export function targetOfField({ group, name }: Pick<FormField, "group" | "name">): ColumnTarget {
  // Fields of the group "run" are made from RUN_FIELDS, so that their name is one of its keys.
  return group === "run" ? { role: "field", key: name as RunFieldKey } : { role: group, name };
}
