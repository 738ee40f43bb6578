import { count, counted } from "../words/counts";
import { listed } from "../words/listed";
import { FEWEST_CONFIGURATIONS, type MeasuredImportance } from "./importance";

const MOST_NAMED = 6;

/** What matters in sentences: what leads, what is noise, what could not be asked, and how it was measured. */
export function importanceWords(measured: MeasuredImportance): string[] {
  const { parameters, configurations, considered, metric, floor } = measured;
  const over = `${counted(configurations, "configuration")} of ${counted(considered, "completed run")}`;
  if (configurations < FEWEST_CONFIGURATIONS) {
    return [
      `Which parameters matter to ${metric.name} cannot be told from ${over}: it takes at least ${String(FEWEST_CONFIGURATIONS)} configurations.`,
    ];
  }
  if (parameters.length === 0) {
    return [
      `Nothing that was varied can be told to matter to ${metric.name} over ${over}.`,
      ...notAsked(measured),
    ];
  }
  const [first] = parameters;
  const noise = parameters.filter(({ isNoise }) => isNoise).map(({ name }) => name);
  const lead =
    first === undefined || first.isNoise
      ? `No parameter can be told to matter to ${metric.name} over ${over}.`
      : `${first.name} matters most to ${metric.name}: ${percent(first.share)} of how ${over} rank goes with it alone.`;
  return [
    lead,
    ...(noise.length > 0
      ? [
          `${named(noise)} cannot be told from no effect: up to ${percent(floor)} is reached by chance by one of ${count(parameters.length)} in 1 of 20 shuffles.`,
        ]
      : []),
    ...(parameters.some(({ name }) => name.includes(" + "))
      ? ["Parameters joined by + nearly always changed together, so that nothing tells them apart."]
      : []),
    ...notAsked(measured),
    "Each parameter is asked by itself, numbers of many values in ranges (Kruskal-Wallis on the means of configurations, epsilon squared): what only two together do is not seen.",
  ];
}

/** A share as a person reads it: "61 %", "0.4 %"; less than chance would give is 0. */
export function percent(share: number): string {
  const hundredths = Math.max(0, share) * 100;
  return `${hundredths >= 10 ? hundredths.toFixed(0) : hundredths.toFixed(1)} %`;
}

function notAsked({ constant, scattered }: MeasuredImportance): string[] {
  return [
    ...(constant.length > 0
      ? [`${named(constant)} ${constant.length === 1 ? "has" : "have"} one value throughout.`]
      : []),
    ...(scattered.length > 0
      ? [
          `Of ${named(scattered)} nearly every configuration has a value of its own, so that nothing can be said.`,
        ]
      : []),
  ];
}

function named(names: readonly string[]): string {
  return listed(names.slice(0, MOST_NAMED), names.length);
}
