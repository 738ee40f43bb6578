// Which configuration is best by one metric, taking replicates for what they are: the groups with their figures, who was
// left out and why, and what that means in sentences.

import { competitors } from "../best/rank-runs";
import { runLabels } from "../best/ranking-sentence";
import type { Catalogue, Goal } from "../catalogue/catalogue";
import { filterRuns } from "../filter/filter-runs";
import { parseFilter } from "../filter/parse-filter";
import type { RunColumns } from "../schema/run-columns";
import { RunValues } from "../schema/run-values";
import type { ConfigurationRanking, ConfigurationRequest, NamedGroup } from "./configuration";
import { configurationNames } from "./configuration-names";
import { rankingWords } from "./configuration-words";
import { groupRuns, type RunGroup } from "./group-runs";
import { rankGroups } from "./rank-groups";

const MOST_SHOWN = 10;

/** Ranks the configurations. Throws a FilterError for a filter that cannot be read or asked. */
export function rankConfigurations(
  runs: RunColumns,
  catalogue: Catalogue,
  request: ConfigurationRequest,
): ConfigurationRanking {
  const { metric, rank, filter, now, firstRow } = request;
  const { rows, unknown, total } = filterRuns(runs, parseFilter(filter), now);
  const held = heldRows(runs.count, rows);
  const groups = groupRuns(runs, catalogue, metric, (row) => held[row] === 1);
  const considered = groups.reduce((sum, { members }) => sum + members.length, 0);
  const label = runLabels(runs, firstRow);
  const { goal } = metric;
  const leftOut = {
    ...competitors(runs, metric, (row) => held[row] === 1).leftOut,
    filtered: total - rows.length,
    unknown,
  };
  const none = { shown: [], configurations: groups.length, unranked: 0, considered, leftOut };
  if (goal === "none" || considered === 0) {
    return {
      ...none,
      sentences: rankingWords({ ...request, groups: [], byMean: [], byBound: [], leftOut, label }),
    };
  }
  const named = namedGroups(groups, runs, goal, firstRow);
  const byMean = rankGroups(named, goal, "mean");
  const byBound = rankGroups(named, goal, "bound");
  const ranked = rank === "mean" ? byMean : byBound;
  return {
    shown: ranked.slice(0, MOST_SHOWN).map(({ name, members, summary }) => ({
      name,
      rows: members.map(({ row }) => row),
      ...summary,
    })),
    configurations: groups.length,
    unranked: groups.length - ranked.length,
    considered,
    leftOut,
    sentences: rankingWords({ ...request, groups: named, byMean, byBound, leftOut, label }),
  };
}

function namedGroups(
  groups: readonly RunGroup[],
  runs: RunColumns,
  goal: Exclude<Goal, "none">,
  firstRow: number,
): NamedGroup[] {
  const values = new RunValues(runs);
  const label = runLabels(runs, firstRow);
  const sign = goal === "maximize" ? 1 : -1;
  const sorted = groups.map(({ members, summary }) => ({
    members: [...members].sort((a, b) => sign * (b.value - a.value)),
    summary,
  }));
  const names = configurationNames(
    sorted.map(({ members }) => ({
      names: members.map(({ row }) => values.text("name", row)),
      label: () => values.text("name", members[0]?.row ?? 0) || label(members[0]?.row ?? 0),
    })),
  );
  return sorted.map((group, at): NamedGroup => ({
    ...group,
    name: names[at] ?? "",
    best: values.text("name", group.members[0]?.row ?? 0) || label(group.members[0]?.row ?? 0),
    seeds: group.members.map(({ row }) => values.text("seed", row)),
  }));
}

function heldRows(count: number, rows: readonly number[]): Uint8Array {
  const held = new Uint8Array(count);
  for (const row of rows) {
    held[row] = 1;
  }
  return held;
}
