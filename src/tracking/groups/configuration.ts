import type { RankedMetric } from "../best/best-rule";
import type { NotCompeting } from "../best/rank-runs";
import type { RunGroup } from "./group-runs";
import type { GroupSummary } from "./group-summary";
import type { GroupRank } from "./rank-groups";

/** What is asked of the runs. */
export interface ConfigurationRequest {
  readonly metric: RankedMetric;
  readonly rank: GroupRank;
  /** Only runs that this filter holds for (filter/parse-filter.ts); every run where it is blank. */
  readonly filter: string;
  /** The time as milliseconds since 1970 UTC, which is how dates stand in Runs, for "last 7 days". */
  readonly now: number;
  /** The row of the sheet that the first run stands in. */
  readonly firstRow: number;
}

/** A configuration with what its runs reached. */
export interface Configuration extends GroupSummary {
  readonly name: string;
  /** The row of its best run in the table. */
  readonly row: number;
}

/** Runs that do not compete; the others are those that the filter holds for. */
export interface ConfigurationsLeftOut extends NotCompeting {
  /** Runs that the filter does not hold for, and of those the runs that it cannot tell of. */
  readonly filtered: number;
  readonly unknown: number;
}

export interface ConfigurationRanking {
  /** The best of them, at most as many as are shown. */
  readonly shown: readonly Configuration[];
  /** All configurations that compete; by bound those of too few runs are `unranked`. */
  readonly configurations: number;
  readonly unranked: number;
  /** Runs that compete. */
  readonly considered: number;
  readonly leftOut: ConfigurationsLeftOut;
  readonly sentences: readonly string[];
}

/** A group with its name, its best run first, and the seeds of its runs. */
export interface NamedGroup extends RunGroup {
  readonly name: string;
  /** What its best run is called. */
  readonly best: string;
  /** The seed of each member, "" where none is given. */
  readonly seeds: readonly string[];
  /** How many runs share a seed at most; 0 where none is given. */
  readonly mostOfSeed: number;
  /** How many code versions its runs are of; 0 where none is given. */
  readonly versions: number;
}

/** What was ranked, and how. */
export interface CompetingConfigurations extends ConfigurationRequest {
  readonly groups: readonly NamedGroup[];
  readonly byMean: readonly NamedGroup[];
  readonly byBound: readonly NamedGroup[];
  readonly leftOut: ConfigurationsLeftOut;
  /** What the run in a row is called. */
  readonly label: (row: number) => string;
}
