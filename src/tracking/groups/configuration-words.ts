import { winningSpan, type RankedMetric } from "../best/best-rule";
import { notCompetingWords } from "../best/not-competing-words";
import { count, counted } from "../words/counts";
import { inUnit } from "../words/in-unit";
import { ordinal } from "../words/ordinal";
import type { NamedGroup, CompetingConfigurations } from "./configuration";
import { differenceWords } from "./difference-words";
import { caveatWords } from "./caveat-words";
import { besideSpread, meanAndSpread } from "./figures";
import { FEWEST_FOR_BOUND, rankedValue, type GroupRank } from "./rank-groups";

/** The ranking in sentences: who leads and by how much, whether that is more than chance, and who was left out. */
export function rankingWords(ranked: CompetingConfigurations): string[] {
  const { metric, rank, groups, byMean, byBound, leftOut } = ranked;
  const { goal } = metric;
  const left = leftOutSentences(ranked);
  if (goal === "none") {
    return [
      `${metric.name} has no goal, so nothing is best by it. Set its goal in Metrics to maximize or minimize.`,
    ];
  }
  if (groups.length === 0) {
    const held = leftOut.filtered > 0 ? " that the filter holds for" : "";
    return [`No completed run${held} has a number for ${metric.name}.`, ...left];
  }
  const [first, second] = rank === "mean" ? byMean : byBound;
  if (!first) {
    return [
      `No configuration has ${String(FEWEST_FOR_BOUND)} completed runs, and the interval of fewer says next to nothing. Rank by mean, or repeat the best configurations with other seeds.`,
      ...left,
    ];
  }
  return [
    leadWords(first, ranked),
    ...(second ? [differenceWords(first, second, metric, groups.length)] : []),
    ...caveatWords(first),
    ...agreementWords(ranked, goal),
    ...left,
  ];
}

function leadWords(first: NamedGroup, { metric, rank, groups, filter }: CompetingConfigurations): string {
  const runs = groups.reduce((sum, { members }) => sum + members.length, 0);
  const where = filter.trim() === "" ? "" : ` where ${filter.trim()}`;
  const over = `over ${counted(groups.length, "configuration")} of ${counted(runs, "completed run")}${where}`;
  return `${first.name} leads by ${rankName(rank, metric)} with ${metric.name} ${figure(first, rank, metric)}, ${over}.`;
}

/** "0.931 ± 0.016 (5 runs)"; by bound "0.9273 (0.928 ± 0.00058, 5 runs)". */
function figure({ summary }: NamedGroup, rank: GroupRank, metric: RankedMetric): string {
  const { n, mean, sd } = summary;
  const both = inUnit(meanAndSpread(mean, sd), metric.unit);
  const bound = metric.goal === "none" ? undefined : rankedValue(summary, metric.goal, "bound");
  return rank === "mean" || bound === undefined
    ? `${both} (${counted(n, "run")})`
    : `${inUnit(besideSpread(bound, sd), metric.unit)} (${both}, ${counted(n, "run")})`;
}

function rankName(rank: GroupRank, { goal }: RankedMetric): string {
  return rank === "mean" ? "mean" : `${goal === "minimize" ? "upper" : "lower"} 95 % bound`;
}

/** Where best run, best mean and best bound are not the same. */
function agreementWords(ranked: CompetingConfigurations, goal: "maximize" | "minimize"): string[] {
  const [mean] = ranked.byMean;
  const [bound] = ranked.byBound;
  const best = bestRunWords(ranked, goal);
  if (!bound || !mean || bound === mean) {
    return best;
  }
  const end = goal === "maximize" ? "lower" : "upper";
  return [
    ...best,
    `By mean ${mean.name} leads, by ${end} bound ${bound.name}: the first is better on average, the second at the worse end of its interval.`,
  ];
}

/** The best single run, unless it or one that ties with it belongs to the configuration that leads by mean. */
function bestRunWords(
  { groups, byMean, metric }: CompetingConfigurations,
  goal: "maximize" | "minimize",
): string[] {
  const sign = goal === "maximize" ? 1 : -1;
  const valueOf = ({ members }: NamedGroup): number => members[0]?.value ?? NaN;
  const top = groups.reduce((best, group) => (sign * valueOf(group) > sign * valueOf(best) ? group : best));
  const { from, to } = winningSpan(valueOf(top), metric);
  const leading = byMean[0] ? valueOf(byMean[0]) : NaN;
  if (leading >= from && leading <= to) {
    return [];
  }
  const { n, mean, sd } = top.summary;
  const which = n === 1 ? "the only run" : `one of ${count(n)} runs`;
  const place = `${ordinal(byMean.indexOf(top) + 1)} of ${count(byMean.length)}`;
  return [
    `The best single run is ${top.best} with ${inUnit(besideSpread(valueOf(top), undefined), metric.unit)}: ${which} of a configuration that stands ${place} by its mean of ${inUnit(besideSpread(mean, sd), metric.unit)}.`,
  ];
}

function leftOutSentences({ leftOut, label }: CompetingConfigurations): string[] {
  const reasons = notCompetingWords(leftOut, label);
  return reasons.length === 0 ? [] : [`Left out: ${reasons.join(", ")}.`];
}
