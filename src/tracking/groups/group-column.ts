import type { RunColumns } from "../schema/run-columns";
import { RunValues } from "../schema/run-values";
import type { Scalar } from "../values/scalar";
import type { MeansComparison, NoComparison } from "./compare-means";
import type { NamedGroup } from "./configuration";

/** A configuration as a column beside others. */
export interface GroupColumn {
  readonly name: string;
  /** The Run IDs of its runs, undefined where a run has none; in the order of the seeds of the first column where it is paired. */
  readonly ids: readonly (Scalar | undefined)[];
  /** That of its best run. */
  readonly best: Scalar | undefined;
  /** Whether each of its runs stands against the run of the first column with the same seed. */
  readonly paired: boolean;
}

/** Configurations as columns, the first of them what the others were compared with. */
export function groupColumns(
  runs: RunColumns,
  groups: readonly NamedGroup[],
  compared: readonly (MeansComparison | NoComparison | undefined)[],
): GroupColumn[] {
  const ids = new RunValues(runs).field("id");
  const [first] = groups;
  return groups.map((group, at) => {
    const one = compared[at - 1];
    const paired = one?.method === "paired" || one?.method === "same-in-pairs";
    const places = group.members.map((_, place) => place);
    const order = paired ? (first?.seeds ?? []).map((seed) => group.seeds.indexOf(seed)) : places;
    return {
      name: group.name,
      ids: order.map((place) => ids?.[group.members[place]?.row ?? -1]),
      best: ids?.[group.members[0]?.row ?? -1],
      paired,
    };
  });
}
