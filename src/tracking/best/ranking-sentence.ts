import { leftOutWords } from "./left-out-words";
import { counted } from "../words/counts";
import { differenceInUnit } from "../words/difference-in-unit";
import { inUnit } from "../words/in-unit";
import { listed } from "../words/listed";
import type { MetricDefinition } from "../catalogue/catalogue";
import { formatNumber } from "../values/format-number";
import type { LeftOut, Ranking, RankingResult } from "./rank-runs";

const MOST_NAMED = 3;

const MARGIN_DIGITS = 3;

/** The ranking in words: "cnn-2 leads with val_accuracy 0.912, 0.014 ahead of cnn-1, over 11 completed runs." */
export function rankingSentence(
  ranking: RankingResult,
  metric: MetricDefinition,
  label: (row: number) => string,
): string {
  if (!("reason" in ranking)) {
    return won(ranking, metric.tolerance, label) + leftOutSentence(ranking.leftOut, label);
  }
  return ranking.reason === "no-goal"
    ? `${metric.name} has no goal, so no run is best by it. Set its goal in Metrics to maximize or minimize.`
    : `No completed run has a number for ${metric.name}.${leftOutSentence(ranking.leftOut, label)}`;
}

function leftOutSentence(leftOut: LeftOut, label: (row: number) => string): string {
  const reasons = leftOutWords(leftOut, label);
  return reasons.length === 0 ? "" : ` Left out: ${reasons.join(", ")}.`;
}

function names(rows: readonly number[], label: (row: number) => string): string {
  return listed(rows.slice(0, MOST_NAMED).map(label), rows.length);
}

function won(ranking: Ranking, tolerance: number, label: (row: number) => string): string {
  const { metric, unit, value, winners, runnerUp, margin = 0, considered } = ranking;
  const who = names(winners, label);
  const result = `${metric} ${inUnit(formatNumber(value), unit)}`;
  const over = `over ${counted(considered, "completed run", "completed runs")}`;
  if (considered === 1) {
    return `${who} is the only completed run with a number: ${result}.`;
  }
  const ahead =
    runnerUp === undefined
      ? ""
      : `, ${differenceInUnit(formatNumber(margin, MARGIN_DIGITS), unit)} ahead of ${label(runnerUp.row)}`;
  if (winners.length === 1) {
    return `${who} leads with ${result}${ahead}, ${over}.`;
  }
  const within = tolerance > 0 ? ` (ties within ${differenceInUnit(formatNumber(tolerance), unit)})` : "";
  return `${who} share first place with ${result}${within}${ahead}, ${over}.`;
}
