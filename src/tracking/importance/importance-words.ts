import { counted } from "../words/counts";
import { listed } from "../words/listed";
import { percent } from "./percent";
import { FEWEST_CONFIGURATIONS, joinedName, type MeasuredImportance } from "./importance";

const MOST_NAMED = 6;

/** What matters in sentences: what leads, what is noise, what could not be asked, and how it was measured. */
export function importanceWords(measured: MeasuredImportance): string[] {
  const { parameters, configurations, considered, metric } = measured;
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
  const lead =
    first === undefined || first.isNoise
      ? `No parameter can be told to matter to ${metric.name} over ${over}.`
      : `${joinedName(first)} matters most to ${metric.name}: ${percent(first.share)} of how ${over} rank goes with it.`;
  return [
    lead,
    ...sharedWords(parameters),
    ...noiseWords(parameters),
    ...notAsked(measured),
    "Each parameter is asked by itself, numbers of many values in ranges (Kruskal-Wallis on the means of configurations, epsilon squared). Shares of parameters that go together overlap, and what only two together do is not seen.",
  ];
}

/** Parameters whose share may be another's. */
function sharedWords(parameters: MeasuredImportance["parameters"]): string[] {
  const leaning = parameters.filter(({ leansOn }) => leansOn.length > 0);
  return [
    ...leaning
      .slice(0, MOST_NAMED)
      .map(
        (one) =>
          `${joinedName(one)} often changed together with ${named(one.leansOn)}, so that its share may be theirs.`,
      ),
    ...(parameters.some(({ names }) => names.length > 1)
      ? ["Parameters joined by + nearly always changed together, so that nothing tells them apart."]
      : []),
  ];
}

function noiseWords(parameters: MeasuredImportance["parameters"]): string[] {
  const noise = parameters.filter(({ isNoise }) => isNoise);
  if (noise.length === 0) {
    return [];
  }
  const most = Math.max(...noise.map(({ floor }) => floor));
  return [
    `${named(noise.map(joinedName))} cannot be told from no effect: chance alone reaches up to ${percent(most)}, and more only in 1 of 20 shuffles of the results.`,
  ];
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
