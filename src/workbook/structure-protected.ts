import { RunsheetError } from "../tracking/runsheet-error";
import { listed } from "../tracking/words/listed";

/** The error for sheets that cannot be added, because the structure of the workbook is protected. `stand` ends its advice. */
export function structureProtected(sheets: readonly string[], stand = ""): RunsheetError {
  const which = `${sheets.length === 1 ? "the sheet" : "the sheets"} ${listed(sheets)}`;
  return new RunsheetError(
    "sheet-protected",
    `The structure of the workbook is protected, so ${which} cannot be added to it.`,
    `Take off the protection (Review > Protect Workbook), then try again.${stand}`,
  );
}
