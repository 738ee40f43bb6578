import type { CellValue } from "../../tracking/values/cell-value";
import { columnType } from "../../tracking/schema/column-type";
import type { RunColumns } from "../../tracking/schema/run-columns";
import { fromCell } from "../../cells/from-cell";
import type { Catalogue } from "../../tracking/catalogue/catalogue";
import type { TrackedTable } from "../../workbook/tracked-table";
import { blankRowsAtEnd, queueUsed } from "../../workbook/writing/ask-first";
import { rereadTable } from "../../workbook/writing/reread-table";
import { hasHeaders, lastRows, tableInBatch, titlesOf } from "../../workbook/writing/table-in-batch";
import type { WorkbookSession } from "../../workbook/run-excel";
import { keptChanging } from "../../workbook/writing/kept-changing";

/** What a cell is taken to cost, in bytes of JSON. */
const CELL_BYTES = 25;
const MOST_RUNS = 100;
const ATTEMPTS = 4;

/** The last runs of the table. */
export interface RecentRuns {
  readonly runs: RunColumns;
  /** Body rows of the table that are in use. */
  readonly used: number;
}

/**
 * Reads the last runs, as many as fit into so many bytes, at least one: what it costs does not grow with the table. One sync, two where
 * blank rows stand at the end, more where somebody moves columns in between. Throws `workbook-changed` when that does not end.
 */
export async function recentRuns(
  context: WorkbookSession,
  table: TrackedTable,
  catalogue: Catalogue,
  mostBytes: number,
): Promise<RecentRuns> {
  let current = table;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const read = await readLast(context, current, catalogue, mostBytes);
    if (read) {
      return read;
    }
    current = await rereadTable(context, current, catalogue);
  }
  throw keptChanging(table, "its last runs were read");
}

/** Rows of the Runs table by column, dates in milliseconds UTC. */
export function runsOf(
  rows: readonly (readonly CellValue[])[],
  table: TrackedTable,
  catalogue: Catalogue,
): RunColumns {
  return {
    count: rows.length,
    columns: table.columns.flatMap(({ target, position }) => {
      if (!target) {
        return [];
      }
      const type = columnType(target, catalogue) ?? "text";
      return [{ target, type, values: rows.map((row) => fromCell(row[position], type)) }];
    }),
  };
}

/** The last runs; undefined when the table has other columns by now. */
async function readLast(
  context: WorkbookSession,
  table: TrackedTable,
  catalogue: Catalogue,
  mostBytes: number,
): Promise<RecentRuns | undefined> {
  const rows = queueUsed(context, table);
  const last = queueLast(context, table, 0, mostBytes);
  await context.sync();
  const free = blankRowsAtEnd(rows);
  const used = rows.body.rowCount - free;
  if (used === 0) {
    return { runs: { count: 0, columns: [] }, used };
  }
  const { titles, range } = free === 0 ? last : queueLast(context, table, free, mostBytes);
  if (range !== last.range) {
    await context.sync();
  }
  return hasHeaders(table, titles)
    ? { runs: runsOf(range.values as CellValue[][], table, catalogue), used }
    : undefined;
}

/** The last rows above so many blank ones, and the titles above them. */
function queueLast(
  context: WorkbookSession,
  table: TrackedTable,
  free: number,
  mostBytes: number,
): { readonly titles: Excel.Range; readonly range: Excel.Range } {
  const most = Math.floor(mostBytes / (CELL_BYTES * table.headers.length));
  const count = Math.min(table.rows - free, Math.max(1, Math.min(MOST_RUNS, most)));
  const found = tableInBatch(context, table);
  return { titles: titlesOf(found, table), range: lastRows(found, count, free).load("values") };
}
