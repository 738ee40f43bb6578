import type { MetricDefinition } from "../tracking/catalogue/catalogue";
import type { Exploration } from "../tracking/grid/exploration";
import type { ActionOptions } from "./action-options";
import { readInLane } from "./in-workbook";
import { askOfRuns } from "./reading/ask-of-runs";
import { sentForComparing } from "./reading/sent-for-comparing";

/** What was tried so far of each parameter, and where the best lie. */
export interface ExploredParameters extends Exploration {
  readonly metric: MetricDefinition;
  readonly message: string;
}

/**
 * Looks through what was tried among the runs that a filter holds for, and where the best of the completed ones lie; only reads.
 * Throws a FilterError for a filter that cannot be read or asked.
 */
export async function exploreParameters(
  wanted: string | undefined,
  filter: string,
  options: ActionOptions = {},
): Promise<ExploredParameters> {
  return readInLane("looking through what was tried", options, async (context) => {
    const { answer, metric } = await askOfRuns<Exploration>(
      context,
      wanted,
      (engine, picture, about) =>
        engine.exploreParameters(picture, { metric: about.metric, filter, now: Date.now() }, options),
      options,
      sentForComparing(wanted, filter),
    );
    return { ...answer, metric, message: answer.sentences.join(" ") };
  });
}
