import type { RankedMetric } from "../best/best-rule";

/** What is asked of the runs. */
export interface ExplorationRequest {
  readonly metric: RankedMetric;
  /** Only runs that this filter holds for (filter/parse-filter.ts); every run where it is blank. */
  readonly filter: string;
  /** The time as milliseconds since 1970 UTC, for "last 7 days". */
  readonly now: number;
}

/** An end or both of a stretch of numbers. */
export interface NumberStretch {
  readonly from: number;
  readonly to: number;
}

/** What was tried of a parameter with numbers. */
export interface ExploredNumbers {
  readonly kind: "numbers";
  readonly name: string;
  readonly unit?: string;
  /** How many configurations leave it blank. */
  readonly blank: number;
  /** How many different numbers, and from which to which. */
  readonly distinct: number;
  readonly tried: NumberStretch;
  /** The widest stretch without any, where it is much wider than the others. */
  readonly gap?: NumberStretch;
  /** Where the best tenth of the configurations lies. */
  readonly region?: NumberStretch;
  /** The end of what was tried that the best configuration stands at. */
  readonly edge?: "lowest" | "highest";
}

/** What was tried of a parameter with words. */
export interface ExploredWords {
  readonly kind: "words";
  readonly name: string;
  /** Each value with the number of its configurations, the most frequent first. */
  readonly levels: readonly { readonly value: string; readonly configurations: number }[];
  /** How many configurations leave it blank. */
  readonly blank: number;
  /** Choices of Params that no configuration has. */
  readonly never: readonly string[];
  /** The values of the best tenth. */
  readonly region?: readonly string[];
}

export type ExploredParameter = ExploredNumbers | ExploredWords;

/** What was tried so far. */
export interface Exploration {
  /** Whatever came of them. */
  readonly configurations: number;
  /** Those with a completed run and a number. */
  readonly ranked: number;
  /** How many of these are the best tenth; 0 where there are too few to speak of one. */
  readonly best: number;
  readonly parameters: readonly ExploredParameter[];
  readonly sentences: readonly string[];
}
