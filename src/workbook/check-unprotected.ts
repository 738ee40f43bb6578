import { RunsheetError } from "../tracking/runsheet-error";
import type { TableShape } from "./layout";

/** Throws when the sheet is protected. */
export function checkUnprotected(table: TableShape): void {
  if (table.sheetProtected) {
    throw new RunsheetError(
      "sheet-protected",
      `The sheet ${table.sheetName} is protected.`,
      "Take off the protection (Review > Unprotect Sheet), then try again.",
    );
  }
}
