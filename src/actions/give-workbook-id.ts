import { explainExcelError } from "../workbook/explain-excel-error";
import type { Tracking } from "../workbook/read-tracking";
import type { WorkbookSession } from "../workbook/run-excel";
import { updateState } from "../workbook/tracking-state";
import { newRunUid } from "./new-run-uid";

/**
 * Gives a workbook that has none the id by which it is told apart from others, so that runs of another one are never
 * taken for its own. Returns what there is to remark.
 */
export async function giveWorkbookId(context: WorkbookSession, { state }: Tracking): Promise<string[]> {
  if (state.workbookId !== undefined) {
    return [];
  }
  try {
    const workbookId = newRunUid();
    const kept = await updateState(context, (now) => ({ workbookId, ...now }));
    return kept ? [] : ["Excel did not keep the workbook's id; runs are known by their sources alone."];
  } catch (cause) {
    return [`The workbook got no id: ${explainExcelError(cause).message}`];
  }
}
