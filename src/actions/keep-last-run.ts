import { explainExcelError } from "../workbook/explain-excel-error";
import type { Tracking } from "../workbook/read-tracking";
import type { WorkbookSession } from "../workbook/run-excel";
import { updateState } from "../workbook/tracking-state";

const LOST = "The last Run ID was not remembered";

/**
 * Remembers the highest number of a Run ID that was given where several runs were added at once: Changes tells of the first of them
 * alone, and an id is given once. Returns what there is to remark.
 */
export async function keepLastRun(
  context: WorkbookSession,
  { state }: Tracking,
  lastRun: number,
): Promise<string[]> {
  if (lastRun <= (state.lastRun ?? 0)) {
    return [];
  }
  try {
    const kept = await updateState(context, (now) => ({
      ...now,
      lastRun: Math.max(lastRun, now.lastRun ?? 0),
    }));
    return kept ? [] : [`${LOST}: Excel did not keep it.`];
  } catch (cause) {
    return [`${LOST}: ${explainExcelError(cause).message}`];
  }
}
