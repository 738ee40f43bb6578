// A table inside a batch: ranges that Excel finds when it carries the batch out, not when it was queued. So rows that a
// person inserts or deletes in between move the writes along with the table.

import type { CellValue } from "../../tracking/values/cell-value";
import { requireHeaders } from "../header-off";
import type { TableShape } from "../layout";
import type { WorkbookSession } from "../run-excel";
import type { TrackedTable } from "../tracked-table";

/** The table of this name as Excel has it when the batch runs. */
export function tableInBatch(context: WorkbookSession, table: Pick<TableShape, "name">): Excel.Table {
  return context.workbook.tables.getItem(table.name);
}

/** Queues a look at the titles of a table; throws `schema-conflict` where its header row was turned off when it was read. */
export function titlesOf(found: Excel.Table, table: TrackedTable): Excel.Range {
  requireHeaders([table]);
  return found.getHeaderRowRange().load("values");
}

/** The last `count` rows of the body, `above` the last one: 0 ends with the last row. */
export function lastRows(table: Excel.Table, count: number, above: number): Excel.Range {
  return table
    .getDataBodyRange()
    .getLastRow()
    .getOffsetRange(-(count - 1) - above, 0)
    .getResizedRange(count - 1, 0);
}

/** Some rows of the body, from the top. */
export function bodyRows(table: Excel.Table, row: number, count: number): Excel.Range {
  return table
    .getDataBodyRange()
    .getRow(row)
    .getResizedRange(count - 1, 0);
}

/** Some columns of a range, by position. */
export function columnsOf(range: Excel.Range, column: number, count: number): Excel.Range {
  return range.getColumn(column).getResizedRange(0, count - 1);
}

/** Whether the headers that were loaded are still those that the writes were laid out under. */
export function hasHeaders(table: TrackedTable, header: Excel.Range): boolean {
  const [titles = []] = header.values as CellValue[][];
  return (
    titles.length === table.headers.length && titles.every((title, at) => String(title) === table.headers[at])
  );
}
