import type { RawRuns } from "../importers/importer";
import { shownReasons } from "./shown-reasons";
import type { ImportPlan } from "../tracking/planning/import-plan";
import type { RunColumns } from "../tracking/schema/run-columns";
import { targetKey } from "../tracking/schema/target-key";

const MOST_REASONS = 1000;

/** What a preview says of the plan for runs that were read of a source. */
export function shownPlan(plan: ImportPlan, raw: RawRuns) {
  const { importId, counts, newParameters, newMetrics, primary, reasons, questions, notices, warnings } =
    plan;
  return {
    importId,
    counts,
    additionKeys: filledTargets(plan.additions),
    newParameters,
    newMetrics,
    primary,
    reasons: shownReasons(reasons.slice(0, MOST_REASONS), raw),
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
