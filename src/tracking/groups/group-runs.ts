// Groups of replicates: the runs that compete by a metric (best/best-rule.ts), grouped by their configuration, that is by
// the fingerprint (identity/fingerprint.ts), which leaves out the seed. A run of whose configuration nothing is known is
// a group of its own.

import { competitors, type Competitor } from "../best/rank-runs";
import type { RankedMetric } from "../best/best-rule";
import type { Catalogue } from "../catalogue/catalogue";
import { configurationRows } from "../identity/configuration-rows";
import type { RunColumns } from "../schema/run-columns";
import { remembered } from "../values/remembered";
import { criticalOf, groupSummary, type GroupSummary } from "./group-summary";

/** Runs of one configuration, in the order of the sheet, with their values of one metric. */
export interface RunGroup {
  readonly members: readonly Competitor[];
  readonly summary: GroupSummary;
}

/** The competing runs in groups, in the order of their first runs; `holds` leaves rows out, `configurationOf` tells replicates. */
export function groupRuns(
  runs: RunColumns,
  catalogue: Catalogue,
  metric: Pick<RankedMetric, "name" | "goal">,
  holds?: (row: number) => boolean,
  configurationOf = configurationRows(runs, catalogue),
): RunGroup[] {
  const { competing } = competitors(runs, metric, holds);
  const groups = new Map<number, Competitor[]>();
  for (const competitor of competing) {
    const first = configurationOf(competitor.row);
    const group = groups.get(first);
    if (group) {
      group.push(competitor);
    } else {
      groups.set(first, [competitor]);
    }
  }
  const critical = remembered(criticalOf);
  return Array.from(groups.values(), (members) => ({
    members,
    summary: groupSummary(
      members.map(({ value }) => value),
      critical,
    ),
  }));
}
