import type { ColumnTarget, RunColumns } from "./run-columns";
import type { RunFieldKey } from "./run-fields";
import type { Scalar } from "./scalar";
import { targetKey } from "./target-key";

export type Values = readonly (Scalar | undefined)[];

/** The columns of runs, found by what they stand for. */
export class RunValues {
  private readonly byKey: ReadonlyMap<string, Values>;

  constructor(readonly runs: RunColumns) {
    this.byKey = new Map(runs.columns.map(({ target, values }) => [targetKey(target), values]));
  }

  of(target: ColumnTarget): Values | undefined {
    return this.byKey.get(targetKey(target));
  }

  field(key: RunFieldKey): Values | undefined {
    return this.byKey.get(`field:${key}`);
  }

  /** A field of one run as trimmed text, "" for a blank. */
  text(key: RunFieldKey, row: number): string {
    const value = this.field(key)?.[row];
    return value === undefined ? "" : String(value).trim();
  }
}
