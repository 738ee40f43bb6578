import type { Area } from "../../book/area";
import type { Sheet } from "../../book/sheet";
import { isNumberFormat } from "../../formula/display-text";
import type { CellSource } from "./cell-matrix";
import { withStyle } from "../workbook/common-style";
import { invalidArgument } from "../base/excel-errors";
import { noteFormat } from "./format-cells";
import { requireBounded } from "./range-limits";
import type { ModelContext } from "../base/model-context";
import { requireAllowed } from "../sheets/protection";

/** Sets number formats; `null` leaves a cell's, "" and `General` clear it. Equal neighbours down a column go together. */
export function writeNumberFormats(
  context: ModelContext,
  sheet: Sheet,
  area: Area,
  source: CellSource,
): void {
  requireAllowed(sheet, "allowFormatCells");
  requireBounded(area);
  checkFormats(source.uniform ? { ...area, bottom: area.top, right: area.left } : area, source);
  if (source.uniform) {
    const format = source(0, 0);
    if (typeof format === "string") {
      setFormat(sheet, area, format);
    }
    noteFormat(context, sheet, area);
    return;
  }
  for (let column = area.left; column <= area.right; column++) {
    for (let top = area.top; top <= area.bottom;) {
      const format = source(top - area.top, column - area.left);
      let bottom = top;
      while (bottom < area.bottom && source(bottom + 1 - area.top, column - area.left) === format) {
        bottom++;
      }
      if (typeof format === "string") {
        setFormat(sheet, { top, bottom, left: column, right: column }, format);
      }
      top = bottom + 1;
    }
  }
  noteFormat(context, sheet, area);
}

function setFormat(sheet: Sheet, area: Area, format: string): void {
  const numberFormat = format === "" || /^general$/i.test(format) ? undefined : format;
  sheet.styles.update(area, (style) => withStyle(style, { numberFormat }));
}

function checkFormats(area: Area, source: CellSource): void {
  const known = new Set<unknown>([null, undefined, ""]);
  for (let row = 0; row <= area.bottom - area.top; row++) {
    for (let column = 0; column <= area.right - area.left; column++) {
      const format = source(row, column);
      if (known.has(format)) {
        continue;
      }
      if (typeof format !== "string" || !isNumberFormat(format)) {
        throw invalidArgument(`${JSON.stringify(format)} is not a number format.`);
      }
      known.add(format);
    }
  }
}
