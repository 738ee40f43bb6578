import { formatNumber } from "../values/format-number";
import { count } from "../words/counts";
import { FENCE } from "./outlier-fences";
import type { NotCompeting } from "./rank-runs";

type Label = (row: number) => string;

/** Who did not compete, by reason, the best of them named: "61 not completed (the best of them x with 0.999, failed)". */
export function notCompetingWords(leftOut: NotCompeting, label: Label): string[] {
  const { notCompleted, noValue, nonFinite = 0, best } = leftOut;
  const status = best && `, ${best.status.toLowerCase() || "without a status"}`;
  const without = noValue - nonFinite;
  return [
    ...(notCompleted > 0 ? [`${count(notCompleted)} not completed${bestWords(best, label, status)}`] : []),
    ...(without > 0 ? [`${count(without)} without a number`] : []),
    ...(nonFinite > 0 ? [`${count(nonFinite)} NaN or infinite`] : []),
    ...filterWords(leftOut, label),
    ...outlierWords(leftOut, label),
  ];
}

function filterWords({ filtered = 0, unknown = 0, bestFiltered }: NotCompeting, label: Label): string[] {
  const unfit = filtered - unknown;
  const named = bestWords(bestFiltered, label);
  const fit = `${unfit === 1 ? "does" : "do"} not fit the filter`;
  const hold = `${unknown === 1 ? "holds" : "hold"} nothing in what ${unfit > 0 ? "it" : "the filter"} asks for`;
  const parts = [
    ...(unfit > 0 ? [`${count(unfit)} ${fit}`] : []),
    ...(unknown > 0 ? [`${count(unknown)} ${hold}`] : []),
  ];
  // The best of both stands behind the last of them.
  return parts.map((part, at) => (at === parts.length - 1 ? part + named : part));
}

function outlierWords({ outliers }: NotCompeting, label: Label): string[] {
  if (!outliers) {
    return [];
  }
  const { from, to, best } = outliers;
  const range = `outside ${formatNumber(from)} to ${formatNumber(to)}`;
  return [
    `${count(outliers.count)} more than ${String(FENCE)} × IQR beyond the quartiles, that is ${range}${bestWords(best, label)}`,
  ];
}

function bestWords(
  best: { readonly row: number; readonly value: number } | undefined,
  label: Label,
  more = "",
): string {
  return best === undefined
    ? ""
    : ` (the best of them ${label(best.row)} with ${formatNumber(best.value)}${more})`;
}
