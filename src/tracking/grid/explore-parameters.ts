// What of each parameter was tried so far, where it leaves gaps, and where the best tenth of the configurations lies.
// A gap is the widest stretch between neighbours, where it takes a fifth of all that was tried and is two and a half times
// as wide as the middle one. Numbers that span two decades are looked at by their ratios.

import type { Catalogue } from "../catalogue/catalogue";
import { filterRuns } from "../filter/filter-runs";
import { parseFilter } from "../filter/parse-filter";
import { groupRuns, type RunGroup } from "../groups/group-runs";
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
  Stretch,
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
  );
  const best =
    metric.goal === "none" || groups.length < FEWEST
      ? 0
      : Math.max(FEWEST_BEST, Math.ceil(groups.length / SHARE_OF_BEST));
  const values = new RunValues(runs);
  const parameters = targetsOf(catalogue).flatMap(({ target, unit, choices }) => {
    const column = values.of(target);
    const cells = groups.map(({ members }) => plainValue(column?.[members[0]?.row ?? -1]));
    const explored = exploreCells(targetLabel(target), cells, best, choices);
    return explored
      ? [unit !== undefined && explored.kind === "numbers" ? { ...explored, unit } : explored]
      : [];
  });
  const told = { configurations: groups.length, best, parameters };
  return { ...told, sentences: explorationWords(told, metric) };
}

interface Explorable {
  readonly target: ColumnTarget;
  readonly unit?: string | undefined;
  readonly choices: readonly string[];
}

function targetsOf({ parameters }: Catalogue): Explorable[] {
  return [
    ...parameters
      .filter(({ inFingerprint }) => inFingerprint)
      .map(({ name, unit, choices }): Explorable => ({ target: { role: "parameter", name }, unit, choices })),
    { target: { role: "field", key: "dataset" }, choices: [] },
    { target: { role: "field", key: "model" }, choices: [] },
  ];
}

function bestFirst(groups: readonly RunGroup[], goal: ExplorationRequest["metric"]["goal"]): RunGroup[] {
  const sign = goal === "minimize" ? -1 : 1;
  return [...groups].sort((one, other) => sign * (other.summary.mean - one.summary.mean));
}

function plainValue(value: Scalar | undefined): number | string | undefined {
  return value === undefined ? undefined : canonicalValue(value);
}

/** One parameter; `cells` are those of the configurations, the best first. Undefined where none has it. */
function exploreCells(
  name: string,
  cells: readonly (number | string | undefined)[],
  best: number,
  choices: readonly string[],
): ExploredParameter | undefined {
  const numbers = cells.filter((cell) => typeof cell === "number");
  const filled = cells.filter((cell) => cell !== undefined);
  if (filled.length === 0) {
    return undefined;
  }
  if (numbers.length === filled.length) {
    return exploreNumbers(name, cells, numbers, best);
  }
  const times = new Map<string, number>();
  for (const cell of filled) {
    times.set(String(cell), (times.get(String(cell)) ?? 0) + 1);
  }
  if (times.size > MOST_WORDS) {
    return undefined;
  }
  const region = [
    ...new Set(cells.slice(0, best).flatMap((cell) => (cell === undefined ? [] : [String(cell)]))),
  ];
  return {
    kind: "words",
    name,
    levels: [...times]
      .sort(([, one], [, other]) => other - one)
      .map(([value, configurations]) => ({ value, configurations })),
    never: choices.filter((choice) => !times.has(choice)),
    ...(region.length > 0 && region.length < times.size && { region }),
  };
}

function exploreNumbers(
  name: string,
  cells: readonly (number | string | undefined)[],
  numbers: readonly number[],
  best: number,
): ExploredNumbers {
  const sorted = [...Float64Array.from(new Set(numbers)).sort()];
  const tried = { from: sorted[0] ?? NaN, to: sorted.at(-1) ?? NaN };
  const gap = widestGap(sorted);
  const ofBest = cells.slice(0, best).filter((cell) => typeof cell === "number");
  const first = best > 0 && sorted.length >= FEWEST_NUMBERS ? cells[0] : undefined;
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

function widestGap(sorted: readonly number[]): Stretch | undefined {
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
