import type { Catalogue } from "../catalogue/catalogue";
import type { RunColumns } from "../schema/run-columns";
import type { FilterNode } from "./filter-node";
import { filterRuns } from "./filter-runs";

/** The runs that a filter holds for, to be asked row by row, and how many are not among them. */
export interface HeldRuns {
  readonly holds: (row: number) => boolean;
  /** Runs that it does not hold for, and of those the runs that hold nothing in what it asks for. */
  readonly filtered: number;
  readonly unknown: number;
}

/** The runs that a filter holds for; throws as `filterRuns` does. */
export function heldRuns(
  runs: RunColumns,
  filter: FilterNode | undefined,
  now: number,
  catalogue?: Catalogue,
): HeldRuns {
  const { rows, unknown, total } = filterRuns(runs, filter, now, catalogue);
  const held = new Uint8Array(runs.count);
  for (const row of rows) {
    held[row] = 1;
  }
  return { holds: (row) => held[row] === 1, filtered: total - rows.length, unknown };
}
