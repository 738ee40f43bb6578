// What of each parameter was tried so far, where it leaves gaps, and where the best tenth of the configurations lies.
// A gap is the widest stretch between neighbours, where it takes a fifth of all that was tried and is two and a half times
// as wide as the middle one. Numbers that span two decades are looked at by their ratios.

import type { Catalogue } from "../catalogue/catalogue";
import { filterRuns } from "../filter/filter-runs";
import { parseFilter } from "../filter/parse-filter";
import { groupRuns, type RunGroup } from "../groups/group-runs";
import { configurationRows } from "../identity/configuration-rows";
import type { ColumnTarget, RunColumns } from "../schema/run-columns";
import { RunValues } from "../schema/run-values";
import { targetLabel } from "../schema/target-label";
import { canonicalValue } from "../values/canonical-value";
import type { Scalar } from "../values/scalar";
import { explorationWords } from "./exploration-words";
import type {
  Exploration,
  ExplorationRequest,
  ExploredNumbers,
  ExploredParameter,
  NumberStretch,
} from "./exploration";

/** Fewer configurations have no best tenth. */
const FEWEST = 10;
const FEWEST_BEST = 3;
const SHARE_OF_BEST = 10;
/** Fewer numbers have no gap and no edge. */
const FEWEST_NUMBERS = 3;
const FEWEST_WITH_GAP = 4;
const GAP_OF_ALL = 0.2;
const GAP_OF_MIDDLE = 2.5;
const DECADES = 100;
/** More different words are names rather than settings. */
const MOST_WORDS = 50;

/** Looks through what was tried. Throws a FilterError for a filter that cannot be read or asked. */
export function exploreParameters(
  runs: RunColumns,
  catalogue: Catalogue,
  { metric, filter, now }: ExplorationRequest,
): Exploration {
  const held = new Set(filterRuns(runs, parseFilter(filter), now, catalogue).rows);
  const groups = bestFirst(
    groupRuns(runs, catalogue, metric, (row) => held.has(row)),
    metric.goal,
  ).map(({ members }) => members[0]?.row ?? -1);
  // What failed was tried all the same.
  const standsFor = configurationRows(runs, catalogue);
  const all = [...new Set([...held].map(standsFor))];
  const best =
    metric.goal === "none" || groups.length < FEWEST
      ? 0
      : Math.max(FEWEST_BEST, Math.ceil(groups.length / SHARE_OF_BEST));
  const values = new RunValues(runs);
  const parameters = targetsOf(catalogue).flatMap(({ target, unit, choices, ends = [] }) => {
    const column = values.of(target);
    const cellsOf = (rows: readonly number[]): Cell[] => rows.map((row) => plainValue(column?.[row]));
    const explored = exploreCells(targetLabel(target), cellsOf(all), cellsOf(groups.slice(0, best)), choices);
    if (explored?.kind !== "numbers") {
      return explored ?? [];
    }
    const { edge, tried, ...others } = explored;
    const isEnd = ends.includes(edge === "lowest" ? tried.from : tried.to);
    return {
      ...others,
      tried,
      ...(edge !== undefined && !isEnd && { edge }),
      ...(unit !== undefined && { unit }),
    };
  });
  const told = { configurations: all.length, ranked: groups.length, best, parameters };
  return { ...told, sentences: explorationWords(told, metric) };
}

interface Explorable {
  readonly target: ColumnTarget;
  readonly unit?: string | undefined;
  readonly choices: readonly string[];
  /** Beyond them nothing may be tried. */
  readonly ends?: readonly (number | undefined)[];
}

function targetsOf({ parameters }: Catalogue): Explorable[] {
  return [
    ...parameters
      .filter(({ inFingerprint }) => inFingerprint)
      .map(({ name, unit, choices, min, max }): Explorable => ({
        target: { role: "parameter", name },
        unit,
        choices,
        ends: [min, max],
      })),
    { target: { role: "field", key: "dataset" }, choices: [] },
    { target: { role: "field", key: "model" }, choices: [] },
  ];
}

function bestFirst(groups: readonly RunGroup[], goal: ExplorationRequest["metric"]["goal"]): RunGroup[] {
  const sign = goal === "minimize" ? -1 : 1;
  return [...groups].sort((one, other) => sign * (other.summary.mean - one.summary.mean));
}

/** A value by which configurations are compared; undefined for a blank. */
type Cell = number | string | undefined;

function plainValue(value: Scalar | undefined): Cell {
  return value === undefined ? undefined : canonicalValue(value);
}

/** One parameter, by its cells in all configurations and in the best, the best of all first. Undefined where none has it. */
function exploreCells(
  name: string,
  cells: readonly Cell[],
  best: readonly Cell[],
  choices: readonly string[],
): ExploredParameter | undefined {
  const numbers = cells.filter((cell) => typeof cell === "number");
  const filled = cells.filter((cell) => cell !== undefined);
  if (filled.length === 0) {
    return undefined;
  }
  if (numbers.length === filled.length) {
    return { ...exploreNumbers(name, numbers, best), blank: cells.length - filled.length };
  }
  const times = new Map<string, number>();
  for (const cell of filled) {
    times.set(String(cell), (times.get(String(cell)) ?? 0) + 1);
  }
  if (times.size > MOST_WORDS) {
    return undefined;
  }
  const region = [...new Set(best.flatMap((cell) => (cell === undefined ? [] : [String(cell)])))];
  const isTried = (choice: string): boolean => times.has(String(canonicalValue(choice)));
  return {
    kind: "words",
    name,
    levels: [...times]
      .sort(([, one], [, other]) => other - one)
      .map(([value, configurations]) => ({ value, configurations })),
    never: choices.filter((choice) => !isTried(choice)),
    blank: cells.length - filled.length,
    ...(region.length > 0 && region.length < times.size && { region }),
  };
}

function exploreNumbers(
  name: string,
  numbers: readonly number[],
  best: readonly Cell[],
): Omit<ExploredNumbers, "blank"> {
  const sorted = [...Float64Array.from(new Set(numbers)).sort()];
  const tried = { from: sorted[0] ?? NaN, to: sorted.at(-1) ?? NaN };
  const gap = widestGap(sorted);
  const ofBest = best.filter((cell) => typeof cell === "number");
  const first = sorted.length >= FEWEST_NUMBERS ? best[0] : undefined;
  return {
    kind: "numbers",
    name,
    distinct: sorted.length,
    tried,
    ...(gap && { gap }),
    ...(ofBest.length > 0 && { region: { from: Math.min(...ofBest), to: Math.max(...ofBest) } }),
    ...(first === tried.from && { edge: "lowest" }),
    ...(first === tried.to && { edge: "highest" }),
  };
}

function widestGap(sorted: readonly number[]): NumberStretch | undefined {
  if (sorted.length < FEWEST_WITH_GAP) {
    return undefined;
  }
  const [lowest = NaN, highest = NaN] = [sorted[0], sorted.at(-1)];
  const isLog = lowest > 0 && highest / lowest >= DECADES;
  const places = isLog ? sorted.map(Math.log) : sorted;
  const widths = places.slice(1).map((place, at) => place - (places[at] ?? NaN));
  const widest = widths.reduce((most, width, at) => (width > (widths[most] ?? NaN) ? at : most), 0);
  const middle = [...widths].sort((a, b) => a - b)[Math.floor(widths.length / 2)] ?? NaN;
  const all = (places.at(-1) ?? NaN) - (places[0] ?? NaN);
  const width = widths[widest] ?? NaN;
  return width >= GAP_OF_ALL * all && width >= GAP_OF_MIDDLE * middle
    ? { from: sorted[widest] ?? NaN, to: sorted[widest + 1] ?? NaN }
    : undefined;
}
