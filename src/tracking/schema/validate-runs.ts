// Validates runs against the rules of their columns, a column at a time: a column without a rule, or whose values keep
// it, costs one look at each value.

import type { Catalogue } from "../catalogue/catalogue";
import type { Scalar } from "../values/scalar";
import { runRules } from "./rule-of-target";
import type { ColumnTarget, RunColumns } from "./run-columns";
import { RunValues, type Values } from "./run-values";
import { isAllowed, valueProblem, refusal, restricts, type ValueProblem, type ValueRule } from "./value-rule";

/** One rule that a run breaks. */
export interface RunProblem extends ValueProblem {
  readonly target: ColumnTarget;
  /** The value that breaks it; absent for a blank. */
  readonly value?: Scalar;
}

/**
 * The problems of each run that breaks a rule, by row in ascending order; rows that break none are absent. Within a row
 * they come in the order of the run's fields, the parameters and the metrics.
 *
 * @param rows which rows to look at; all when absent.
 */
export function validateRuns(
  runs: RunColumns,
  catalogue: Catalogue,
  rows: Int32Array = allRows(runs.count),
): Map<number, readonly RunProblem[]> {
  const found = new Map<number, RunProblem[]>();
  const byTarget = new RunValues(runs);
  for (const { target, rule } of runRules(catalogue)) {
    const values = byTarget.of(target);
    if (restricts(rule) && (values !== undefined || rule.required)) {
      validateColumn(target, rule, values ?? [], rows, found);
    }
  }
  return new Map([...found].sort(([one], [other]) => one - other));
}

function validateColumn(
  target: ColumnTarget,
  rule: ValueRule,
  values: Values,
  rows: Int32Array,
  found: Map<number, RunProblem[]>,
): void {
  const { required } = rule;
  for (const row of rows) {
    const value = values[row];
    if (value === undefined ? required : !isAllowed(rule, value)) {
      const problem = value === undefined ? valueProblem(rule, value) : refusal(rule, value);
      const problems = found.get(row) ?? [];
      if (problem !== undefined) {
        problems.push({ target, ...(value === undefined ? {} : { value }), ...problem });
        found.set(row, problems);
      }
    }
  }
}

function allRows(count: number): Int32Array {
  return Int32Array.from({ length: count }, (_, row) => row);
}
