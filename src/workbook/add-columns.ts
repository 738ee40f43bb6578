// New columns are queued beside columns that Excel finds by their headers when it carries the batch out: what a person
// inserts, moves or deletes meanwhile moves them along, and nothing is written by a position that was read before.

import type { ColumnSpec } from "../tracking/schema/column-spec";
import { guardText } from "../cells/guard-text";
import { setNumberFormat } from "./column-look";
import type { ColumnInsertion } from "./column-insertion";
import { dressColumns, formatColumns } from "./create-table";
import type { WorkbookSession } from "./run-excel";
import type { TrackedTable } from "./tracked-table";
import { tableInBatch } from "./writing/table-in-batch";

/** New columns as they were queued; what came of them can be read after the sync. */
export interface AddedColumns {
  readonly specs: readonly ColumnSpec[];
  /** The header of the column that they stand left of; undefined behind the last one. */
  readonly neighbor: string | undefined;
  /** That column, with its position in the table, as it stood before. */
  readonly found: Excel.TableColumn | undefined;
  /** The titles as Excel took them. */
  readonly titles: Excel.Range;
}

/**
 * Queues new columns of a table. Whole worksheet columns are inserted, so that widths, hidden columns and whatever the
 * user keeps to the right move along. The batch breaks off before it writes anything where a column that new ones stand beside
 * has gone.
 */
export function addColumns(
  context: WorkbookSession,
  table: TrackedTable,
  insertions: readonly ColumnInsertion[],
): AddedColumns[] {
  const placed = insertions
    .filter(({ specs }) => specs.length > 0)
    .map(({ position, specs }) => {
      // Left of the first column is outside of the table.
      const neighbor = table.headers[Math.max(1, position)];
      const found =
        neighbor === undefined
          ? undefined
          : tableInBatch(context, table).columns.getItem(neighbor).load("index");
      return { specs, neighbor, found };
    });
  return placed.map((one) => ({ ...one, titles: insertOnce(context, table, one.neighbor, one.specs) }));
}

/** The columns right behind a table, in a batch: their cells in the row of the header. */
export function besideTable(context: WorkbookSession, table: TrackedTable, count: number): Excel.Range {
  return tableInBatch(context, table)
    .getHeaderRowRange()
    .getLastColumn()
    .getOffsetRange(0, 1)
    .getResizedRange(0, count - 1);
}

/** The cells left of a column, in a batch, in the row of the header. */
export function leftOf(
  context: WorkbookSession,
  table: TrackedTable,
  header: string,
  count: number,
): Excel.Range {
  return tableInBatch(context, table)
    .columns.getItem(header)
    .getHeaderRowRange()
    .getOffsetRange(0, -count)
    .getResizedRange(0, count - 1);
}

/** Queues colours, widths and formats of new columns, by their titles; they stand left of a column or end the table. */
export function dressNewColumns(
  context: WorkbookSession,
  table: TrackedTable,
  neighbor: string | undefined,
  titles: Excel.Range,
  specs: readonly ColumnSpec[],
): void {
  const count = specs.length;
  const found = tableInBatch(context, table);
  const body =
    neighbor === undefined
      ? found
          .getDataBodyRange()
          .getLastColumn()
          .getOffsetRange(0, 1 - count)
      : found.columns.getItem(neighbor).getDataBodyRange().getOffsetRange(0, -count);
  const cells = body.getResizedRange(0, count - 1);
  dressColumns(titles, specs);
  // Inserted columns look like their left neighbor, often a column of texts: numbers entered there would become texts.
  setNumberFormat(titles, "General");
  setNumberFormat(cells, "General");
  formatColumns(cells, specs);
}

function insertOnce(
  context: WorkbookSession,
  table: TrackedTable,
  neighbor: string | undefined,
  specs: readonly ColumnSpec[],
): Excel.Range {
  const count = specs.length;
  if (neighbor === undefined) {
    besideTable(context, table, count).getEntireColumn().insert(Excel.InsertShiftDirection.right);
  } else {
    tableInBatch(context, table)
      .columns.getItem(neighbor)
      .getHeaderRowRange()
      .getResizedRange(0, count - 1)
      .getEntireColumn()
      .insert(Excel.InsertShiftDirection.right);
  }
  const titles =
    neighbor === undefined ? besideTable(context, table, count) : leftOf(context, table, neighbor, count);
  titles.values = [specs.map(({ header }) => guardText(header, false))];
  if (neighbor === undefined) {
    const found = tableInBatch(context, table);
    found.resize(found.getRange().getBoundingRect(titles));
  }
  dressNewColumns(context, table, neighbor, titles, specs);
  return titles.load("values");
}
