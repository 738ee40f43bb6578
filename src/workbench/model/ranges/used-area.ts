import { boundingArea, intersection, type Area } from "../../book/area";
import type { Sheet } from "../../book/sheet";

/** The smallest rectangle inside `within` that holds contents and, unless `valuesOnly`, formats. */
export function usedArea(sheet: Sheet, within: Area, valuesOnly: boolean): Area | undefined {
  let used = sheet.cells.usedArea(within);
  if (valuesOnly) {
    return used;
  }
  for (const run of sheet.styles.runs()) {
    const styled = { top: run.top, bottom: run.bottom, left: run.column, right: run.column };
    const common = intersection(styled, within);
    if (common) {
      used = used ? boundingArea(used, common) : common;
    }
  }
  return used;
}
