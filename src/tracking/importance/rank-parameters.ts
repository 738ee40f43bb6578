// Which parameters matter to a metric. What is compared are configurations by the mean of their runs, not runs: five seeds
// of one configuration say one thing about its parameters, and not five.

import { allSteps } from "../all-steps";
import type { Catalogue } from "../catalogue/catalogue";
import { filterRuns } from "../filter/filter-runs";
import { parseFilter } from "../filter/parse-filter";
import { groupRuns, type RunGroup } from "../groups/group-runs";
import type { ColumnTarget, RunColumns } from "../schema/run-columns";
import { RunValues } from "../schema/run-values";
import { targetLabel } from "../schema/target-label";
import {
  FEWEST_CONFIGURATIONS,
  FEWEST_OF_BEST,
  type ImportanceRanking,
  type ImportanceRequest,
  type MeasuredImportance,
  type ParameterImportance,
} from "./importance";
import { importanceWords } from "./importance-words";
import { inseparable, leanOn } from "./inseparable";
import { noiseFloorsStepwise } from "./noise-floor";
import { parameterLevels, type NoLevels, type ParameterLevels } from "./parameter-levels";
import { RankVariance, ranksOf, spreadOf } from "./rank-variance";

/** Ranks the parameters. Throws a FilterError for a filter that cannot be read or asked. */
export function rankParameters(
  runs: RunColumns,
  catalogue: Catalogue,
  request: ImportanceRequest,
): ImportanceRanking {
  return allSteps(rankParametersStepwise(runs, catalogue, request));
}

/** The same in steps; yields how many shuffles are done, of `SHUFFLES`. */
export function* rankParametersStepwise(
  runs: RunColumns,
  catalogue: Catalogue,
  request: ImportanceRequest,
): Generator<number, ImportanceRanking, void> {
  const { metric, filter, now } = request;
  const held = new Set(filterRuns(runs, parseFilter(filter), now, catalogue).rows);
  yield 0;
  const groups = groupRuns(runs, catalogue, metric, (row) => held.has(row));
  yield 0;
  const measured = yield* measure(groups, parametersOf(runs, catalogue, groups), metric);
  return { ...measured, sentences: importanceWords(measured) };
}

/** A parameter with its value in each configuration. */
interface Candidate {
  readonly name: string;
  readonly levels: ParameterLevels | NoLevels;
}

/** What makes a configuration: the parameters that count, the dataset and the model. */
function parametersOf(runs: RunColumns, catalogue: Catalogue, groups: readonly RunGroup[]): Candidate[] {
  const values = new RunValues(runs);
  const targets: ColumnTarget[] = [
    ...catalogue.parameters
      .filter(({ inFingerprint }) => inFingerprint)
      .map(({ name }): ColumnTarget => ({ role: "parameter", name })),
    { role: "field", key: "dataset" },
    { role: "field", key: "model" },
  ];
  return targets.flatMap((target) => {
    const column = values.of(target);
    const cells = groups.map(({ members }) => column?.[members[0]?.row ?? -1]);
    // What is blank everywhere is nobody's parameter.
    return cells.some((cell) => cell !== undefined)
      ? [{ name: targetLabel(target), levels: parameterLevels(cells) }]
      : [];
  });
}

function* measure(
  groups: readonly RunGroup[],
  candidates: readonly Candidate[],
  metric: ImportanceRequest["metric"],
): Generator<number, MeasuredImportance, void> {
  const means = groups.map(({ summary }) => summary.mean);
  const named = (why: NoLevels): string[] =>
    candidates.filter(({ levels }) => levels === why).map(({ name }) => name);
  const told = {
    configurations: groups.length,
    considered: groups.reduce((sum, { members }) => sum + members.length, 0),
    metric,
    constant: named("constant"),
    scattered: named("scattered"),
  };
  const ranks = ranksOf(means);
  const spread = spreadOf(ranks);
  const measurable = candidates.flatMap(({ name, levels }) =>
    typeof levels === "string" ? [] : [{ name, levels }],
  );
  if (groups.length < FEWEST_CONFIGURATIONS || spread === 0 || measurable.length === 0) {
    return { ...told, parameters: [] };
  }
  const measures = measurable.map(({ levels }) => new RankVariance(levels));
  const floors = yield* noiseFloorsStepwise(measures, ranks, spread);
  const shares = measures.map((one) => one.of(ranks, spread));
  const strongest = inseparable(measurable.map(({ levels }) => levels))
    .map((places) => ({
      places,
      at: places.reduce((best, at) => ((shares[at] ?? 0) > (shares[best] ?? 0) ? at : best)),
    }))
    .sort((a, b) => (shares[b.at] ?? 0) - (shares[a.at] ?? 0));
  const parameters = strongest.map(({ places, at }, order): ParameterImportance => {
    const own = measurable[at];
    const [share = 0, floor = 1] = [shares[at], floors[at]];
    const isNoise = share <= floor;
    const best = isNoise || !own ? undefined : bestLevel(own, ranks, means, metric.goal);
    const stronger = isNoise || !own ? [] : strongest.slice(0, order);
    return {
      names: places.map((place) => measurable[place]?.name ?? ""),
      share,
      floor,
      isNoise,
      leansOn: stronger.flatMap((other) => {
        const theirs = measurable[other.at];
        return own && theirs && leanOn(own.levels, theirs.levels) ? [theirs.name] : [];
      }),
      ...(best && { best }),
    };
  });
  return { ...told, parameters };
}

/** The level with the best mean rank, so that one diverged run does not decide; what is rare has no say. */
function bestLevel(
  { name, levels }: { readonly name: string; readonly levels: ParameterLevels },
  ranks: Float64Array,
  means: readonly number[],
  goal: ImportanceRequest["metric"]["goal"],
): ParameterImportance["best"] {
  if (goal === "none") {
    return undefined;
  }
  const sign = goal === "maximize" ? 1 : -1;
  const all = levels.labels.flatMap((level, id) => {
    const places = means.flatMap((_, at) => (levels.ids[at] === id ? [at] : []));
    const rank = places.reduce((sum, at) => sum + (ranks[at] ?? 0), 0) / places.length;
    return id === levels.rest || places.length < FEWEST_OF_BEST ? [] : [{ level, places, rank }];
  });
  const [first, ...others] = all;
  if (!first || others.length === 0) {
    return undefined;
  }
  const best = others.reduce((top, one) => (sign * one.rank > sign * top.rank ? one : top), first);
  const values = best.places.map((at) => means[at] ?? NaN).sort((a, b) => a - b);
  const middle = values.length / 2;
  const median = ((values[Math.ceil(middle) - 1] ?? NaN) + (values[Math.floor(middle)] ?? NaN)) / 2;
  return { name, level: best.level, configurations: values.length, median };
}
