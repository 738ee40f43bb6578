import { leftOutWords } from "../best/left-out-words";
import type { RankedMetric } from "../best/best-rule";
import { formatNumber } from "../values/format-number";
import { count, counted } from "../words/counts";
import { compareMeans, type GroupMember } from "./compare-means";
import type { NamedGroup, RankedConfigurations } from "./configuration";
import { FEWEST_FOR_BOUND, rankedValue, type GroupRank } from "./rank-groups";

const DIGITS = 4;
const SIGNIFICANT = 0.05;

/** The ranking in sentences: who leads and by how much, whether that is more than chance, and who was left out. */
export function rankingWords(ranked: RankedConfigurations): string[] {
  const { metric, rank, groups, byMean, byBound } = ranked;
  const left = leftOutSentences(ranked);
  if (metric.goal === "none") {
    return [
      `${metric.name} has no goal, so nothing is best by it. Set its goal in Metrics to maximize or minimize.`,
    ];
  }
  if (groups.length === 0) {
    return [
      `No completed run${ranked.leftOut.filtered > 0 ? " that the filter holds for" : ""} has a number for ${metric.name}.`,
      ...left,
    ];
  }
  const leaders = rank === "mean" ? byMean : byBound;
  const [first, second] = leaders;
  if (!first) {
    return [
      `No configuration has ${String(FEWEST_FOR_BOUND)} completed runs, and the interval of fewer says next to nothing. Rank by mean, or repeat the best configurations with other seeds.`,
      ...left,
    ];
  }
  return [
    leadWords(first, ranked),
    ...(second ? [differenceWords(first, second, metric)] : []),
    ...agreementWords(ranked, metric.goal),
    ...left,
  ];
}

function leadWords(first: NamedGroup, { metric, rank, groups }: RankedConfigurations): string {
  const runs = groups.reduce((sum, { members }) => sum + members.length, 0);
  const over = `over ${counted(groups.length, "configuration")} of ${counted(runs, "completed run")}`;
  return `${first.name} leads by ${rankName(rank, metric)} with ${metric.name} ${figure(first, rank, metric)}, ${over}.`;
}

/** "0.9304 ± 0.0183 (5 runs)", "0.9277 (mean 0.9284 ± 0.0006, 5 runs)". */
function figure({ summary }: NamedGroup, rank: GroupRank, metric: RankedMetric): string {
  const { n, mean, sd } = summary;
  const spread = sd === undefined ? "" : ` ± ${formatNumber(sd, 3)}`;
  const bound = metric.goal === "none" ? undefined : rankedValue(summary, metric.goal, "bound");
  return rank === "mean" || bound === undefined
    ? `${withUnit(mean, metric)}${spread} (${counted(n, "run")})`
    : `${withUnit(bound, metric)} (mean ${formatNumber(mean, DIGITS)}${spread}, ${counted(n, "run")})`;
}

function rankName(rank: GroupRank, { goal }: RankedMetric): string {
  return rank === "mean" ? "mean" : `${goal === "minimize" ? "upper" : "lower"} 95 % bound`;
}

function withUnit(value: number, { unit }: RankedMetric): string {
  const text = formatNumber(value, DIGITS);
  return unit === undefined ? text : unit === "%" ? `${text}%` : `${text} ${unit}`;
}

/** Whether the first two differ by more than chance, with the method and how many runs would settle it. */
function differenceWords(first: NamedGroup, second: NamedGroup, metric: RankedMetric): string {
  const compared = compareMeans(membersOf(first), membersOf(second));
  const pair = `${first.name} and ${second.name}`;
  if (compared === "too-few") {
    const few = [first, second].filter(({ summary }) => summary.n < 2).map(({ name }) => name);
    return `Whether ${pair} differ by more than chance cannot be said: ${few.join(" and ")} ${few.length === 1 ? "has" : "have"} a single run.`;
  }
  if (compared === "no-spread") {
    return `${pair} do not vary between their runs, so no test applies.`;
  }
  const { difference, lower, upper, p, method, needed } = compared;
  const how = `${method === "paired" ? "paired by seed" : "Welch's test"}, p ${p < 0.001 ? "< 0.001" : formatNumber(p, 2)}`;
  const figures = `${signed(difference)}, 95 % interval ${signed(lower)} to ${signed(upper)}; ${how}`;
  if (p < SIGNIFICANT) {
    return `${first.name} differs from ${second.name}, the next, by more than chance (${figures}).`;
  }
  const settled =
    needed === Infinity
      ? "no number of seeds that one could run would tell a difference of this size"
      : `about ${count(needed)} ${method === "paired" ? "shared seeds" : "runs of each"} would tell a difference of this size`;
  const isTie = Math.abs(difference) <= metric.tolerance;
  return `${pair} cannot be told apart${isTie ? ", and tie within the tolerance" : ""} (${figures}); ${settled}.`;
}

function signed(value: number): string {
  const text = formatNumber(Math.abs(value), 3);
  return value < 0 ? `−${text}` : text;
}

function membersOf({ members, seeds }: NamedGroup): GroupMember[] {
  return members.map(({ value }, at) => {
    const seed = seeds[at] ?? "";
    return { value, ...(seed !== "" && { seed }) };
  });
}

/** Where best run, best mean and best bound are not the same. */
function agreementWords(
  { groups, byMean, byBound, metric }: RankedConfigurations,
  goal: "maximize" | "minimize",
): string[] {
  const sign = goal === "maximize" ? 1 : -1;
  const valueOf = ({ members }: NamedGroup): number => sign * (members[0]?.value ?? NaN);
  const top = groups.reduce((best, group) => (valueOf(group) > valueOf(best) ? group : best));
  const mean = byMean[0];
  const bound = byBound[0];
  const place = byMean.indexOf(top) + 1;
  const best =
    place === 1
      ? []
      : [
          `The best single run is ${top.best} with ${withUnit(top.members[0]?.value ?? NaN, metric)}: ${
            top.summary.n === 1 ? "the only run" : `one of ${count(top.summary.n)} runs`
          } of a configuration that stands ${ordinal(place)} of ${count(byMean.length)} by its mean of ${formatNumber(top.summary.mean, DIGITS)}.`,
        ];
  if (!bound || !mean || bound === mean) {
    return best;
  }
  const what = goal === "maximize" ? "lower" : "upper";
  return [
    ...best,
    `By mean ${mean.name} leads, by ${what} bound ${bound.name}: the first reaches more on average, the second can be counted on for more.`,
  ];
}

/** 1st, 2nd, 3rd, 4th, 11th, 21st. */
function ordinal(number: number): string {
  const last = number % 10;
  const isTeen = Math.floor((number % 100) / 10) === 1;
  const ending = isTeen ? "th" : last === 1 ? "st" : last === 2 ? "nd" : last === 3 ? "rd" : "th";
  return `${count(number)}${ending}`;
}

function leftOutSentences({ leftOut, label }: RankedConfigurations): string[] {
  const { filtered, unknown } = leftOut;
  const reasons = [
    ...leftOutWords(leftOut, label),
    ...(filtered > 0
      ? [
          `${count(filtered)} by the filter${unknown > 0 ? ` (${count(unknown)} of them hold nothing where it asks)` : ""}`,
        ]
      : []),
  ];
  return reasons.length === 0 ? [] : [`Left out: ${reasons.join(", ")}.`];
}
