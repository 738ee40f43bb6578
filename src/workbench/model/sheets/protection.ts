// What a protected sheet refuses. Cells that are not locked may be edited all the same.

import type { Area } from "../../book/area";
import type { Sheet } from "../../book/sheet";
import { accessDenied } from "../base/excel-errors";

/** Options of `Excel.WorksheetProtectionOptions` that allow something. */
export type ProtectedAction =
  | "allowFormatCells"
  | "allowFormatColumns"
  | "allowFormatRows"
  | "allowInsertColumns"
  | "allowInsertRows"
  | "allowInsertHyperlinks"
  | "allowDeleteColumns"
  | "allowDeleteRows"
  | "allowSort"
  | "allowAutoFilter"
  | "allowPivotTables"
  | "allowEditObjects"
  | "allowEditScenarios";

/** Throws `AccessDenied` if a cell of the area is locked on a protected sheet. */
export function requireUnlocked(sheet: Sheet, area: Area): void {
  if (!sheet.protection) {
    return;
  }
  for (const { style } of sheet.styles.stretchesIn(area)) {
    if (style.locked !== false) {
      throw accessDenied(`The sheet ${sheet.name} is protected.`);
    }
  }
}

/** Throws `AccessDenied` if the sheet is protected and its options do not allow the action. */
export function requireAllowed(sheet: Sheet, action: ProtectedAction): void {
  if (sheet.protection && sheet.protection.options[action] !== true) {
    throw accessDenied(`The sheet ${sheet.name} is protected.`);
  }
}

/** Throws `AccessDenied` if the sheet is protected at all. */
export function requireUnprotected(sheet: Sheet): void {
  if (sheet.protection) {
    throw accessDenied(`The sheet ${sheet.name} is protected.`);
  }
}
