import type { Catalogue } from "../catalogue/catalogue";
import { runColumnSpec } from "./run-column-spec";
import type { ColumnTarget } from "./run-columns";
import type { RunFieldKey } from "./run-fields";
import { targetLabel } from "./target-label";
import { ruleOfColumn, type ValueRule } from "./value-rule";

/** The run's fields whose values keep to a rule wherever they come from; ids and provenance are given by Runsheet. */
export const RULED_FIELDS: readonly RunFieldKey[] = ["status", "started", "duration", "seed"];

/** The rule of a run's value by what it stands for; undefined where the catalogue does not know it. */
export function ruleOfTarget(target: ColumnTarget, catalogue: Catalogue): ValueRule | undefined {
  const spec = runColumnSpec(target, targetLabel(target), catalogue);
  return spec && ruleOfColumn(spec);
}
