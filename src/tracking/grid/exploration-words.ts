import { formatNumber } from "../values/format-number";
import { count, counted } from "../words/counts";
import { inUnit } from "../words/in-unit";
import { listed } from "../words/listed";
import type {
  Exploration,
  ExplorationRequest,
  ExploredNumbers,
  ExploredParameter,
  ExploredWords,
  NumberStretch,
} from "./exploration";

const MOST_NAMED = 8;
/** Digits of a fraction. */
const DIGITS = 9;

/** What was tried, over all parameters. */
export function explorationWords(
  { configurations, ranked, best, parameters }: Omit<Exploration, "sentences">,
  { name, goal }: ExplorationRequest["metric"],
): string[] {
  if (configurations === 0) {
    return ["There is no run yet, so nothing was tried."];
  }
  if (parameters.length === 0) {
    return [`No parameter was set in the ${counted(configurations, "configuration")} so far.`];
  }
  const region =
    best > 0
      ? `The best are the ${String(best)} with the ${goal === "minimize" ? "lowest" : "highest"} mean ${name}.`
      : goal === "none"
        ? `${name} has no goal, so no region is best by it.`
        : `Too few of them have a completed run with ${name} to say where the best ones lie.`;
  const without = configurations - ranked;
  const note = without > 0 && best > 0 ? ` ${count(without)} have no completed run with ${name}.` : "";
  return [`${counted(configurations, "configuration")} tried so far.${note} ${region}`];
}

/** What was tried of one parameter: where, with which gap, and where the best ones lie. */
export function exploredWords(parameter: ExploredParameter): string[] {
  return parameter.kind === "numbers" ? numberWords(parameter) : wordWords(parameter);
}

function numberWords({ distinct, tried, gap, region, edge, unit, blank }: ExploredNumbers): string[] {
  const plain = (value: number): string =>
    Number.isInteger(value) ? String(value) : formatNumber(value, DIGITS);
  const figure = (value: number): string => inUnit(plain(value), unit);
  if (distinct === 1) {
    return [`Only ${figure(tried.from)} was tried.`, ...blankWords(blank)];
  }
  const between = ({ from, to }: NumberStretch): string =>
    from === to ? `at ${figure(from)}` : `from ${plain(from)} to ${figure(to)}`;
  return [
    `${String(distinct)} values ${between(tried)}.`,
    ...(gap ? [`Nothing between ${plain(gap.from)} and ${figure(gap.to)}.`] : []),
    ...(region ? [`The best lie ${between(region)}.`] : []),
    ...(edge ? [`The best of all stands at the ${edge} value tried: nothing is known beyond.`] : []),
    ...blankWords(blank),
  ];
}

function blankWords(blank: number): string[] {
  return blank > 0
    ? [`${counted(blank, "configuration")} ${blank === 1 ? "leaves" : "leave"} it blank.`]
    : [];
}

function wordWords({ levels, never, region, blank }: ExploredWords): string[] {
  const shown = levels
    .slice(0, MOST_NAMED)
    .map(({ value, configurations }) => `${value} (${String(configurations)})`);
  return [
    levels.length === 1
      ? `Only ${levels[0]?.value ?? ""} was tried.`
      : `${listed(shown, levels.length)}, each with its number of configurations.`,
    ...(never.length > 0 ? [`Never tried: ${listed(never.slice(0, MOST_NAMED), never.length)}.`] : []),
    ...blankWords(blank),
    ...(region ? [`The best have ${listed(region.slice(0, MOST_NAMED), region.length)}.`] : []),
  ];
}
