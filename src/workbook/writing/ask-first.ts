// Before an action writes anything, everything that could refuse it is asked: every table that it will touch, at once.
// A refusal names the sheet, and nothing has been written.

import { count } from "../../tracking/words/counts";
import { RunsheetError } from "../../tracking/runsheet-error";
import { addressOf } from "../../cells/address";
import { requireHeaders } from "../header-off";
import type { WorkbookSession } from "../run-excel";
import { spansOf } from "../spans";
import type { TrackedTable } from "../tracked-table";
import { queueOwnFormats, type OwnFormats } from "./own-formats";
import { columnsOf, tableInBatch } from "./table-in-batch";
import { unclaimedRows } from "./unclaimed-rows";

/** What an action is about to do with a table. */
export interface Need {
  readonly table: TrackedTable;
  /** Rows to be added. */
  readonly rows?: number;
  /** Columns to be added. */
  readonly columns?: number;
}

/** How a table ends, where its new rows go. */
export interface TableEnd {
  /** Blank rows at the end, which new rows fill first. */
  readonly free: number;
  readonly formats: OwnFormats;
  /** The greatest number in its column When; NaN where Excel cannot tell, undefined without such a column. */
  readonly latest: number | undefined;
}

/** How each table ends that was asked about. */
export type TableEnds = ReadonlyMap<TrackedTable, TableEnd>;

/** Rows and columns of a worksheet (Microsoft, "Excel specifications and limits"). */
const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;

/**
 * Makes sure that tables can take what an action is about to do, in one sync. Throws `schema-conflict` (header row turned
 * off), `sheet-protected`, `filter-active`, `cells-in-the-way` or `invalid-input`, each naming the sheet.
 */
export async function askFirst(context: WorkbookSession, needs: readonly Need[]): Promise<TableEnds> {
  for (const need of needs) {
    checkState(need);
  }
  const asked = needs.map((need) => ({ need, ...queueQuestions(context, need) }));
  if (asked.length > 0) {
    await context.sync();
  }
  const ends = new Map<TrackedTable, TableEnd>();
  for (const { need, below, right, formats, latest, ...rows } of asked) {
    const { table } = need;
    const free = await unclaimedRows(context, table, blankRowsAtEnd(rows));
    ends.set(table, { free, formats: formats(), latest: latest() });
    checkRoom(need, rows.body, free, below);
    if (right && !right.isNullObject) {
      throw columnsInTheWay(table, right.address);
    }
  }
  return ends;
}

/**
 * How many rows at the end of a table are free for new ones: blank in all columns that are ours, and without a word of the
 * user's own beside them. One sync, another one where there are blank rows and columns of the user's own.
 */
export async function freeRows(context: WorkbookSession, table: TrackedTable): Promise<number> {
  return unclaimedRows(context, table, await emptyRows(context, table));
}

/** How many rows at the end of a table are blank in all columns that are ours; one sync. */
export async function emptyRows(context: WorkbookSession, table: TrackedTable): Promise<number> {
  const rows = queueUsed(context, table);
  await context.sync();
  return blankRowsAtEnd(rows);
}

interface Questions extends UsedRows {
  readonly below: Excel.Range | undefined;
  readonly right: Excel.Range | undefined;
  readonly formats: () => OwnFormats;
  readonly latest: () => number | undefined;
}

/** What tells how many rows at the end of a table are blank. */
export interface UsedRows {
  /** The table's body as it stands when it is asked: somebody may have typed a row since it was read. */
  readonly body: Excel.Range;
  /** The used part of each stretch of columns that are ours; formulas in the user's own columns do not count. */
  readonly used: readonly Excel.Range[];
}

/** Queues the question how far a table is used. */
export function queueUsed(context: WorkbookSession, table: TrackedTable): UsedRows {
  const body = tableInBatch(context, table).getDataBodyRange().load("rowIndex,rowCount");
  const used = spansOf(table.specs.map((spec) => (spec ? true : undefined))).map(({ start, count }) =>
    columnsOf(body, start, count).getUsedRangeOrNullObject(true).load("rowIndex,rowCount"),
  );
  return { body, used };
}

/** How many rows at the end of a table are blank in all columns that are ours. */
export function blankRowsAtEnd({ body, used }: UsedRows): number {
  const { rowIndex: first, rowCount } = body;
  const last = Math.max(
    first,
    ...used.map((range) => (range.isNullObject ? 0 : range.rowIndex + range.rowCount)),
  );
  return Math.max(0, rowCount - (last - first));
}

/** The error for cells below a table that new rows would have to take. */
export function belowInTheWay(table: TrackedTable, address: string): RunsheetError {
  const place = address.slice(address.lastIndexOf("!") + 1);
  return new RunsheetError(
    "cells-in-the-way",
    `Below the table ${table.name}, the cells ${place} on the sheet ${table.sheetName} are not empty.`,
    "Move them to another sheet or further to the right of the table, then try again.",
  );
}

function checkState({ table, rows = 0, columns = 0 }: Need): void {
  const { name, sheetName } = table;
  requireHeaders([table], " Nothing was written.");
  if (table.sheetProtected) {
    throw new RunsheetError(
      "sheet-protected",
      `The sheet ${sheetName} is protected, and its table ${name} would have to be written to.`,
      "Take off the protection (Review > Unprotect Sheet), then try again. Nothing was written.",
    );
  }
  if (table.filtered) {
    throw new RunsheetError(
      "filter-active",
      `A filter hides rows of the table ${name} on the sheet ${sheetName}.`,
      "Clear the filter (Data > Clear), then try again. Nothing was written.",
    );
  }
  if (rows > 0 && table.showTotals) {
    throw new RunsheetError(
      "cells-in-the-way",
      `The total row of the table ${name} is in the way of new rows (${addressOf(table.headerRow + 1 + table.rows, table.column)} on the sheet ${sheetName}).`,
      "Turn it off (Table Design > Total Row), then try again. Nothing was written.",
    );
  }
  if (table.column + table.headers.length + columns > MAX_COLUMNS) {
    throw columnsInTheWay(table, undefined);
  }
}

function queueQuestions(context: WorkbookSession, { table, rows = 0, columns = 0 }: Need): Questions {
  const sheet = context.workbook.worksheets.getItem(table.sheetId);
  const room = Math.min(rows, MAX_ROWS - table.headerRow - 1 - table.rows);
  return {
    ...queueUsed(context, table),
    latest: queueLatest(context, table),
    formats: rows > 0 ? queueOwnFormats(context, table) : () => new Map(),
    below:
      room > 0
        ? tableInBatch(context, table)
            .getDataBodyRange()
            .getLastRow()
            .getOffsetRange(1, 0)
            .getResizedRange(room - 1, 0)
            .getUsedRangeOrNullObject(true)
            .load("address,rowIndex")
        : undefined,
    right:
      columns > 0
        ? sheet
            .getRangeByIndexes(0, MAX_COLUMNS - columns, 1, columns)
            .getEntireColumn()
            .getUsedRangeOrNullObject(true)
            .load("address")
        : undefined,
  };
}

function queueLatest(context: WorkbookSession, table: TrackedTable): () => number | undefined {
  const when = table.name === "Changes" ? table.find("When") : undefined;
  if (!when) {
    return () => undefined;
  }
  const times = tableInBatch(context, table).getDataBodyRange().getColumn(when.position);
  const latest = context.workbook.functions.max(times).load("value");
  // An error among the cells makes an error of it.
  return () => (typeof latest.value === "number" ? latest.value : NaN);
}

function checkRoom(
  { table, rows = 0 }: Need,
  { rowIndex, rowCount }: Excel.Range,
  free: number,
  below: Excel.Range | undefined,
): void {
  const { name, sheetName } = table;
  const added = Math.max(0, rows - free);
  const end = rowIndex + rowCount;
  if (end + added > MAX_ROWS) {
    throw new RunsheetError(
      "invalid-input",
      `The table ${name} on the sheet ${sheetName} would need ${count(rowCount + added)} rows, more than a worksheet has.`,
      "Take fewer rows, or move old ones to another workbook. Nothing was written.",
    );
  }
  if (below && !below.isNullObject && below.rowIndex < end + added) {
    throw belowInTheWay(table, below.address);
  }
}

function columnsInTheWay(table: TrackedTable, address: string | undefined): RunsheetError {
  const where = address === undefined ? "" : `: ${address.slice(address.lastIndexOf("!") + 1)} is not empty`;
  return new RunsheetError(
    "cells-in-the-way",
    `The sheet ${table.sheetName} has no room for more columns of the table ${table.name}${where}.`,
    "Delete columns that are not needed, or move what stands at the right end of the sheet, then try again. Nothing was written.",
  );
}
