// How the cells of a range look. Reading gives null where the cells differ.

import type { Area } from "../../book/area";
import type { CellStyle } from "../../book/cell-style";
import { keepChartsOnCells } from "../../book/keep-charts-on-cells";
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from "../../book/sheet";
import { HostObject } from "../../protocol/host-object";
import { asBoolean, asInteger, asNumber, asOneOf } from "./arguments";
import { autofitColumns, autofitRows } from "./autofit";
import { commonStyle, withStyle } from "../workbook/common-style";
import { invalidArgument } from "../base/excel-errors";
import { FormatProtection } from "./format-protection";
import { formatCells } from "./format-cells";
import { RangeBorderCollection } from "./range-borders";
import type { RangeBase } from "./range-base";
import { RangeFill } from "./range-fill";
import { RangeFont } from "./range-font";
import { requireAllowed } from "../sheets/protection";

const HORIZONTAL = ["General", "Left", "Center", "Right"] as const;
const VERTICAL = ["Top", "Center", "Bottom"] as const;
const WIDEST = 1790;
const TALLEST = 409.5;

export class RangeFormat extends HostObject {
  readonly $type = "RangeFormat";

  constructor(private readonly range: RangeBase) {
    super();
  }

  get fill(): RangeFill {
    return new RangeFill(this.range);
  }

  get font(): RangeFont {
    return new RangeFont(this.range);
  }

  get borders(): RangeBorderCollection {
    return new RangeBorderCollection(this.range);
  }

  get protection(): FormatProtection {
    return new FormatProtection(this.range);
  }

  get horizontalAlignment(): Excel.RangeFormat["horizontalAlignment"] {
    return commonStyle(
      this.range.$sheet,
      this.range.$area,
      (style) => style.horizontal ?? "General",
    ) as (typeof HORIZONTAL)[number];
  }

  set horizontalAlignment(value: unknown) {
    const horizontal = asOneOf(value, HORIZONTAL, "horizontalAlignment");
    this.change({ horizontal: horizontal === "General" ? undefined : horizontal });
  }

  get verticalAlignment(): Excel.RangeFormat["verticalAlignment"] {
    return commonStyle(
      this.range.$sheet,
      this.range.$area,
      (style) => style.vertical ?? "Bottom",
    ) as (typeof VERTICAL)[number];
  }

  set verticalAlignment(value: unknown) {
    const vertical = asOneOf(value, VERTICAL, "verticalAlignment");
    this.change({ vertical: vertical === "Bottom" ? undefined : vertical });
  }

  get wrapText(): boolean {
    return commonStyle(this.range.$sheet, this.range.$area, (style) => style.wrap === true) as boolean;
  }

  set wrapText(value: unknown) {
    this.change({ wrap: asBoolean(value, "wrapText") ? true : undefined });
  }

  get indentLevel(): number {
    return commonStyle(this.range.$sheet, this.range.$area, (style) => style.indent ?? 0) as number;
  }

  set indentLevel(value: unknown) {
    const indent = asInteger(value, "indentLevel");
    if (indent < 0 || indent > 250) {
      throw invalidArgument("indentLevel must be from 0 to 250.");
    }
    this.change({ indent: indent === 0 ? undefined : indent });
  }

  get columnWidth(): number {
    const { left, right } = this.range.$area;
    return commonLine(this.range.$sheet.columnWidths, left, right, DEFAULT_COLUMN_WIDTH) as number;
  }

  set columnWidth(value: unknown) {
    const width = asNumber(value, "columnWidth");
    if (width < 0 || width > WIDEST) {
      throw invalidArgument(`columnWidth must be from 0 to ${WIDEST} points.`);
    }
    const { $sheet, $area } = this.range;
    requireAllowed($sheet, "allowFormatColumns");
    keepChartsOnCells($sheet, () => {
      setLines($sheet.columnWidths, $sheet.hiddenColumns, $area.left, $area.right, width);
    });
    this.note({ ...$area, top: 0 });
  }

  get rowHeight(): number {
    const { top, bottom } = this.range.$area;
    return commonLine(this.range.$sheet.rowHeights, top, bottom, DEFAULT_ROW_HEIGHT) as number;
  }

  set rowHeight(value: unknown) {
    const height = asNumber(value, "rowHeight");
    if (height < 0 || height > TALLEST) {
      throw invalidArgument(`rowHeight must be from 0 to ${TALLEST} points.`);
    }
    const { $sheet, $area } = this.range;
    requireAllowed($sheet, "allowFormatRows");
    keepChartsOnCells($sheet, () => {
      setLines($sheet.rowHeights, $sheet.hiddenRows, $area.top, $area.bottom, height);
    });
    this.note({ ...$area, left: 0 });
  }

  autofitColumns(): void {
    requireAllowed(this.range.$sheet, "allowFormatColumns");
    this.range.$context.refresh(this.range.$sheet);
    autofitColumns(this.range.$sheet, this.range.$area);
    this.note(this.range.$area);
  }

  autofitRows(): void {
    requireAllowed(this.range.$sheet, "allowFormatRows");
    autofitRows(this.range.$sheet, this.range.$area);
    this.note(this.range.$area);
  }

  private change(change: { [K in keyof CellStyle]?: CellStyle[K] | undefined }): void {
    formatCells(this.range.$context, this.range.$sheet, this.range.$area, (style) =>
      withStyle(style, change),
    );
  }

  private note(area: Area): void {
    this.range.$context.note({ kind: "structure", sheetId: this.range.$sheet.id });
    this.range.$context.note({ kind: "cells", sheetId: this.range.$sheet.id, area });
  }
}

function commonLine(
  sizes: ReadonlyMap<number, number>,
  first: number,
  last: number,
  normal: number,
): number | null {
  const at = (line: number): number => sizes.get(line) ?? normal;
  const common = at(first);
  if (last - first > sizes.size && [...sizes].every(([line]) => line < first || line > last)) {
    return common;
  }
  for (let line = first; line <= last; line++) {
    if (at(line) !== common) {
      return null;
    }
  }
  return common;
}

/** A size of 0 hides, as in Excel. */
function setLines(
  sizes: Map<number, number>,
  hidden: Set<number>,
  first: number,
  last: number,
  size: number,
): void {
  for (let line = first; line <= last; line++) {
    if (size === 0) {
      hidden.add(line);
    } else {
      sizes.set(line, size);
      hidden.delete(line);
    }
  }
}
