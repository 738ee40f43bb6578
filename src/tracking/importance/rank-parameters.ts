// Which parameters matter to a metric. What is compared are configurations by the mean of their runs, not runs: five seeds
// of one configuration say one thing about its parameters, and not five.

import type { Catalogue } from "../catalogue/catalogue";
import { filterRuns } from "../filter/filter-runs";
import { parseFilter } from "../filter/parse-filter";
import { groupRuns, type RunGroup } from "../groups/group-runs";
import type { ColumnTarget, RunColumns } from "../schema/run-columns";
import { RunValues } from "../schema/run-values";
import { targetLabel } from "../schema/target-label";
import {
  FEWEST_CONFIGURATIONS,
  type ImportanceRanking,
  type ImportanceRequest,
  type MeasuredImportance,
  type ParameterImportance,
} from "./importance";
import { importanceWords } from "./importance-words";
import { inseparable } from "./inseparable";
import { noiseFloor } from "./noise-floor";
import { parameterLevels, type NoLevels, type ParameterLevels } from "./parameter-levels";
import { RankVariance, ranksOf, spreadOf } from "./rank-variance";

/** Ranks the parameters. Throws a FilterError for a filter that cannot be read or asked. */
export function rankParameters(
  runs: RunColumns,
  catalogue: Catalogue,
  request: ImportanceRequest,
): ImportanceRanking {
  const { metric, filter, now } = request;
  const held = new Set(filterRuns(runs, parseFilter(filter), now, catalogue).rows);
  const groups = groupRuns(runs, catalogue, metric, (row) => held.has(row));
  const measured = measure(groups, parametersOf(runs, catalogue, groups), metric);
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
    return column
      ? [
          {
            name: targetLabel(target),
            levels: parameterLevels(groups.map(({ members }) => column[members[0]?.row ?? -1])),
          },
        ]
      : [];
  });
}

function measure(
  groups: readonly RunGroup[],
  candidates: readonly Candidate[],
  metric: ImportanceRequest["metric"],
): MeasuredImportance {
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
    return { ...told, parameters: [], floor: 1 };
  }
  const measures = measurable.map(({ levels }) => new RankVariance(levels));
  const floor = noiseFloor(measures, ranks, spread);
  const shares = measures.map((one) => one.of(ranks, spread));
  const parameters = inseparable(measurable.map(({ levels }) => levels)).map(
    (places): ParameterImportance => {
      const strongest = places.reduce((best, at) => ((shares[at] ?? 0) > (shares[best] ?? 0) ? at : best));
      const share = shares[strongest] ?? 0;
      const isNoise = share <= floor;
      const best = isNoise ? undefined : bestLevel(measurable[strongest]?.levels, means, metric.goal);
      return {
        name: places.map((at) => measurable[at]?.name ?? "").join(" + "),
        share,
        isNoise,
        ...(best && { best }),
      };
    },
  );
  return { ...told, floor, parameters: parameters.sort((a, b) => b.share - a.share) };
}

function bestLevel(
  levels: ParameterLevels | undefined,
  means: readonly number[],
  goal: ImportanceRequest["metric"]["goal"],
): ParameterImportance["best"] {
  if (!levels || goal === "none") {
    return undefined;
  }
  const all = levels.labels.map((level, id) => {
    const values = means.filter((_, at) => levels.ids[at] === id);
    return {
      level,
      configurations: values.length,
      mean: values.reduce((sum, value) => sum + value, 0) / values.length,
    };
  });
  const sign = goal === "maximize" ? 1 : -1;
  return all.reduce((best, one) => (sign * one.mean > sign * best.mean ? one : best));
}
