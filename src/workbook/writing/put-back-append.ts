// Rows that were appended where they do not belong are taken away again, and what stood there is put back. Since the batch a
// person may have sorted, typed or deleted once more: so each step looks, in its own batch, at what it is about to take, and
// goes by the keys of the rows where they are no longer the last ones.

import { keptChanging } from "./kept-changing";
import type { Catalogue } from "../../tracking/catalogue/catalogue";
import { foldKey } from "../../tracking/naming/fold-key";
import type { TableName } from "../../tracking/schema/table-names";
import type { CellValue } from "../../tracking/values/cell-value";
import { setNumberFormat } from "../column-look";
import type { WorkbookSession } from "../run-excel";
import { entryOf, queueAsItStood, STOOD, stoodCells } from "./as-it-stood";
import { isSameCell, shownValue } from "./changed-cells";
import type { QueuedAppend } from "./queued-append";
import type { CellToWrite, RowToWrite } from "./queued-update";
import { removeRows } from "./remove-rows";
import { rereadTable } from "./reread-table";
import { lastRows, tableInBatch } from "./table-in-batch";
import type { UpdateOutcome } from "./update-outcome";
import { UpdateSource } from "./update-source";

/** Tables of which many rows have one key: by it a row cannot be told from those of other chunks. */
const SHARED_KEYS: ReadonlySet<TableName> = new Set<TableName>(["Changes", "History"]);

/** Takes appended rows away and puts back what stood in their place. */
export async function putBackAppend(
  context: WorkbookSession,
  queued: QueuedAppend,
  catalogue: Catalogue,
): Promise<void> {
  if (queued.grow > 0) {
    await takeAway(context, queued, catalogue);
    await putBackBelow(context, queued);
  }
  await putBackTail(context, queued, catalogue);
}

/** Empties the rows by which the table had grown and lets it shrink. */
async function takeAway(context: WorkbookSession, queued: QueuedAppend, catalogue: Catalogue): Promise<void> {
  const { table, grow } = queued;
  const found = tableInBatch(context, table);
  const look = lastRows(found, grow, 0).load(STOOD);
  const last = lastRows(found, grow, 0);
  last.clear(Excel.ClearApplyTo.contents);
  // What they are given as rows of the table is not for what stands below it.
  setNumberFormat(last, "General");
  found.resize(found.getRange().getResizedRange(-grow, 0));
  await context.sync();
  if (isOurs(queued, look.values as CellValue[][])) {
    return;
  }
  const again = tableInBatch(context, table);
  again.resize(again.getRange().getResizedRange(grow, 0));
  queueAsItStood(lastRows(again, grow, 0), stoodCells(look));
  await context.sync();
  const column = keyColumnOf(queued);
  const values = keysOf(queued).slice(queued.reused);
  if (!column || SHARED_KEYS.has(table.name) || values.includes("")) {
    throw keptChanging(table, "rows were added");
  }
  await removeRows(context, await rereadTable(context, table, catalogue), catalogue, { column, values });
}

/** Whether the last rows of the table are those that were appended: by their keys, or else by all their cells. */
function isOurs(queued: QueuedAppend, rows: readonly (readonly CellValue[])[]): boolean {
  const { table, reused } = queued;
  const { position = -1 } = table.key ?? {};
  const keys = keysOf(queued).slice(reused);
  return queued.rows.slice(reused).every((row, at) => {
    const now = rows[at] ?? [];
    if (keys[at] !== "") {
      return foldKey(now[position] ?? "") === foldKey(keys[at] ?? "");
    }
    return row.every((value, column) => {
      const spec = table.specs[column];
      const shown = value === null || value === "" || !spec ? undefined : shownValue(value, spec);
      return shown === undefined || isSameCell(now[column] ?? "", shown, spec);
    });
  });
}

/** Where somebody typed into these cells meanwhile, theirs stay, and what stood there before goes in above them. */
async function putBackBelow(context: WorkbookSession, { table, stoodBelow }: QueuedAppend): Promise<void> {
  if (!stoodBelow) {
    return;
  }
  const { row, column, cells } = stoodBelow;
  const place = (): Excel.Range =>
    context.workbook.worksheets
      .getItem(table.sheetId)
      .getRangeByIndexes(row, column, cells.values.length, cells.values[0]?.length ?? 1);
  const look = place().load(STOOD);
  queueAsItStood(place(), cells);
  await context.sync();
  const now = stoodCells(look);
  if (now.values.every((one) => one.every((value) => value === ""))) {
    return;
  }
  queueAsItStood(place(), now);
  queueAsItStood(place().insert(Excel.InsertShiftDirection.down), cells);
  await context.sync();
}

/** The blank rows that were filled, and were not blank: each is known by the key that it was given. */
async function putBackTail(
  context: WorkbookSession,
  queued: QueuedAppend,
  catalogue: Catalogue,
): Promise<void> {
  const { table, stoodInTail, reused, left } = queued;
  if (!stoodInTail) {
    return;
  }
  const hasKeys = !SHARED_KEYS.has(table.name) && keysOf(queued).every((key) => key !== "");
  if (queued.titled === table && hasKeys) {
    // The keys come last: until then each row is known by the one that it was given.
    const isKey = (header: string): boolean => header === table.key?.header;
    const write = (which: (header: string) => boolean): Promise<UpdateOutcome> => {
      const keys = keysOf(queued).slice(0, reused);
      const rows = keys.map((key, at) => backOf(queued, key, at, which));
      return new UpdateSource(context, table, catalogue, rows, {}).write();
    };
    if ((await write((header) => !isKey(header))).doubled.length === 0) {
      await write(isKey);
      return;
    }
  }
  queueAsItStood(lastRows(tableInBatch(context, table), reused, left), stoodInTail);
  await context.sync();
}

function backOf(
  { table, rows, stoodInTail }: QueuedAppend,
  key: string,
  at: number,
  which: (header: string) => boolean,
): RowToWrite {
  const cells = table.columns.flatMap(({ header, position, spec }): [string, CellToWrite][] => {
    const written = rows[at]?.[position] ?? null;
    if (!spec || written === null || !which(header)) {
      return [];
    }
    const numberFormat = stoodInTail?.numberFormat[at]?.[position] ?? spec.numberFormat;
    const value = stoodInTail?.values[at]?.[position] ?? "";
    const { write, entered } = entryOf(value, stoodInTail?.formulas[at]?.[position] ?? "", numberFormat);
    const before = shownValue(written, spec);
    return write === null ? [] : [[header, { before, after: write, stoodAs: { entered, numberFormat } }]];
  });
  return { key, cells: new Map(cells) };
}

/** The title that stood above the keys of the rows when they were written. */
function keyColumnOf({ table, titled }: QueuedAppend): string | undefined {
  return table.key && titled.columns[table.key.position]?.header;
}

function keysOf({ table, rows }: QueuedAppend): string[] {
  const { position = -1 } = table.key ?? {};
  return rows.map((row) => String(row[position] ?? "").trim());
}
