import type { Goal } from "../catalogue/catalogue";
import type { RunColumns } from "../schema/run-columns";
import { RunValues } from "../schema/run-values";
import { count } from "../words/counts";
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
  const called = calledApart(values, firstRow);
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

/** What to call the run in a row: its name, with the id where other runs have that name, else the id, else its row. */
function calledApart(values: RunValues, firstRow: number): (row: number) => string {
  const times = timesOf(values.texts("name"));
  return (row) => {
    const name = values.text("name", row);
    const id = values.text("id", row) || `row ${count(firstRow + row)}`;
    return name === "" ? id : times.get(name) === 1 ? name : `${name} (${id})`;
  };
}

/** How often each text stands there, blanks apart. */
function timesOf(texts: readonly string[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const text of texts) {
    if (text !== "") {
      times.set(text, (times.get(text) ?? 0) + 1);
    }
  }
  return times;
}
