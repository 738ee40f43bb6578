import type { ImportPlan } from "../tracking/planning/import-plan";
import type { RunColumns } from "../tracking/schema/run-columns";
import { targetKey } from "../tracking/schema/target-key";

const MOST_REASONS = 1000;

/** What a preview says of the plan. */
export function shownPlan(plan: ImportPlan) {
  const { importId, counts, newParameters, newMetrics, primary, reasons, questions, notices, warnings } =
    plan;
  return {
    importId,
    counts,
    additionKeys: filledTargets(plan.additions),
    newParameters,
    newMetrics,
    primary,
    reasons: reasons.slice(0, MOST_REASONS),
    questions,
    notices,
    warnings,
  };
}

/** The keys of the columns that hold anything. */
function filledTargets({ columns }: RunColumns): string[] {
  return columns.flatMap(({ target, values }) =>
    target.role !== "ignored" && values.some((value) => value !== undefined && value !== "")
      ? [targetKey(target)]
      : [],
  );
}
