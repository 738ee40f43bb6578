import { counted } from "../../tracking/words/counts";
import type { StandingHighlight } from "./standing-highlight";

/** Why a highlight within a filter marks no run, where its formulas would read cells otherwise than the filter does. */
export function otherwiseWords({
  metric,
  cells,
  found,
}: Pick<StandingHighlight, "metric" | "cells" | "found">): string | undefined {
  const { kept } = cells;
  if (found.length === 0 || !kept || kept.otherwise === 0) {
    return undefined;
  }
  const columns = kept.asked.join(", ");
  const hold = `${counted(kept.otherwise, "cell")} of ${columns} ${kept.otherwise === 1 ? "holds" : "hold"}`;
  return (
    `The highlight of the best ${metric ?? "run"} where ${kept.question.filter} marks no run: ${hold} what formulas read otherwise ` +
    "than the filter does, such as a number as text. Check finds such cells; once they are corrected, the mark is back."
  );
}
