import { formatNumber } from "../values/format-number";
import { counted } from "../words/counts";
import { inUnit } from "../words/in-unit";
import { listed } from "../words/listed";
import type {
  Exploration,
  ExplorationRequest,
  ExploredNumbers,
  ExploredParameter,
  ExploredWords,
  Stretch,
} from "./exploration";

const MOST_NAMED = 8;

/** What was tried, over all parameters. */
export function explorationWords(
  { configurations, best, parameters }: Omit<Exploration, "sentences">,
  { name, goal }: ExplorationRequest["metric"],
): string[] {
  if (configurations === 0) {
    return [`No completed run has a number for ${name}, so nothing can be said of what was tried.`];
  }
  if (parameters.length === 0) {
    return [`No parameter was set in the ${counted(configurations, "configuration")} with ${name}.`];
  }
  const region =
    best > 0
      ? `The best are the ${String(best)} with the ${goal === "minimize" ? "lowest" : "highest"} mean ${name}.`
      : goal === "none"
        ? `${name} has no goal, so no region is best by it.`
        : "There are too few to say where the best ones lie.";
  return [`${counted(configurations, "configuration")} tried so far. ${region}`];
}

/** What was tried of one parameter: where, with which gap, and where the best ones lie. */
export function exploredWords(parameter: ExploredParameter): string[] {
  return parameter.kind === "numbers" ? numberWords(parameter) : wordWords(parameter);
}

function numberWords({ distinct, tried, gap, region, edge, unit }: ExploredNumbers): string[] {
  const figure = (value: number): string => inUnit(formatNumber(value), unit);
  if (distinct === 1) {
    return [`Only ${figure(tried.from)} was tried.`];
  }
  const between = ({ from, to }: Stretch): string =>
    from === to ? `at ${figure(from)}` : `from ${formatNumber(from)} to ${figure(to)}`;
  return [
    `${String(distinct)} values ${between(tried)}.`,
    ...(gap ? [`Nothing between ${formatNumber(gap.from)} and ${figure(gap.to)}.`] : []),
    ...(region ? [`The best lie ${between(region)}.`] : []),
    ...(edge ? [`The best of all stands at the ${edge} value tried: nothing is known beyond.`] : []),
  ];
}

function wordWords({ levels, never, region }: ExploredWords): string[] {
  const shown = levels
    .slice(0, MOST_NAMED)
    .map(({ value, configurations }) => `${value} (${String(configurations)})`);
  return [
    levels.length === 1
      ? `Only ${levels[0]?.value ?? ""} was tried.`
      : `${listed(shown, levels.length)}, each with its number of configurations.`,
    ...(never.length > 0 ? [`Never tried: ${listed(never.slice(0, MOST_NAMED), never.length)}.`] : []),
    ...(region ? [`The best have ${listed(region.slice(0, MOST_NAMED), region.length)}.`] : []),
  ];
}
