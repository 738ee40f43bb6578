import { HEADER_FONT_COLOR, setNumberFormat, widthInPoints } from "../column-look";
import { findGenerated, freshGenerated } from "./generated-sheet";
import type { Layout } from "../layout";
import type { WorkbookSession } from "../run-excel";
import { spansOf } from "../spans";
import { summaryRows, SUMMARY_COLUMNS, type SummaryRow, type SummarySource } from "./summary-layout";

const HEADER_FILL = "#1F3864";
const WIDTHS = [30, 13, 22, 16, 20, 13, 16];

/** Writes the Summary sheet, in place of what Runsheet wrote there before; returns its name. */
export async function writeSummary(
  context: WorkbookSession,
  layout: Layout,
  source: SummarySource,
): Promise<string> {
  const generated = await findGenerated(context, layout);
  const { sheet, name } = freshGenerated(context, "Summary", layout, generated.get("Summary"));
  const rows = summaryRows(source);
  sheet.getRangeByIndexes(0, 0, rows.length, SUMMARY_COLUMNS).formulas = rows.map(({ cells }) => [...cells]);
  WIDTHS.forEach((width, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = widthInPoints(width);
  });
  rows.forEach((row, index) => {
    dressRow(sheet, row, index);
  });
  sheet.showGridlines = false;
  await context.sync();
  return name;
}

function dressRow(sheet: Excel.Worksheet, { kind, cells, figures = [] }: SummaryRow, index: number): void {
  if (kind === "body") {
    formatFigures(sheet, index, cells, figures);
  } else if (kind === "header") {
    dressHeaderRow(sheet, index, cells.filter((cell) => cell !== "").length);
  } else if (kind !== "blank") {
    dressText(sheet.getRangeByIndexes(index, 0, 1, 1).format.font, kind);
  }
}

function dressText(font: Excel.RangeFont, kind: "title" | "heading" | "note"): void {
  if (kind === "note") {
    font.italic = true;
    return;
  }
  font.size = kind === "title" ? 18 : 13;
  font.bold = true;
}

function dressHeaderRow(sheet: Excel.Worksheet, index: number, columns: number): void {
  const { format } = sheet.getRangeByIndexes(index, 0, 1, columns);
  format.fill.color = HEADER_FILL;
  format.font.color = HEADER_FONT_COLOR;
  format.font.bold = true;
}

function formatFigures(
  sheet: Excel.Worksheet,
  index: number,
  cells: readonly string[],
  figures: readonly number[],
): void {
  const codes = cells.map((cell, column) => {
    if (!cell.startsWith("=") || cell.endsWith('&"")')) {
      return undefined;
    }
    if (figures.includes(column)) {
      return "0.0000";
    }
    return cell.includes("/SUMPRODUCT(--") ? "0.0%" : "#,##0";
  });
  for (const { start, count, value } of spansOf(codes)) {
    setNumberFormat(sheet.getRangeByIndexes(index, start, 1, count), value);
  }
}
