import { formatNumber } from "../values/format-number";
import { inUnit } from "../words/in-unit";
import { listed } from "../words/listed";
import type { ChartedRuns } from "./charted-runs";

const MOST_NAMED = 3;

/** Which runs are marked as the best, as a sentence; that none is, where the metric has no goal. */
export function bestWords({ winners, competing, request, label }: ChartedRuns): string {
  const { name, goal, unit } = request.metric;
  if (goal === "none") {
    return `${name} has no goal, so no run is marked as the best.`;
  }
  const best = competing.filter(({ row }) => winners.has(row));
  const [first] = [...best].sort((a, b) => (goal === "maximize" ? b.value - a.value : a.value - b.value));
  const named = listed(
    best.slice(0, MOST_NAMED).map(({ row }) => label(row)),
    best.length,
  );
  const better = goal === "maximize" ? "Higher" : "Lower";
  return first === undefined
    ? ""
    : `Best: ${named} with ${inUnit(formatNumber(first.value), unit)}. ${better} is better.`;
}
