import type { ActionOptions } from "./action-options";
import { unfilterRuns } from "./filtering/unfilter-runs";
import { writeInLane } from "./in-workbook";

/** Takes Runsheet's own filter off the table Runs; filters of the person stay, and those that it had replaced come back. */
export async function clearTableFilter(options: ActionOptions = {}): Promise<{ message: string }> {
  return writeInLane("clearing the filter of Runs", options, async (context) => ({
    message: await unfilterRuns(context),
  }));
}
