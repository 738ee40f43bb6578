import { runLabels } from "../best/run-labels";
import type { Goal } from "../catalogue/catalogue";
import type { RunColumns } from "../schema/run-columns";
import { RunValues } from "../schema/run-values";
import { timesOf } from "../values/times-of";
import type { NamedGroup } from "./configuration";
import { configurationNames } from "./configuration-names";
import type { RunGroup } from "./group-runs";

/** Groups with names, their best runs first. */
export function namedGroups(
  groups: readonly RunGroup[],
  runs: RunColumns,
  goal: Exclude<Goal, "none">,
  firstRow: number,
): NamedGroup[] {
  const values = new RunValues(runs);
  const called = runLabels(runs, firstRow);
  const sign = goal === "maximize" ? 1 : -1;
  const sorted = groups.map(({ members, summary }) => ({
    members: [...members].sort((a, b) => sign * (b.value - a.value)),
    summary,
  }));
  const bests = sorted.map(({ members }) => called(members[0]?.row ?? 0));
  const names = configurationNames(
    sorted.map(({ members }, at) => ({
      names: members.map(({ row }) => values.text("name", row)),
      best: bests[at] ?? "",
    })),
  );
  return sorted.map((group, at): NamedGroup => {
    const seeds = group.members.map(({ row }) => values.text("seed", row));
    const versions = group.members.map(({ row }) => values.text("codeVersion", row));
    return {
      ...group,
      name: names[at] ?? "",
      best: bests[at] ?? "",
      seeds,
      mostOfSeed: Math.max(0, ...timesOf(seeds).values()),
      versions: timesOf(versions).size,
    };
  });
}
