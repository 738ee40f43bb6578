import type { RunFieldKey } from "./run-fields";
import type { Scalar } from "./scalar";

/**
 * One run. `fields` holds the fixed columns (`started` in milliseconds since 1970 UTC, `duration` in seconds), the
 * other two everything the catalogues name. A missing value is absent.
 */
export interface RunRecord {
  readonly fields: Readonly<Partial<Record<RunFieldKey, Scalar>>>;
  readonly parameters: ReadonlyMap<string, Scalar>;
  readonly metrics: ReadonlyMap<string, Scalar>;
}
