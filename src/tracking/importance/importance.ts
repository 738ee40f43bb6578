import type { ConfigurationRequest } from "../groups/configuration";

/** What is asked of the runs. */
export type ImportanceRequest = Pick<ConfigurationRequest, "metric" | "filter" | "now">;

/** How much a parameter, or several that cannot be separated, matters to a metric. */
export interface ParameterImportance {
  /** One name; several for parameters that cannot be separated. */
  readonly names: readonly string[];
  /** The share of the ranks that goes with it, at most 1; below 0 where it is less than chance would give. */
  readonly share: number;
  /** What it reaches by chance: in one of twenty shuffles some parameter is above its floor. */
  readonly floor: number;
  /** Whether chance reaches as much. */
  readonly isNoise: boolean;
  /** Stronger parameters that it goes together with, so that its share may be theirs. */
  readonly leansOn: readonly string[];
  /** The level that ranks best; absent for noise, and where the metric has no goal or every level is of few configurations. */
  readonly best?: {
    /** Whose level it is. */
    readonly name: string;
    readonly level: string;
    readonly configurations: number;
    /** The median of their means. */
    readonly median: number;
  };
}

/** The parameters by how much they matter, and over what. */
export interface ImportanceRanking {
  /** The most important first. Empty where there are too few configurations. */
  readonly parameters: readonly ParameterImportance[];
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

/** A level of fewer configurations is not named as the best. */
export const FEWEST_OF_BEST = 5;

/** Parameters that cannot be separated, in one name. */
export function joinedName({ names }: Pick<ParameterImportance, "names">): string {
  return names.join(" + ");
}
