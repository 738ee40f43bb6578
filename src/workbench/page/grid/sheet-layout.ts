import type { Sheet } from "../../book/sheet";
import { AxisGeometry } from "./axis-geometry";

/** Excel's standard row of 15 points and column of 48 points, in CSS pixels (96 to the inch). */
export const ROW_HEIGHT = 20;
export const COLUMN_WIDTH = 64;

/** Points (72 to the inch) as CSS pixels. */
export const pixels = (points: number): number => Math.round((points * 4) / 3);

/** Where the rows and columns of one sheet lie on the page. */
export interface SheetLayout {
  readonly rows: AxisGeometry;
  readonly columns: AxisGeometry;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** Width of the frozen columns and height of the frozen rows. */
  readonly frozenWidth: number;
  readonly frozenHeight: number;
}

/**
 * Lays a sheet out: 200 rows and 10 columns beyond what is used, at least 1,000 rows and 26 columns, and never fewer
 * than `atLeast` asks for (a page that is being written to grows in steps, not with every row). Row heights that were
 * set beat those fitted to the texts (pixels by row).
 */
export function layOutSheet(
  sheet: Sheet,
  atLeast: { rows: number; columns: number },
  fittedHeights: ReadonlyMap<number, number>,
): SheetLayout {
  const used = sheet.cells.extent();
  const rowCount = Math.max((used?.bottom ?? -1) + 201, 1000, atLeast.rows);
  const columnCount = Math.max((used?.right ?? -1) + 11, 26, atLeast.columns);
  const heights = new Map(fittedHeights);
  for (const [row, points] of sheet.rowHeights) {
    heights.set(row, pixels(points));
  }
  for (const row of sheet.hiddenRows) {
    heights.set(row, 0);
  }
  const widths = new Map<number, number>();
  for (const [column, points] of sheet.columnWidths) {
    widths.set(column, pixels(points));
  }
  for (const column of sheet.hiddenColumns) {
    widths.set(column, 0);
  }
  const rows = new AxisGeometry(rowCount, ROW_HEIGHT, heights);
  const columns = new AxisGeometry(columnCount, COLUMN_WIDTH, widths);
  return {
    rows,
    columns,
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    frozenWidth: columns.offset(Math.min(sheet.frozenColumns, columnCount)),
    frozenHeight: rows.offset(Math.min(sheet.frozenRows, rowCount)),
  };
}
