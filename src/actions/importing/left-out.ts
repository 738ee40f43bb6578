import type { Plan } from "../../tracking/planning/plan";
import { counted } from "../../tracking/words/counts";
import { namedCells } from "../../workbook/writing/kept-remarks";
import type { PlanOutcome } from "../../workbook/writing/plan-outcome";
import { plannedUpdates } from "../../workbook/writing/planned-updates";

/** How many of the runs to be updated were not: their rows were gone or could not be told apart, or none of their cells was written. */
export function lostRuns(plan: Plan, { updatedRuns }: Pick<PlanOutcome, "updatedRuns">): number {
  return plannedUpdates(plan) - updatedRuns;
}

/** What an import left as it was although it was planned, in sentences. */
export function leftOut({
  kept,
  missing,
  tracking,
}: Pick<PlanOutcome, "kept" | "missing" | "tracking">): string[] {
  const edited = kept.filter(({ why }) => why === "edited");
  const cells = namedCells(tracking.tracked.get("Runs"), edited);
  return [
    ...(edited.length > 0
      ? [`${counted(edited.length, "value")} had been edited meanwhile and stayed: ${cells}.`]
      : []),
    ...(missing.length > 0 ? [`${counted(missing.length, "run")} to be updated had gone meanwhile.`] : []),
  ];
}
