import type { ComparisonRequest, ConfigurationComparison } from "../tracking/groups/compare-configurations";
import { trackedTable } from "../workbook/read-tracking";
import type { ActionOptions } from "./action-options";
import { readInLane } from "./in-workbook";
import { askOfRuns } from "./reading/ask-of-runs";
import { sentForComparing } from "./reading/sent-for-comparing";

/** What came of comparing configurations. */
export interface ComparedConfigurations extends ConfigurationComparison {
  readonly message: string;
}

/**
 * Compares chosen configurations by a metric with the first of them, among the completed runs that a filter holds for; only
 * reads. Throws a FilterError for a filter that cannot be read or asked, and `workbook-changed` where a configuration is not
 * what it was when it was chosen.
 */
export async function compareConfigurations(
  wanted: string | undefined,
  chosen: ComparisonRequest["chosen"],
  filter: string,
  options: ActionOptions = {},
): Promise<ComparedConfigurations> {
  return readInLane("comparing configurations", options, async (context) => {
    const { answer } = await askOfRuns<ConfigurationComparison>(
      context,
      wanted,
      (engine, picture, { tracking, metric }) => {
        const firstRow = trackedTable(tracking, "Runs").headerRow + 2;
        const request = { metric, filter, now: Date.now(), firstRow, chosen };
        return engine.compareConfigurations(picture, request, options);
      },
      options,
      sentForComparing(wanted, filter),
    );
    return { ...answer, message: answer.sentences.join(" ") };
  });
}
