import { readFileSync } from "node:fs";
import path from "node:path";

/** A configuration of the sweep with what its runs reached. */
export interface SweptConfiguration {
  readonly configuration: string;
  readonly n: number;
  readonly mean: number;
  readonly sd: number;
  readonly lower: number;
}

/** What is right about the sweep, as the script that made it computed (tools/fixtures/sweep.py). */
export interface SweepAnswers {
  readonly considered: number;
  /** Names and values of the best completed runs. */
  readonly best: readonly [string, number][];
  readonly leftOut: {
    readonly notCompleted: number;
    readonly noValue: number;
    /** Names, statuses and values of the best that are not completed. */
    readonly highest: readonly [string, string, number][];
  };
  /** At a latency of at most 50 ms, on the dataset v2. */
  readonly within: { readonly count: number; readonly best: readonly [string, number][] };
  readonly groups: number;
  readonly sizes: Readonly<Record<string, number>>;
  readonly byMean: readonly SweptConfiguration[];
  readonly byBound: readonly SweptConfiguration[];
  readonly placeOfBest: number;
  readonly meanAgainstBound: { readonly difference: number; readonly t: number; readonly p: number };
  readonly either: number;
  /** A parameter that does nothing. */
  readonly withoutEffect: string;
  /** Epsilon squared on the means of the configurations, by SciPy, of parameters of few values. */
  readonly explained: Readonly<Record<string, number>>;
}

/** Where the sweep and its answers are. */
export const SWEEP = path.join(__dirname, "../fixtures/sweep");

/** What is right about the sweep. */
export const SWEEP_ANSWERS = JSON.parse(
  readFileSync(path.join(SWEEP, "answers.json"), "utf8"),
) as SweepAnswers;
