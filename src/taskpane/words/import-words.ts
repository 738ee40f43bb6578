import { broughtCounts, type BroughtRows } from "../../tracking/planning/brought-rows";
import { countedRows } from "../../tracking/words/counted-rows";
import type { DecisionCounts } from "../../tracking/planning/import-plan";
import { count, counted } from "../../tracking/words/counts";

/** What the button says that writes an import: what it will do, in numbers. */
export function importWords(
  { add, update }: Pick<DecisionCounts, "add" | "update">,
  points: number,
  brought: BroughtRows = {},
): string {
  if (add + update === 0) {
    const others = countedRows(broughtCounts(brought));
    if (others !== "") {
      return `Add ${others}`;
    }
    return points === 0 ? "Nothing to import" : `Add ${counted(points, "point")} to curves`;
  }
  if (update === 0) {
    return `Import ${counted(add, "run")}`;
  }
  return add === 0
    ? `Update ${counted(update, "run")}`
    : `Add ${count(add)} and update ${counted(update, "run")}`;
}
