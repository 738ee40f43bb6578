import type { CurveChoice } from "../series/curve-choice";
import type { Scalar } from "../values/scalar";
import type { ValueType } from "../values/value-type";

/** A row of `Params`: what one parameter may hold. */
export interface ParameterDefinition {
  readonly name: string;
  readonly type: Exclude<ValueType, "date">;
  readonly required: boolean;
  readonly min?: number;
  readonly max?: number;
  /** Allowed values when the type is `choice`; empty otherwise. */
  readonly choices: readonly string[];
  readonly unit?: string;
  readonly default?: Scalar;
  /** Whether the parameter counts when two runs are compared for the same configuration. */
  readonly inFingerprint: boolean;
  /** Other names of it in imported files, earlier ones among them; absent where there are none. */
  readonly aliases?: readonly string[];
  readonly description?: string;
}

export type Goal = "maximize" | "minimize" | "none";

/** A row of `Metrics`: how one metric is read. */
export interface MetricDefinition {
  readonly name: string;
  readonly goal: Goal;
  /** The metric that Home, charts and the best-run highlight start from. */
  readonly primary: boolean;
  readonly min?: number;
  readonly max?: number;
  readonly unit?: string;
  /** Two values that differ by at most this count as a tie; 0 when not given. */
  readonly tolerance: number;
  /** Which value of its curve stands in Runs; absent where nobody chose one. */
  readonly curve?: CurveChoice;
  readonly aliases: readonly string[];
  readonly description?: string;
}

/** The workbook's schema: the catalogue tables as they stand. */
export interface Catalogue {
  readonly parameters: readonly ParameterDefinition[];
  readonly metrics: readonly MetricDefinition[];
}
