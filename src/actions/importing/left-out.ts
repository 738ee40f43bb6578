import type { Plan } from "../../tracking/planning/plan";
import { counted } from "../../tracking/words/counts";
import type { PlanOutcome } from "../../workbook/writing/plan-outcome";

/** How many of the runs to be updated could not be, because their rows were gone or could not be told apart. */
export function lostRuns({ writes }: Plan, { missing, doubled }: PlanOutcome): number {
  const planned = new Set(
    writes.flatMap((write) =>
      write.table === "Runs" && write.kind === "update" ? write.rows.map(({ key }) => key) : [],
    ),
  );
  return [...missing, ...doubled.map(({ key }) => key)].filter((key) => planned.has(key)).length;
}

/** What an import left as it was although it was planned, in sentences. */
export function leftOut({ kept, missing }: PlanOutcome): string[] {
  const edited = kept.filter(({ isFormula }) => !isFormula);
  return [
    ...(edited.length > 0
      ? [`${counted(edited.length, "value")} had been edited meanwhile and stayed.`]
      : []),
    ...(missing.length > 0 ? [`${counted(missing.length, "run")} to be updated had gone meanwhile.`] : []),
  ];
}
