import type { CellValue } from "../../../src/tracking/values/cell-value";

/** An input and what an import makes of it. */
export interface KnownCase {
  readonly what: string;
  readonly name: string;
  /** The lines of the file. */
  readonly content: readonly string[];
  /** The runs by header, blanks and what Runsheet itself gives left out. */
  readonly runs: readonly Readonly<Record<string, CellValue>>[];
  /** The new metrics, each with its goal. */
  readonly metrics: readonly string[];
  /** The metric that leads, with its goal. */
  readonly primary?: string;
  /** Headers that are marked. */
  readonly unsure?: readonly string[];
  /** Curves by run and metric, each as steps and values. */
  readonly history?: Readonly<Record<string, string>>;
}
