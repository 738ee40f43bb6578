import type { MetricDefinition } from "../tracking/catalogue/catalogue";
import { FilterError } from "../tracking/filter/filter-error";
import type { Configuration, ConfigurationRanking } from "../tracking/groups/configuration";
import type { GroupRank } from "../tracking/groups/rank-groups";
import { RunsheetError } from "../tracking/runsheet-error";
import { addressOf } from "../cells/address";
import { trackedTable, type Tracking } from "../workbook/read-tracking";
import type { WorkbookSession } from "../workbook/run-excel";
import { getEngine } from "../worker/engine";
import type { ActionOptions } from "./action-options";
import { chosenMetric } from "./highlighting/chosen-metric";
import { isUnchanged, sendWorkbook } from "./importing/send-workbook";
import { readInLane } from "./in-workbook";
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

/** How often a workbook that changes meanwhile is read again. */
const ATTEMPTS = 3;

/**
 * Ranks the configurations of the completed runs, replicates taken together; only reads. Throws a FilterError for a filter
 * that cannot be read or asked.
 */
export async function rankConfigurations(
  metric: string | undefined,
  rank: GroupRank,
  filter: string,
  options: ActionOptions = {},
): Promise<RankedConfigurations> {
  return readInLane("comparing configurations", options, async (context) => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const ranked = await rankOnce(context, metric, rank, filter, options);
      if (ranked) {
        return ranked;
      }
    }
    throw new RunsheetError(
      "workbook-changed",
      "The workbook kept changing while its runs were compared.",
      "Wait until nobody edits it, then compare again. Nothing was written.",
    );
  });
}

/** The ranking of what was read at one moment; undefined when runs were sorted or added while they were read. */
async function rankOnce(
  context: WorkbookSession,
  wanted: string | undefined,
  rank: GroupRank,
  filter: string,
  options: ActionOptions,
): Promise<RankedConfigurations | undefined> {
  const engine = getEngine();
  const { picture, tracking, stamp } = await sendWorkbook(context, engine, options);
  const metric = chosenMetric(tracking.catalogue, wanted);
  const firstRow = trackedTable(tracking, "Runs").headerRow + 2;
  const request = { metric, rank, filter, now: Date.now(), firstRow };
  const ranking = await engine.rankConfigurations(picture, request, options);
  if (!(await isUnchanged(context, stamp))) {
    return undefined;
  }
  if ("problem" in ranking) {
    const { problem, advice, span, fits } = ranking;
    throw new FilterError(problem, advice, span, undefined, fits);
  }
  return {
    ...ranking,
    metric,
    rank,
    shown: ranking.shown.map((one) => ({ ...one, place: placeOfBest(one, tracking) })),
    message: ranking.sentences.join(" "),
  };
}

function placeOfBest({ row }: Configuration, tracking: Tracking): CellPlace {
  const { sheetName, headerRow, column, headers } = trackedTable(tracking, "Runs");
  return { sheet: sheetName, address: addressOf(headerRow + 1 + row, column, 1, headers.length) };
}
