import type { MetricDefinition } from "../tracking/catalogue/catalogue";
import type { BestOfEach, BestOfOne } from "../tracking/best/best-of-each";
import type { ColumnTarget } from "../tracking/schema/run-columns";
import { placeOf } from "../workbook/place-of";
import { trackedTable } from "../workbook/read-tracking";
import type { ActionOptions } from "./action-options";
import { readInLane } from "./in-workbook";
import { askOfRuns } from "./reading/ask-of-runs";
import { sentForComparing } from "./reading/sent-for-comparing";
import type { CellPlace } from "./show-cell";

/** The best run of each value of a column, with the places of their rows. */
export interface FoundBestOfEach extends Omit<BestOfEach, "shown"> {
  readonly metric: MetricDefinition;
  readonly shown: readonly (Omit<BestOfOne, "row"> & { readonly place: CellPlace })[];
  readonly message: string;
}

/**
 * The best run by a metric of each value of a column, among the completed runs that a filter holds for; only reads. Throws a
 * FilterError for a filter that cannot be read or asked.
 */
export async function findBestOfEach(
  wanted: string | undefined,
  by: ColumnTarget,
  filter: string,
  options: ActionOptions = {},
): Promise<FoundBestOfEach> {
  return readInLane("looking for the best of each", options, async (context) => {
    const { answer, metric, tracking } = await askOfRuns<BestOfEach>(
      context,
      wanted,
      (engine, picture, about) => {
        const firstRow = trackedTable(about.tracking, "Runs").headerRow + 2;
        return engine.bestOfEach(
          picture,
          { metric: about.metric, by, filter, now: Date.now(), firstRow },
          options,
        );
      },
      options,
      sentForComparing(wanted, filter, [by]),
    );
    const runs = trackedTable(tracking, "Runs");
    return {
      metric,
      sentences: answer.sentences,
      shown: answer.shown.map(({ row, ...one }) => ({
        ...one,
        place: { sheet: runs.sheetName, address: placeOf(runs, { row }) },
      })),
      message: answer.sentences.join(" "),
    };
  });
}
