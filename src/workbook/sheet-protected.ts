import { RunsheetError } from "../tracking/runsheet-error";

/** The refusal to write on a sheet that is protected. */
export function sheetProtected(name: string): RunsheetError {
  return new RunsheetError(
    "sheet-protected",
    `The sheet ${name} is protected.`,
    "Take off the protection (Review > Unprotect Sheet), then try again.",
  );
}
