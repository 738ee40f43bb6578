// How the groups of columns look. White on dark fills, at least 7:1, so that a header reads alike in light and dark;
// and never by colour alone: parameters stand in italics, parameters and provenance have outline groups, and the
// catalogues list what is which.

import { METRIC_GREEN } from "./metric-green";
import type { ColumnSpec } from "../tracking/schema/column-spec";

interface HeaderLook {
  readonly fill: string;
  readonly italic: boolean;
}

/** Points per character of the standard font at its standard size, roughly; the header needs room for its filter button. */
const POINTS_PER_CHARACTER = 5.5;
const HEADER_FONT_COLOR = "#FFFFFF";

const HEADER_LOOKS: Readonly<Record<ColumnSpec["group"], HeaderLook>> = {
  run: { fill: "#1F3864", italic: false },
  table: { fill: "#1F3864", italic: false },
  parameter: { fill: "#5B2C6F", italic: true },
  metric: { fill: METRIC_GREEN, italic: false },
  provenance: { fill: "#404040", italic: true },
};

/** Colours a header cell (or several of one group) by its group. */
export function dressHeader(header: Excel.Range, group: ColumnSpec["group"]): void {
  const look = HEADER_LOOKS[group];
  header.format.fill.color = look.fill;
  header.format.font.color = HEADER_FONT_COLOR;
  header.format.font.bold = true;
  header.format.font.italic = look.italic;
}

/** Width in points of a column that shows this many characters. */
export function widthInPoints(characters: number): number {
  return Math.round(characters * POINTS_PER_CHARACTER + 6);
}

/** Gives every cell of the range one number format; Excel takes a single value for all, whatever the size. */
export function setNumberFormat(range: Excel.Range, code: string): void {
  range.set({ numberFormat: code as unknown as string[][] });
}
