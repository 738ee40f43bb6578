import type { MetricDefinition } from "../tracking/catalogue/catalogue";
import type { ImportanceRanking } from "../tracking/importance/importance";
import type { ActionOptions } from "./action-options";
import { readInLane } from "./in-workbook";
import { askOfRuns } from "./reading/ask-of-runs";
import { sentForComparing } from "./reading/sent-for-comparing";

/** Which parameters matter to a metric, and by how much. */
export interface RankedParameters extends ImportanceRanking {
  readonly metric: MetricDefinition;
  readonly message: string;
}

/**
 * Ranks the parameters by how much they matter to a metric, among the completed runs that a filter holds for; only reads. Throws
 * a FilterError for a filter that cannot be read or asked.
 */
export async function rankParameters(
  wanted: string | undefined,
  filter: string,
  options: ActionOptions = {},
): Promise<RankedParameters> {
  return readInLane("asking what matters", options, async (context) => {
    const { answer, metric } = await askOfRuns<ImportanceRanking>(
      context,
      wanted,
      (engine, picture, about) =>
        engine.rankParameters(picture, { metric: about.metric, filter, now: Date.now() }, options),
      options,
      sentForComparing(wanted, filter),
    );
    return { ...answer, metric, message: answer.sentences.join(" ") };
  });
}
