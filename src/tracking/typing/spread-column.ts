import type { ColumnTarget, RunColumn } from "../schema/run-columns";
import type { TypedColumn } from "./typed-column";

/**
 * The column of the spreads beside a column of values: "Valid F1" has "Valid F1 std", "val_acc" has "val_acc_std";
 * undefined where no value has a spread, or the column is one of the run's own fields.
 */
export function spreadColumn(target: ColumnTarget, { spreads, unit }: TypedColumn): RunColumn | undefined {
  if (!spreads || (target.role !== "metric" && target.role !== "parameter")) {
    return undefined;
  }
  const joint = target.name.includes(" ") || !/[_.]/.test(target.name) ? " " : "_";
  return {
    target: { role: "metric", name: `${target.name}${joint}std` },
    type: "number",
    values: spreads,
    ...(unit === undefined ? {} : { unit }),
  };
}
