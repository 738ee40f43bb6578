// Column widths and row heights that fit the texts, measured in average characters of Calibri 11.

import { intersection, type Area } from "../../book/area";
import { DEFAULT_ROW_HEIGHT, type Sheet } from "../../book/sheet";
import { displayText } from "../../formula/display-text";

/** A digit of Calibri 11 is 7 pixels wide, 5.25 points; Excel leaves 5 pixels beside the text. */
const DIGIT = 5.25;
const PADDING = 3.75;
const WIDEST = 255 * DIGIT + PADDING;
/** Texts are measured in so many rows at most; more would only cost time. */
const MEASURED_ROWS = 1000;

/** Fits the columns of an area to the texts of the area's cells; empty columns keep their width. */
export function autofitColumns(sheet: Sheet, area: Area): void {
  const used = sheet.cells.usedArea(area);
  if (!used) {
    return;
  }
  for (let column = used.left; column <= used.right; column++) {
    let longest = 0;
    for (let row = used.top; row <= Math.min(used.bottom, used.top + MEASURED_ROWS); row++) {
      const { numberFormat, bold } = sheet.styles.at(row, column);
      const { length } = displayText(sheet.cells.value(row, column), numberFormat).text;
      longest = Math.max(longest, bold === true ? length * 1.08 : length);
    }
    if (longest > 0) {
      sheet.columnWidths.set(column, Math.min(WIDEST, longest * DIGIT + PADDING));
    }
  }
}

/** Gives rows the height of one line of their largest font. */
export function autofitRows(sheet: Sheet, area: Area): void {
  const used = intersection(area, sheet.cells.usedArea(area) ?? area);
  if (!used || used.bottom - used.top > MEASURED_ROWS) {
    return;
  }
  for (let row = used.top; row <= used.bottom; row++) {
    let size = 11;
    for (let column = used.left; column <= Math.min(used.right, used.left + 255); column++) {
      size = Math.max(size, sheet.styles.at(row, column).fontSize ?? 11);
    }
    if (size === 11) {
      sheet.rowHeights.delete(row);
    } else {
      sheet.rowHeights.set(row, Math.round((size * DEFAULT_ROW_HEIGHT) / 11));
    }
  }
}
