import { notCompetingWords } from "./not-competing-words";
import { counted } from "../words/counts";
import { differenceInUnit } from "../words/difference-in-unit";
import { inUnit } from "../words/in-unit";
import { listed } from "../words/listed";
import type { MetricDefinition } from "../catalogue/catalogue";
import { formatNumber } from "../values/format-number";
import type { NotCompeting, Ranking, RankingResult } from "./rank-runs";
import { tieWords } from "./tie-words";

const MOST_NAMED = 3;

const MARGIN_DIGITS = 3;

/** What the sentence says beside the ranking. */
export interface SaidBeside {
  /** The filter as it was typed; "" or absent without one. */
  readonly filter?: string;
  /** Where the winner's configuration stands among all, as a sentence of its own. */
  readonly standing?: string;
}

/** The ranking in words: "cnn-2 leads with val_accuracy 0.912, 0.014 ahead of cnn-1, over 11 completed runs." */
export function rankingSentence(
  ranking: RankingResult,
  metric: MetricDefinition,
  label: (row: number) => string,
  { filter = "", standing }: SaidBeside = {},
): string {
  const where = filter.trim() === "" ? "" : ` where ${filter.trim()}`;
  if (!("reason" in ranking)) {
    const beside = standing === undefined ? "" : ` ${standing}`;
    return (
      won(ranking, { tolerance: metric.tolerance, where }, label) +
      beside +
      leftOutSentence(ranking.leftOut, label)
    );
  }
  return ranking.reason === "no-goal"
    ? `${metric.name} has no goal, so no run is best by it. Set its goal in Metrics to maximize or minimize.`
    : `No completed run${where} has a number for ${metric.name}.${leftOutSentence(ranking.leftOut, label)}`;
}

function leftOutSentence(leftOut: NotCompeting, label: (row: number) => string): string {
  const reasons = notCompetingWords(leftOut, label);
  return reasons.length === 0 ? "" : ` Left out: ${reasons.join(", ")}.`;
}

function names(rows: readonly number[], label: (row: number) => string): string {
  return listed(rows.slice(0, MOST_NAMED).map(label), rows.length);
}

function won(
  ranking: Ranking,
  { tolerance, where }: { readonly tolerance: number; readonly where: string },
  label: (row: number) => string,
): string {
  const { metric, unit, value, winners, considered, winning } = ranking;
  const who = names(winners, label);
  const result = `${metric} ${inUnit(formatNumber(value), unit)}`;
  const over = `over ${counted(considered, "completed run", "completed runs")}${where}`;
  if (considered === 1) {
    return `${who} is the only completed run${where} with a number: ${result}.`;
  }
  const ahead = aheadWords(ranking, label);
  if (winners.length === 1) {
    return `${who} leads with ${result}${ahead}, ${over}.`;
  }
  const within = tolerance > 0 ? ` (ties within ${differenceInUnit(formatNumber(tolerance), unit)})` : "";
  const replicates = winning === 1 ? ", replicates of one configuration" : "";
  return `${who} share first place with ${result}${within}${replicates}${ahead}, ${over}.${tieWords(ranking, label)}`;
}

function aheadWords(
  { runnerUp, margin = 0, unit, replicates, winning }: Ranking,
  label: (row: number) => string,
): string {
  if (runnerUp === undefined) {
    return winning === 1 ? ", with no other configuration beside it" : "";
  }
  const what = replicates === undefined ? "" : ", the best of another configuration";
  return `, ${differenceInUnit(formatNumber(margin, MARGIN_DIGITS), unit)} ahead of ${label(runnerUp.row)}${what}`;
}
