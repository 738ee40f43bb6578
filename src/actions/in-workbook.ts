import { readWorkbook, writeWorkbook, type WorkbookSession } from "../workbook/run-excel";
import type { ActionOptions } from "./action-options";
import { inLane } from "./lane";

/** An action that only reads, in the lane. */
export async function readInLane<T>(
  doing: string,
  options: ActionOptions,
  act: (context: WorkbookSession) => Promise<T>,
): Promise<T> {
  return inLane(doing, options, () => readWorkbook(act, options));
}

/** An action that changes looks and generated sheets, in the lane; what writes rows goes by `attempt`. */
export async function writeInLane<T>(
  doing: string,
  options: ActionOptions,
  act: (context: WorkbookSession) => Promise<T>,
): Promise<T> {
  return inLane(doing, options, () => writeWorkbook(act, options));
}
