import type { ColumnTarget } from "../../tracking/schema/run-columns";
import type { RunFieldKey } from "../../tracking/schema/run-fields";

/** The target of a column that is not imported unless the person asks for it. */
export const IGNORED: ColumnTarget = { role: "ignored" };

/** The target of a column that holds a run field. */
export function field(key: RunFieldKey): ColumnTarget {
  return { role: "field", key };
}

/** The target of a column that holds a parameter. */
export function parameter(name: string): ColumnTarget {
  return { role: "parameter", name };
}

/** The target of a column that holds a metric. */
export function metric(name: string): ColumnTarget {
  return { role: "metric", name };
}
