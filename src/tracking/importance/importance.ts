import type { ConfigurationRequest } from "../groups/configuration";

/** What is asked of the runs. */
export type ImportanceRequest = Pick<ConfigurationRequest, "metric" | "filter" | "now">;

/** How much a parameter, or several that cannot be separated, matters to a metric. */
export interface ParameterImportance {
  readonly name: string;
  /** The share of the ranks that goes with it, at most 1; below 0 where it is less than chance would give. */
  readonly share: number;
  /** Whether some parameter reaches as much by chance. */
  readonly isNoise: boolean;
  /** The level with the best mean; absent for noise, and where the metric has no goal. */
  readonly best?: { readonly level: string; readonly configurations: number; readonly mean: number };
}

/** The parameters by how much they matter, and over what. */
export interface ImportanceRanking {
  /** The most important first. Empty where there are too few configurations. */
  readonly parameters: readonly ParameterImportance[];
  /** What some parameter reaches by chance in one of twenty shuffles. */
  readonly floor: number;
  readonly configurations: number;
  /** Completed runs of theirs. */
  readonly considered: number;
  readonly sentences: readonly string[];
}

/** What was measured, before it is put into words. */
export interface MeasuredImportance extends Omit<ImportanceRanking, "sentences"> {
  readonly metric: ImportanceRequest["metric"];
  /** Parameters of one value, and those of which next to no two configurations share a value. */
  readonly constant: readonly string[];
  readonly scattered: readonly string[];
}

/** Fewer configurations than this tell nothing. */
export const FEWEST_CONFIGURATIONS = 12;
