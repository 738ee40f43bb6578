import type { Sheet } from "../../book/sheet";
import { ROW_HEIGHT } from "./sheet-layout";
import { STANDARD_FONT_SIZE } from "../look/text-measure";

/** A stretch longer than this keeps the standard height: laying out 100,000 tall rows is nobody's wish. */
const LONGEST_STRETCH = 2_000;
const LINE_HEIGHT = 1.25;

/** What fitting rows to their texts needs to know of the page. */
export interface TextMetrics {
  /** Width in pixels on one line. */
  width(text: string, points?: number, bold?: boolean): number;
  /** Width of a column in pixels. */
  column(column: number): number;
  /** The text as it is shown. */
  text(row: number, column: number): string;
}

/** Rows that are taller than standard, as Excel fits them: large fonts, and wrapped texts by their lines. */
export function fitRowHeights(sheet: Sheet, metrics: TextMetrics): Map<number, number> {
  const heights = new Map<number, number>();
  for (const { column, top, bottom, style } of sheet.styles.runs()) {
    const size = style.fontSize ?? STANDARD_FONT_SIZE;
    if ((size <= STANDARD_FONT_SIZE && !style.wrap) || bottom - top > LONGEST_STRETCH) {
      continue;
    }
    const line = size <= STANDARD_FONT_SIZE ? ROW_HEIGHT : Math.ceil(((size * 4) / 3) * LINE_HEIGHT) + 2;
    for (let row = top; row <= bottom; row++) {
      const text = metrics.text(row, column);
      if (text === "") {
        continue;
      }
      const lines = style.wrap ? countLines(text, size, style.bold ?? false, column, metrics) : 1;
      const height = line + (lines - 1) * Math.ceil(((size * 4) / 3) * LINE_HEIGHT);
      if (height > (heights.get(row) ?? ROW_HEIGHT)) {
        heights.set(row, height);
      }
    }
  }
  return heights;
}

function countLines(text: string, size: number, bold: boolean, column: number, metrics: TextMetrics): number {
  const room = Math.max(8, metrics.column(column) - 6);
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    let width = 0;
    lines++;
    for (const word of paragraph.split(/(?<=[\s-])/)) {
      const next = metrics.width(word, size, bold);
      if (width > 0 && width + next > room) {
        lines++;
        width = 0;
      }
      width += next;
    }
  }
  return lines;
}
