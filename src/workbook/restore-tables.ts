// Taking back what an action wrote half of: tables shrink to the rows they had, new columns go, old values return.

import type { Catalogue } from "../tracking/catalogue/catalogue";
import type { CellValue } from "../tracking/values/cell-value";
import type { ColumnSpec, TableName } from "../tracking/schema/table-specs";
import { guardText } from "../cells/guard-text";
import { columnSpecs } from "./column-specs";
import { readLayout, type TableShape } from "./layout";
import { readTracking } from "./read-tracking";
import { refreshRules } from "./rules/refresh-rules";
import { bodyRange, resizeTable } from "./resize-table";
import type { WorkbookSession } from "./run-excel";
import { keepText, writeScattered, type CellWrite } from "./write-rows";

/** How a table was before an action wrote to it. */
export interface TableMark {
  readonly name: TableName;
  readonly rows: number;
  /** Body rows in use; what stood below was blank, but for columns of the user's own. */
  readonly used: number;
  /** Columns of the user's own, which are never written. */
  readonly own: readonly string[];
  readonly headers: readonly string[];
}

/** Cells to put back: raw values by header, in one body row. */
export interface CellRestore {
  readonly row: number;
  readonly before: Readonly<Record<string, CellValue>>;
}

/** Brings tables back to how they were marked, wherever they stand now. */
export async function restoreTables(
  context: WorkbookSession,
  marks: readonly TableMark[],
  runs: readonly CellRestore[],
  catalogue: Catalogue,
): Promise<void> {
  const layout = await readLayout(
    context,
    marks.map(({ name }) => name),
  );
  const table = layout.tables.get("Runs");
  if (table && runs.length > 0) {
    await restoreCells(context, table, runs, catalogue);
  }
  for (const mark of marks) {
    const shape = layout.tables.get(mark.name);
    if (shape) {
      shrink(context, shape, mark);
    }
  }
  await context.sync();
  // Dropdowns that refer to the tables had grown with them.
  const tracking = await readTracking(context);
  await refreshRules(context, tracking.layout, tracking.catalogue);
}

/** Puts raw cell values back into body rows of Runs, ascending or not; columns that are gone are passed over. */
export async function restoreCells(
  context: WorkbookSession,
  table: TableShape,
  cells: readonly CellRestore[],
  catalogue: Catalogue,
): Promise<void> {
  if (cells.length === 0) {
    return;
  }
  const specs = columnSpecs("Runs", table.headers, catalogue);
  const merged = new Map<number, Record<string, CellValue>>();
  for (const { row, before } of cells) {
    merged.set(row, { ...merged.get(row), ...before });
  }
  const ordered = [...merged].sort(([a], [b]) => a - b);
  const tableRows = ordered.map(([row]) => row);
  const writes = ordered.map(([, before]) =>
    table.headers.map((header, column): CellWrite =>
      Object.hasOwn(before, header) ? raw(before[header], specs[column]) : null,
    ),
  );
  const [first = 0] = tableRows;
  keepText(context, table, specs, first, (tableRows.at(-1) ?? first) - first + 1);
  await writeScattered(context, table, specs, { tableRows, writes });
}

/** A value read from a cell, so that writing it gives the same cell. */
function raw(value: CellValue | undefined, spec: ColumnSpec | undefined): CellWrite {
  if (value === undefined) {
    return null;
  }
  return typeof value === "string" ? guardText(value, spec?.numberFormat === "@") : value;
}

function shrink(context: WorkbookSession, shape: TableShape, mark: TableMark): void {
  const sheet = context.workbook.worksheets.getItem(shape.sheetId);
  const smaller = resizeTable(context, shape, mark.rows);
  if (shape.rows > mark.rows) {
    bodyRange(context, shape, mark.rows, shape.rows - mark.rows).clear();
  }
  if (mark.used < mark.rows) {
    const own = new Set(mark.own);
    const blank = shape.headers.map((header): CellWrite => (own.has(header) ? null : ""));
    const rows = Array.from({ length: mark.rows - mark.used }, () => blank);
    bodyRange(context, smaller, mark.used, rows.length).values = rows;
  }
  const had = new Set(mark.headers);
  for (let column = shape.headers.length - 1; column >= 0; column--) {
    if (had.has(shape.headers[column] ?? "")) {
      continue;
    }
    const cell = sheet.getRangeByIndexes(shape.headerRow, shape.column + column, 1, 1);
    cell.getEntireColumn().delete(Excel.DeleteShiftDirection.left);
  }
}
