import { winningSpan, type RankedMetric } from "../best/best-rule";
import { formatNumber } from "../values/format-number";
import { count } from "../words/counts";
import { differenceInUnit } from "../words/difference-in-unit";
import { compareMeans, isTested, type MeansComparison } from "./compare-means";
import type { NamedGroup } from "./configuration";
import { besideSpread, shortNumber } from "./figures";
import { groupMembers } from "./group-members";

const SIGNIFICANT = 0.05;

/** A probability after the correction for several comparisons. */
interface Correction {
  readonly p: number;
  readonly comparisons: number;
}

/**
 * Whether the first two of so many configurations differ by more than chance, with the difference, its interval, the method
 * and how many runs would tell it. Where several comparisons were made, the corrected probability decides.
 */
export function differenceWords(
  first: NamedGroup,
  second: NamedGroup,
  metric: RankedMetric,
  configurations: number,
  correction?: Correction,
): string {
  const compared = compareMeans(groupMembers(first), groupMembers(second));
  const by = differenceInUnit(besideSpread(Math.abs(compared.difference), undefined), metric.unit);
  const pair = `${first.name} and ${second.name}`;
  const tie = tieWords(first, second, metric);
  if (!isTested(compared)) {
    const untested = { first, second, pair, by, tie, isEqual: compared.difference === 0 };
    return untestedWords(compared.method, untested);
  }
  const figures = `${first.name} minus ${second.name} is ${figuresWords(compared, metric, tie, correction)}`;
  if ((correction?.p ?? compared.p) < SIGNIFICANT) {
    const [better, worse] = isBetter(compared.difference, metric) ? [first, second] : [second, first];
    const picked =
      configurations > 2
        ? ` They were picked from ${count(configurations)} by these very results, which flatters the first.`
        : "";
    return `${better.name} is better than ${worse.name} by more than chance: ${figures}.${picked}`;
  }
  // How many runs would settle it is reckoned for one comparison.
  return `${pair} cannot be told apart: ${figures}.${correction ? "" : ` ${settledWords(compared)}`}`;
}

interface Untested {
  readonly first: NamedGroup;
  readonly second: NamedGroup;
  readonly pair: string;
  readonly by: string;
  readonly tie: string;
  readonly isEqual: boolean;
}

function untestedWords(
  method: "too-few" | "no-spread" | "same-in-pairs",
  { first, second, pair, by, tie, isEqual }: Untested,
): string {
  if (method === "too-few") {
    const few = [first, second].filter(({ summary }) => summary.n < 2).map(({ name }) => name);
    const have = few.length === 1 ? "has one run" : "have one run each";
    return `Whether ${pair}, which differ by ${by}${tie}, do so by more than chance cannot be said: ${few.join(" and ")} ${have}.`;
  }
  const always = method === "same-in-pairs" ? "with every seed" : "in every run, neither of which varies";
  return isEqual
    ? `${pair} are equal ${always}.`
    : `${pair} differ by ${by}${tie} ${always}, so that no test applies.`;
}

/** "0.003, a tie within ..., with a 95 % interval from −0.02 to 0.03 (5 pairs by seed, p 0.7, effect size 0.16)". */
function figuresWords(
  { difference, method, lower, upper, n, p, effect }: MeansComparison,
  { unit }: RankedMetric,
  tie: string,
  correction?: Correction,
): string {
  const how = method === "paired" ? `${count(n[0])} pairs by seed` : "Welch's test";
  const chance = `p ${chanceWords(p)}${correction ? `, corrected ${chanceWords(correction.p)}` : ""}`;
  const rounded = (value: number): string => besideSpread(value, (upper - lower) / 2);
  const interval = `a 95 % interval from ${rounded(lower)} to ${rounded(upper)}`;
  return `${differenceInUnit(rounded(difference), unit)}${tie}, with ${interval} (${how}, ${chance}, effect size ${shortNumber(effect)})`;
}

function chanceWords(p: number): string {
  const short = formatNumber(p, 2);
  // 0.0499 is less than 0.05, and must not read as if it were not.
  const isRounded = p < SIGNIFICANT && Number(short) >= SIGNIFICANT;
  return p < 0.001 ? "< 0.001" : isRounded ? formatNumber(p, 4) : short;
}

function settledWords({ needed, method }: MeansComparison): string {
  return needed === Infinity
    ? "No number of runs that one could make would tell a difference of this size."
    : `With about ${count(needed)} ${method === "paired" ? "shared seeds" : "runs of each"} in all, a difference of this size would be told in 4 of 5 attempts.`;
}

/** By the same rule as the winners among runs. */
function tieWords(first: NamedGroup, second: NamedGroup, metric: RankedMetric): string {
  const better = isBetter(first.summary.mean - second.summary.mean, metric) ? first : second;
  const other = better === first ? second : first;
  const { from, to } = winningSpan(better.summary.mean, metric);
  const isTie = other.summary.mean >= from && other.summary.mean <= to;
  return isTie && metric.tolerance > 0
    ? `, a tie within the tolerance of ${differenceInUnit(formatNumber(metric.tolerance), metric.unit)}`
    : "";
}

function isBetter(difference: number, { goal }: RankedMetric): boolean {
  return goal === "minimize" ? difference <= 0 : difference >= 0;
}
