import { dressHeader, setNumberFormat, widthInPoints } from "../column-look";
import type { WorkbookSession } from "../run-excel";
import type { TrackedTable } from "../tracked-table";
import { spansOf } from "../spans";
import { openOverTables } from "./open-over-tables";
import { summarySheetRows, SUMMARY_COLUMNS, type SummarySource } from "./summary-layout";
import type { Figure, SummaryRow } from "./summary-row";

const WIDTHS = [30, 13, 20, 13, 20, 22, 9, 13, 16, 13, 13];

/** Values keep their digits: a fixed number of decimals would make 0.99996 a 1 and 0.00001 a 0. */
const FORMATS: Readonly<Record<Figure, string>> = { count: "#,##0", share: "0.0%", value: "General" };

/** Writes the Summary sheet, with formulas over these tables, in place of what Runsheet wrote there before; returns its name. */
export async function writeSummary(
  context: WorkbookSession,
  source: SummarySource,
  tables: readonly TrackedTable[],
): Promise<string> {
  const { sheet, name, batch } = await openOverTables(context, "Summary", tables);
  const rows = summarySheetRows(source);
  sheet.getRangeByIndexes(0, 0, rows.length, SUMMARY_COLUMNS).formulas = rows.map(({ cells }) =>
    Array.from({ length: SUMMARY_COLUMNS }, (_, column) => cells[column]?.text ?? ""),
  );
  WIDTHS.forEach((width, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = widthInPoints(width);
  });
  rows.forEach((row, index) => {
    dressRow(sheet, row, index);
  });
  sheet.showGridlines = false;
  await batch.sync();
  return name;
}

function dressRow(sheet: Excel.Worksheet, { kind, cells }: SummaryRow, index: number): void {
  if (kind === "body") {
    const formats = cells.map(({ figure }) => figure && FORMATS[figure]);
    for (const { start, count, value } of spansOf(formats)) {
      setNumberFormat(sheet.getRangeByIndexes(index, start, 1, count), value);
    }
  } else if (kind === "header") {
    dressHeader(sheet.getRangeByIndexes(index, 0, 1, cells.length), "table");
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
