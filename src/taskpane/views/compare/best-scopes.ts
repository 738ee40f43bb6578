// What the best run can be asked of: all runs, or the runs of each experiment, each dataset, and so on. One list, so that a
// further scope is one more entry.

import type { ColumnTarget } from "../../../tracking/schema/run-columns";
import { targetKey } from "../../../tracking/schema/target-key";
import { targetLabel } from "../../../tracking/schema/target-label";

/** One choice of "Best of". */
export interface BestScope {
  /** Tells it from the others. */
  readonly key: string;
  readonly label: string;
  /** The column by whose values the runs are parted; absent where they are not. */
  readonly by?: ColumnTarget;
  /** Whether several metrics decide together. */
  readonly isFront?: true;
}

/** All runs together. */
export const WHOLE: BestScope = { key: "all", label: "all runs" };

/** All runs that nobody beats by several metrics. */
export const FRONT: BestScope = { key: "front", label: "all runs, by several metrics", isFront: true };

const FIELDS: readonly ColumnTarget[] = [
  { role: "field", key: "experiment" },
  { role: "field", key: "dataset" },
  { role: "field", key: "model" },
];

/** The scopes of a workbook with these parameters, all runs first; `others` are the metrics that can decide beside the first. */
export function bestScopes(parameters: readonly string[], others: readonly string[]): readonly BestScope[] {
  const fields = FIELDS.map((by) => ({
    key: targetKey(by),
    label: `each ${targetLabel(by).toLowerCase()}`,
    by,
  }));
  const values = parameters.map((name) => {
    const by: ColumnTarget = { role: "parameter", name };
    return { key: targetKey(by), label: `each value of ${name}`, by };
  });
  return [WHOLE, ...(others.length > 0 ? [FRONT] : []), ...fields, ...values];
}
