import { RunsheetError } from "../tracking/runsheet-error";
import { addressOf } from "../cells/address";
import type { TableShape } from "./layout";
import type { WorkbookSession } from "./run-excel";

/** Rows of a worksheet (Microsoft, "Excel specifications and limits"). */
const MAX_ROWS = 1_048_576;

/** The whole table as a range: header and this many body rows. */
export function tableRange(context: WorkbookSession, table: TableShape, rows: number): Excel.Range {
  return context.workbook.worksheets
    .getItem(table.sheetId)
    .getRangeByIndexes(table.headerRow, table.column, rows + 1, table.headers.length);
}

/** Some rows of the body as a range. */
export function bodyRange(
  context: WorkbookSession,
  table: TableShape,
  row: number,
  rows: number,
): Excel.Range {
  return context.workbook.worksheets
    .getItem(table.sheetId)
    .getRangeByIndexes(table.headerRow + 1 + row, table.column, rows, table.headers.length);
}

/**
 * Makes sure that tables can grow to the given numbers of body rows, before anything is written: the sheet is not
 * protected, no filter hides rows, no total row stands in the way, and the cells below are empty. One sync.
 * Throws `sheet-protected`, `filter-active`, `cells-in-the-way` or `invalid-input`, each naming the table and the place.
 */
export async function checkGrowth(
  context: WorkbookSession,
  growths: readonly { readonly table: TableShape; readonly rows: number }[],
): Promise<void> {
  const below = growths
    .filter(({ table, rows }) => rows > table.rows)
    .map(({ table, rows }) => {
      checkReady(table, rows);
      const used = bodyRange(context, table, table.rows, rows - table.rows).getUsedRangeOrNullObject(true);
      used.load("address");
      return { table, used };
    });
  if (below.length === 0) {
    return;
  }
  await context.sync();
  for (const { table, used } of below) {
    if (used.isNullObject) {
      continue;
    }
    const place = used.address.slice(used.address.lastIndexOf("!") + 1);
    throw new RunsheetError(
      "cells-in-the-way",
      `Below the table ${table.name}, the cells ${place} on the sheet ${table.sheetName} are not empty.`,
      "Move them to another sheet or further to the right of the table, then try again.",
    );
  }
}

/** Queues the growth (or shrinking) of a table to this many body rows, at least one; returns its new shape. */
export function resizeTable(context: WorkbookSession, table: TableShape, rows: number): TableShape {
  const wanted = Math.max(1, rows);
  if (wanted === table.rows) {
    return table;
  }
  context.workbook.tables.getItem(table.name).resize(tableRange(context, table, wanted));
  return { ...table, rows: wanted };
}

/** Throws when the sheet is protected. */
export function checkUnprotected(table: TableShape): void {
  if (table.sheetProtected) {
    throw new RunsheetError(
      "sheet-protected",
      `The sheet ${table.sheetName} is protected.`,
      "Take off the protection (Review > Unprotect Sheet), then try again.",
    );
  }
}

/** Throws when a filter hides rows of the table. */
export function checkUnfiltered(table: TableShape): void {
  if (table.filtered) {
    throw new RunsheetError(
      "filter-active",
      `A filter hides rows of the table ${table.name} on the sheet ${table.sheetName}.`,
      "Clear the filter (Data > Clear), then try again.",
    );
  }
}

function checkReady(table: TableShape, rows: number): void {
  checkUnprotected(table);
  checkUnfiltered(table);
  if (table.showTotals) {
    throw new RunsheetError(
      "cells-in-the-way",
      `The total row of the table ${table.name} is in the way of new rows (${addressOf(table.headerRow + 1 + table.rows, table.column)} on the sheet ${table.sheetName}).`,
      "Turn it off (Table Design > Total Row), then try again.",
    );
  }
  if (table.headerRow + 1 + rows > MAX_ROWS) {
    throw new RunsheetError(
      "invalid-input",
      `The table ${table.name} would need ${rows.toLocaleString("en-US")} rows, more than a worksheet has.`,
      "Import fewer runs, or move old ones to another workbook.",
    );
  }
}
