import { isCompleted } from "../best/best-rule";
import type { RunColumns } from "../schema/run-columns";
import { RunValues } from "../schema/run-values";
import type { Scalar } from "../values/scalar";
import { caveatWords } from "./caveat-words";
import { isTested, type MeansComparison, type NoComparison } from "./compare-means";
import type { NamedGroup } from "./configuration";

/** A configuration as a column beside others. */
export interface GroupColumn {
  readonly name: string;
  /**
   * The Run IDs of its completed runs, undefined where a run has none: those with a value of the metric first, in the order of the
   * seeds of the first column where it is paired.
   */
  readonly ids: readonly (Scalar | undefined)[];
  /** That of its best run. */
  readonly best: Scalar | undefined;
  /** Whether each of its runs with a value stands against the run of the first column with the same seed. */
  readonly paired: boolean;
  /** What makes its runs less than replicates. */
  readonly caveats: readonly string[];
}

/** Which runs belong together. */
interface Belonging {
  /** Tells replicates, as configurationRows does. */
  readonly configurationOf: (row: number) => number;
  /** Rows that are looked at: those that a filter holds for. */
  readonly held: ReadonlySet<number>;
}

/** Configurations as columns, the first of them what the others were compared with. */
export function groupColumns(
  runs: RunColumns,
  groups: readonly NamedGroup[],
  compared: readonly (MeansComparison | NoComparison)[],
  belonging: Belonging,
): GroupColumn[] {
  const ids = new RunValues(runs).field("id");
  const [first] = groups;
  const without = withoutValue(runs, groups, belonging);
  return groups.map((group, at) => {
    const one = compared[at - 1];
    const paired =
      one !== undefined && (one.method === "same-in-pairs" || (isTested(one) && one.method === "paired"));
    const rows = group.members.map(({ row }) => row);
    const ordered = paired ? (first?.seeds ?? []).map((seed) => rows[group.seeds.indexOf(seed)] ?? -1) : rows;
    return {
      name: group.name,
      ids: [...ordered, ...(without.get(group) ?? [])].map((row) => ids?.[row]),
      best: ids?.[rows[0] ?? -1],
      paired,
      caveats: caveatWords(group),
    };
  });
}

/** Completed runs of these configurations that have no value of the metric, and may have one of another. */
function withoutValue(
  runs: RunColumns,
  groups: readonly NamedGroup[],
  { configurationOf, held }: Belonging,
): Map<NamedGroup, number[]> {
  const status = new RunValues(runs).field("status");
  const byConfiguration = new Map(
    groups.map((group) => [configurationOf(group.members[0]?.row ?? -1), group]),
  );
  const valued = new Set(groups.flatMap(({ members }) => members.map(({ row }) => row)));
  const found = new Map<NamedGroup, number[]>();
  for (const row of held) {
    const group = isCompleted(status?.[row]) ? byConfiguration.get(configurationOf(row)) : undefined;
    if (group && !valued.has(row)) {
      found.set(group, [...(found.get(group) ?? []), row]);
    }
  }
  return found;
}
