import type { Scalar } from "../tracking/values/scalar";
import type { ColumnSpec } from "../tracking/schema/table-specs";
import { toSpecCell } from "../cells/to-cell";
import type { TableShape } from "./layout";
import { readAllAreas } from "./read-areas";
import { bodyArea, usedRows } from "./read-tables";
import { checkGrowth, resizeTable } from "./resize-table";
import type { WorkbookSession } from "./run-excel";
import { blockOf, prepareRows, writeRows, type CellWrite } from "./write-rows";

/** Values of a new row by header. */
export type RowValues = Readonly<Record<string, Scalar | undefined>>;

/** Lays values out under the headers of a table, guarded; headers match without regard to case. */
export function rowUnder(
  headers: readonly string[],
  specs: readonly (ColumnSpec | undefined)[],
  values: RowValues,
): CellWrite[] {
  const folded = new Map(Object.entries(values).map(([header, value]) => [fold(header), value]));
  return headers.map((header, column) => {
    const spec = specs[column];
    return spec ? toSpecCell(folded.get(fold(header)), spec) : null;
  });
}

/** The first body row that new rows go to: below the last one, or the last one when it is blank. One sync. */
export async function firstFreeRow(
  context: WorkbookSession,
  table: TableShape,
  specs: readonly (ColumnSpec | undefined)[],
): Promise<number> {
  const last = { ...bodyArea(table), row: table.headerRow + table.rows, rows: 1 };
  const [rows = []] = await readAllAreas(context, [last]);
  return table.rows - 1 + usedRows(rows, specs);
}

/**
 * Appends rows below the last one: checks that the table can grow, grows it once and writes. Returns the table as it is
 * then and the body row of the first new row.
 */
export async function appendRows(
  context: WorkbookSession,
  table: TableShape,
  specs: readonly (ColumnSpec | undefined)[],
  rows: readonly CellWrite[][],
  signal?: AbortSignal,
): Promise<{ readonly table: TableShape; readonly firstRow: number }> {
  const firstRow = await firstFreeRow(context, table, specs);
  if (rows.length === 0) {
    return { table, firstRow };
  }
  const wanted = Math.max(table.rows, firstRow + rows.length);
  await checkGrowth(context, [{ table, rows: wanted }]);
  const grown = resizeTable(context, table, wanted);
  prepareRows(context, grown, specs, firstRow, rows.length);
  await writeRows(
    context,
    grown,
    specs,
    firstRow,
    (start, maxBytes) => Promise.resolve(blockOf(rows, start, maxBytes)),
    { signal },
  );
  return { table: grown, firstRow };
}

const fold = (text: string): string => text.trim().toLowerCase();
