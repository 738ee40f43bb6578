import type { Plan } from "../../tracking/planning/plan";

/** How many runs a plan is to write over. */
export function plannedUpdates({ writes }: Pick<Plan, "writes">): number {
  return new Set(
    writes.flatMap((write) =>
      write.table === "Runs" && write.kind === "update" ? write.rows.map(({ key }) => key) : [],
    ),
  ).size;
}
