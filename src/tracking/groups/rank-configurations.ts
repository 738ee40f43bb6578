// Which configuration is best by one metric, taking replicates for what they are: the groups with their figures, who was
// left out and why, and what that means in sentences.

import { competitors } from "../best/rank-runs";
import { runLabels } from "../best/run-labels";
import type { Catalogue } from "../catalogue/catalogue";
import { heldRuns } from "../filter/held-runs";
import { parseFilter } from "../filter/parse-filter";
import type { RunColumns } from "../schema/run-columns";
import type { ConfigurationRanking, ConfigurationRequest } from "./configuration";
import { rankingWords } from "./configuration-words";
import { groupRuns } from "./group-runs";
import { namedGroups } from "./named-groups";
import { rankGroups } from "./rank-groups";

const MOST_SHOWN = 10;

/** Ranks the configurations. Throws a FilterError for a filter that cannot be read or asked. */
export function rankConfigurations(
  runs: RunColumns,
  catalogue: Catalogue,
  request: ConfigurationRequest,
): ConfigurationRanking {
  const { metric, rank, filter, now, firstRow } = request;
  const { holds, filtered, unknown } = heldRuns(runs, parseFilter(filter), now, catalogue);
  const groups = groupRuns(runs, catalogue, metric, holds);
  const considered = groups.reduce((sum, { members }) => sum + members.length, 0);
  const label = runLabels(runs, firstRow);
  const { goal } = metric;
  const leftOut = { ...competitors(runs, metric, holds).leftOut, filtered, unknown };
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
      row: members[0]?.row ?? 0,
      ...summary,
    })),
    configurations: groups.length,
    unranked: groups.length - ranked.length,
    considered,
    leftOut,
    sentences: rankingWords({ ...request, groups: named, byMean, byBound, leftOut, label }),
  };
}
