import type { TableDescription } from "../../book/table-description";
import { inkOn, mix } from "./color";
import { ACCENTS, type SheetPalette } from "./sheet-palette";

/** What a table style gives a cell, under the cell's own style. */
export interface TableCellLook {
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  /** Color of a line along the cell's lower edge. */
  readonly lowerLine?: string;
}

const NONE: TableCellLook = {};

/**
 * The look of one cell of a table: header, bands, totals and first column, after Excel's built-in styles
 * (`TableStyleLight1` to `21`, `Medium1` to `28`, `Dark1` to `11`; each seven run through black and the six accents).
 * Close to them, not a copy: Medium 8 to 28 are drawn like Medium 1 to 7.
 */
export function tableCellLook(
  table: TableDescription,
  row: number,
  column: number,
  sheet: SheetPalette,
): TableCellLook {
  const style = readStyle(table.style);
  if (!style) {
    return NONE;
  }
  const accent = style.number === 0 ? sheet.text : (ACCENTS[style.number - 1] as string);
  const { top, bottom, left } = table.area;
  const solid = style.family !== "Light" || style.solidHeader;
  const line = style.family === "Light" && !style.solidHeader ? accent : mix(accent, sheet.background, 0.55);
  if (table.showHeaders && row === top) {
    return solid ? { fill: accent, fontColor: inkOn(accent), bold: true } : { bold: true, lowerLine: accent };
  }
  if (table.showTotals && row === bottom) {
    return { bold: true, lowerLine: accent };
  }
  const firstBody = table.showHeaders ? top + 1 : top;
  const banded =
    (table.showBandedRows && (row - firstBody) % 2 === 0) ||
    (table.showBandedColumns && (column - left) % 2 === 0);
  const strength = style.family === "Dark" ? 0.45 : sheet.dark ? 0.22 : 0.16;
  return {
    ...(banded && { fill: mix(accent, sheet.background, strength) }),
    ...(style.family !== "Light" && { lowerLine: line }),
    ...(row === bottom && { lowerLine: accent }),
    ...(table.highlightFirstColumn && column === left && { bold: true }),
  };
}

function readStyle(name: string): { family: string; number: number; solidHeader: boolean } | undefined {
  const match = /^TableStyle(Light|Medium|Dark)(\d{1,2})$/.exec(name);
  if (!match) {
    return undefined;
  }
  const index = Number(match[2]) - 1;
  return { family: match[1] as string, number: index % 7, solidHeader: index >= 7 && index < 14 };
}
