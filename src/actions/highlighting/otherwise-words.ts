import { counted } from "../../tracking/words/counts";
import { listed } from "../../tracking/words/listed";
import type { StandingHighlight } from "./standing-highlight";

/** Why a highlight marks no run, or not the best of every value, where its formulas do not say what the pane does. */
export function otherwiseWords({
  metric,
  cells: { kept },
  found,
}: Pick<StandingHighlight, "metric" | "cells" | "found">): string | undefined {
  if (found.length === 0 || !kept) {
    return undefined;
  }
  const { question, each, otherwise, notListed } = kept;
  const where = question.filter === "" ? "" : ` where ${question.filter}`;
  const whole = `best ${metric ?? "run"}${each === undefined ? "" : ` of each ${each}`}`;
  const front = kept.front && `front by ${listed([metric ?? "a metric", ...kept.front])}`;
  const what = `The highlight of the ${front ?? whole}${where}`;
  if (otherwise > 0) {
    const columns = [...new Set([...kept.asked, ...(each === undefined ? [] : [each])])].join(", ");
    const hold = `${counted(otherwise, "cell")} of ${columns} ${otherwise === 1 ? "holds" : "hold"}`;
    return (
      `${what} marks no run: ${hold} what formulas read otherwise ` +
      "than the filter does, such as a number as text. Check finds such cells; once they are corrected, the mark is back."
    );
  }
  return each === undefined || notListed === 0
    ? undefined
    : `${what} does not mark all: ${counted(notListed, "run")} ${notListed === 1 ? "has a value" : "have values"} that it does not know. Highlight the best run again on Compare.`;
}
