import type { Bundle } from "../importers/bundle";
import { RunsheetError } from "../tracking/runsheet-error";
import { ownSheets } from "../workbook/own-sheets";
import { readSheets } from "../workbook/read-sheets";
import { readTracking } from "../workbook/read-tracking";
import { readWorkbook } from "../workbook/run-excel";
import type { ActionOptions } from "./action-options";
import { inLane } from "./lane";

/**
 * The visible sheets of the open workbook that are not Runsheet's, to be imported together; the sheets stay as they are.
 * Throws `invalid-input` where there is none that holds anything.
 *
 * @param names the sheets that are meant; all where it is not said.
 */
export async function readOwnSheets(options: ActionOptions = {}, names?: readonly string[]): Promise<Bundle> {
  return inLane("reading the sheets", options, () => readOwnSheetsNow(options, names));
}

/** The same for an action that has the lane. */
export function readOwnSheetsNow(options: ActionOptions, names?: readonly string[]): Promise<Bundle> {
  const wanted = names && new Set(names);
  return readWorkbook(async (context) => {
    const others = await ownSheets(context, await readTracking(context, [], options.signal));
    const meant = others.filter(({ name }) => wanted?.has(name) !== false);
    const sheets = await readSheets(context, meant, options.signal);
    if (sheets.length === 0) {
      throw new RunsheetError(
        "invalid-input",
        "This workbook has no sheet of your own that holds anything.",
        "Open the workbook with your runs, or choose its file.",
      );
    }
    return sheets.map((sheet) => ({ name: sheet.sheet, content: sheet }));
  }, options);
}
