import type { MetricDefinition } from "../tracking/catalogue/catalogue";
import type { Configuration, ConfigurationRanking } from "../tracking/groups/configuration";
import type { GroupRank } from "../tracking/groups/rank-groups";
import { placeOf } from "../workbook/place-of";
import { trackedTable, type Tracking } from "../workbook/read-tracking";
import type { ActionOptions } from "./action-options";
import { readInLane } from "./in-workbook";
import { askOfRuns } from "./reading/ask-of-runs";
import { sentForComparing } from "./reading/sent-for-comparing";
import type { CellPlace } from "./show-cell";

/** A configuration with the place of its best run. */
export interface RankedConfiguration extends Configuration {
  readonly place: CellPlace;
}

/** Which configuration is best by a metric, and over how much. */
export interface RankedConfigurations extends Omit<ConfigurationRanking, "shown"> {
  readonly metric: MetricDefinition;
  readonly rank: GroupRank;
  readonly shown: readonly RankedConfiguration[];
  readonly message: string;
}

/**
 * Ranks the configurations of the completed runs, replicates taken together; only reads. Throws a FilterError for a filter
 * that cannot be read or asked.
 */
export async function rankConfigurations(
  wanted: string | undefined,
  rank: GroupRank,
  filter: string,
  options: ActionOptions = {},
): Promise<RankedConfigurations> {
  return readInLane("comparing configurations", options, async (context) => {
    const { answer, metric, tracking } = await askOfRuns<ConfigurationRanking>(
      context,
      wanted,
      (engine, picture, about) => {
        const firstRow = trackedTable(about.tracking, "Runs").headerRow + 2;
        const request = { metric: about.metric, rank, filter, now: Date.now(), firstRow };
        return engine.rankConfigurations(picture, request, options);
      },
      options,
      sentForComparing(wanted, filter),
    );
    return {
      ...answer,
      metric,
      rank,
      shown: answer.shown.map((one) => ({ ...one, place: placeOfBest(one, tracking) })),
      message: answer.sentences.join(" "),
    };
  });
}

function placeOfBest({ row }: Configuration, tracking: Tracking): CellPlace {
  const runs = trackedTable(tracking, "Runs");
  return { sheet: runs.sheetName, address: placeOf(runs, { row }) };
}
