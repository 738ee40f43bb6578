import type { Catalogue } from "../catalogue/catalogue";
import { metricColumnSpec, parameterColumnSpec, runColumnSpec } from "./run-column-spec";
import type { ColumnTarget } from "./run-columns";
import type { RunFieldKey } from "./run-fields";
import { targetLabel } from "./target-label";
import { ruleOfColumn, type ValueRule } from "./value-rule";

/** The run's fields whose values keep to a rule wherever they come from; ids and provenance are given by Runsheet. */
const RULED_FIELDS: readonly RunFieldKey[] = ["status", "started", "duration", "seed"];

/** The rule of a run's value by what it stands for; undefined where the catalogue does not know it. */
export function ruleOfTarget(target: ColumnTarget, catalogue: Catalogue): ValueRule | undefined {
  const spec = runColumnSpec(target, targetLabel(target), catalogue);
  return spec && ruleOfColumn(spec);
}

/** A rule and what it is about. */
export interface TargetRule {
  readonly target: ColumnTarget;
  readonly rule: ValueRule;
}

/** The rules of a run's values: of its fields, then of the parameters and the metrics in the catalogue's order. */
export function runRules(catalogue: Catalogue): TargetRule[] {
  const fields = RULED_FIELDS.flatMap((key): TargetRule[] => {
    const target: ColumnTarget = { role: "field", key };
    const rule = ruleOfTarget(target, catalogue);
    return rule ? [{ target, rule }] : [];
  });
  return [
    ...fields,
    ...catalogue.parameters.map((definition): TargetRule => {
      const target: ColumnTarget = { role: "parameter", name: definition.name };
      return { target, rule: ruleOfColumn(parameterColumnSpec(definition, targetLabel(target))) };
    }),
    ...catalogue.metrics.map((definition): TargetRule => {
      const target: ColumnTarget = { role: "metric", name: definition.name };
      return { target, rule: ruleOfColumn(metricColumnSpec(definition, targetLabel(target))) };
    }),
  ];
}
