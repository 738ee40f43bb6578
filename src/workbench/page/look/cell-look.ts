import type { CellContent } from "../../book/cell-content";
import { CellError } from "../../book/cell-content";
import type { CellStyle } from "../../book/cell-style";
import type { ConditionalLook } from "../../book/conditional-format-description";
import { inkOn, readable, safeColor } from "./color";
import type { SheetPalette } from "./sheet-palette";
import type { TableCellLook } from "./table-look";

/** How one cell is drawn: colors, weight, place of the text. Absent members are the sheet's own. */
export interface CellLook {
  readonly fill?: string;
  readonly color?: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strikethrough: boolean;
  readonly align: "left" | "center" | "right";
  readonly vertical: "top" | "center" | "bottom";
  readonly wrap: boolean;
  readonly indent: number;
  /** Points. */
  readonly fontSize?: number;
  readonly fontName?: string;
  readonly lowerLine?: string;
  readonly outline?: string;
}

/**
 * Joins the layers in Excel's order: the table's style lies below the cell's own, conditional formats above both.
 * `numberFormatColor` is a color that the number format itself asks for (`[Red]`).
 */
export function cellLook(
  value: CellContent | undefined,
  style: CellStyle,
  table: TableCellLook,
  conditional: ConditionalLook,
  numberFormatColor: string | undefined,
  sheet: SheetPalette,
): CellLook {
  const fill = safeColor(conditional.fill) ?? safeColor(style.fill) ?? table.fill;
  const asked =
    safeColor(conditional.fontColor) ??
    safeColor(numberFormatColor) ??
    safeColor(style.fontColor) ??
    table.fontColor;
  const color = inkFor(asked, fill, sheet);
  const lowerLine = safeColor(style.border?.bottom?.color) ?? table.lowerLine;
  const outline = safeColor(conditional.borderColor);
  return {
    ...(fill !== undefined && { fill }),
    ...(color !== undefined && { color }),
    bold: conditional.bold ?? style.bold ?? table.bold ?? false,
    italic: conditional.italic ?? style.italic ?? false,
    underline: conditional.underline ?? style.underline ?? false,
    strikethrough: conditional.strikethrough ?? false,
    align: alignment(value, style),
    vertical: vertical(style),
    wrap: style.wrap ?? false,
    indent: style.indent ?? 0,
    ...(style.fontSize !== undefined && { fontSize: style.fontSize }),
    ...(style.fontName !== undefined && { fontName: style.fontName }),
    ...(lowerLine !== undefined && { lowerLine }),
    ...(outline !== undefined && { outline }),
  };
}

/** A dark sheet turns colors that were chosen for white paper into ones that can be read; a fill keeps its own ink. */
function inkFor(
  asked: string | undefined,
  fill: string | undefined,
  sheet: SheetPalette,
): string | undefined {
  if (asked !== undefined) {
    return sheet.dark ? readable(asked, fill ?? sheet.background) : asked;
  }
  return fill === undefined ? undefined : inkOn(fill);
}

/** Excel's general alignment: text left, numbers right, booleans and errors in the middle. */
function alignment(value: CellContent | undefined, style: CellStyle): CellLook["align"] {
  switch (style.horizontal) {
    case "Left":
      return "left";
    case "Center":
      return "center";
    case "Right":
      return "right";
    default:
      if (typeof value === "number") {
        return "right";
      }
      return typeof value === "boolean" || value instanceof CellError ? "center" : "left";
  }
}

function vertical(style: CellStyle): CellLook["vertical"] {
  if (style.vertical === "Top") {
    return "top";
  }
  return style.vertical === "Center" ? "center" : "bottom";
}
