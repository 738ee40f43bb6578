import type { RunFieldKey } from "./run-fields";
import type { Scalar } from "../values/scalar";
import type { ValueType } from "../values/value-type";

/** What a column of runs stands for. */
export type ColumnTarget =
  | { readonly role: "field"; readonly key: RunFieldKey }
  | { readonly role: "parameter"; readonly name: string }
  | { readonly role: "metric"; readonly name: string }
  | { readonly role: "ignored" };

export type ColumnRole = ColumnTarget["role"];

/** One column of runs: `values[i]` belongs to run i; `undefined` is a blank. */
export interface RunColumn {
  readonly target: ColumnTarget;
  readonly type: ValueType;
  readonly values: readonly (Scalar | undefined)[];
  /** Whether a person said what it stands for: then it stands for nothing else, whatever its name is an alias of. */
  readonly chosen?: boolean;
  /** The position of the column in the source that it was read from; undefined for one that was made. */
  readonly origin?: number;
  /** What the values are measured in, where the source says it. */
  readonly unit?: string;
}

/**
 * Runs held by column, because every step of an import (typing, validating, planning, writing) walks columns and
 * because 100,000 runs of 30 values cost a tenth of the memory that records would. Two columns never share a target.
 */
export interface RunColumns {
  readonly count: number;
  readonly columns: readonly RunColumn[];
}
