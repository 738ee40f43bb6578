// Rows that were appended where they do not belong are taken away again, and what stood there is put back. Since the batch a
// person may have sorted, typed or deleted once more: so each step looks, in its own batch, at what it is about to take, and
// goes by the keys of the rows where they are no longer the last ones.

import type { Catalogue } from "../../tracking/catalogue/catalogue";
import type { RunsheetError } from "../../tracking/runsheet-error";
import type { CellValue } from "../../tracking/values/cell-value";
import { setNumberFormat } from "../column-look";
import type { WorkbookSession } from "../run-excel";
import { appendedKeys } from "./appended-keys";
import { queueAsItStood, STOOD, stoodCells } from "./as-it-stood";
import { digestsByKey } from "./as-written";
import { isFormula } from "./cell-write";
import { isSameCell, shownValue } from "./changed-cells";
import { SHARED_KEYS, syncFits } from "./inserted-places";
import { keptChanging } from "./kept-changing";
import { putBackRows } from "./put-back-rows";
import { putBackTail } from "./put-back-tail";
import type { QueuedAppend } from "./queued-append";
import { removeRows } from "./remove-rows";
import { rereadTable } from "./reread-table";
import { valuesOfDigest, writtenDigest } from "./row-digest";
import { rowKey } from "./row-key";
import { lastRows, tableInBatch, titlesOf } from "./table-in-batch";

/** Takes appended rows away and puts back what stood in their place. Throws where they cannot be found again; what stood is back then. */
export async function putBackAppend(
  context: WorkbookSession,
  queued: QueuedAppend,
  catalogue: Catalogue,
): Promise<void> {
  const stays = queued.grow > 0 ? await takeAway(context, queued, catalogue) : undefined;
  await putBackBelow(context, queued);
  await putBackTail(context, queued, catalogue);
  if (stays) {
    throw stays;
  }
}

/** Empties the rows by which the table had grown and lets it shrink; gives the error where others stand there by now. */
async function takeAway(
  context: WorkbookSession,
  queued: QueuedAppend,
  catalogue: Catalogue,
): Promise<RunsheetError | undefined> {
  const { table, grow } = queued;
  const found = tableInBatch(context, table);
  const titles = titlesOf(found, table);
  const look = lastRows(found, grow, 0).load(STOOD);
  // First of all: where rows are gone it is refused, and what stands above them, be it the titles, is not emptied.
  found.resize(found.getRange().getResizedRange(-grow, 0));
  const body = found.getDataBodyRange().load("rowCount");
  const freed = body
    .getLastRow()
    .getOffsetRange(1, 0)
    .getResizedRange(grow - 1, 0);
  freed.clear(Excel.ClearApplyTo.contents);
  // What they were given as rows of the table is not for what stands below it.
  setNumberFormat(freed, "General");
  if (await syncFits(context)) {
    if (isOurs(queued, look)) {
      return undefined;
    }
    const [headers = []] = titles.values as CellValue[][];
    const back = { start: body.rowCount, rows: stoodCells(look), isFirstLeft: false };
    await putBackRows(context, table.at({ headers: headers.map(String) }), catalogue, [back]);
  }
  const column = keyColumnOf(queued);
  const values = appendedKeys(queued).slice(queued.reused);
  if (!column || SHARED_KEYS.has(table.name) || values.includes("")) {
    return keptChanging(table, "rows were added");
  }
  // Somebody else's row may hold the same key by now, and somebody may have typed into ours: those stay.
  const keyOf = rowKey(table.name, table.keyHeader);
  const written = digestsByKey(
    keyOf,
    values.map((key, at) => ({ key, digest: digestOf(queued, reusedRow(queued, at)) })),
  );
  const now = await rereadTable(context, table, catalogue);
  const { removed } = await removeRows(context, now, catalogue, { column, values, written });
  return removed === values.length ? undefined : keptChanging(table, "rows were added");
}

/**
 * Whether the last rows of the table are those that were appended, and nothing else: a key alone may be that of somebody's
 * row by now, and a note that somebody typed beside our values is not ours to take.
 */
function isOurs({ table, rows, reused, stoodBelow }: QueuedAppend, look: Excel.Range): boolean {
  const { values, formulas } = stoodCells(look);
  // What stood below before is put back; in cells that were not written it stands there still.
  const stood = (row: number, column: number): CellValue | undefined =>
    stoodBelow?.cells.values[row + 1 - stoodBelow.below]?.[column - stoodBelow.column];
  return rows.slice(reused).every((row, at) =>
    row.every((value, column) => {
      const [now = "", typed = ""] = [values[at]?.[column], formulas[at]?.[column]];
      const spec = table.specs[column];
      return value === null || value === "" || !spec
        ? now === "" || now === stood(at, column) || isFormula(typed, now)
        : isSameCell(now, shownValue(value, spec), spec);
    }),
  );
}

function reusedRow({ rows, reused }: QueuedAppend, at: number): QueuedAppend["rows"][number] {
  return rows[reused + at] ?? [];
}

/** Of the values alone: columns may have been renamed or moved since. */
function digestOf({ table }: QueuedAppend, row: QueuedAppend["rows"][number]): string {
  return valuesOfDigest(writtenDigest(row, table.specs));
}

/** What stood below goes below the table, wherever it ends by now; what somebody typed there meanwhile moves down. */
async function putBackBelow(context: WorkbookSession, { table, stoodBelow }: QueuedAppend): Promise<void> {
  if (!stoodBelow) {
    return;
  }
  const { below, column, cells } = stoodBelow;
  const { length: rows } = cells.values;
  const place = (): Excel.Range =>
    tableInBatch(context, table)
      .getDataBodyRange()
      .getLastRow()
      .getCell(0, column)
      .getOffsetRange(below, 0)
      .getResizedRange(rows - 1, (cells.values[0]?.length ?? 1) - 1);
  const look = place().load(STOOD);
  queueAsItStood(place(), cells);
  await context.sync();
  const now = stoodCells(look);
  // A formula that shows nothing is somebody's all the same.
  const isBlank = now.values.every((row, at) =>
    row.every((value, place) => value === "" && !isFormula(now.formulas[at]?.[place] ?? "", value)),
  );
  if (isBlank) {
    return;
  }
  queueAsItStood(place().getOffsetRange(rows, 0).insert(Excel.InsertShiftDirection.down), now);
  await context.sync();
}

/** The title that stood above the keys of the rows when they were written. */
function keyColumnOf({ table, titled }: QueuedAppend): string | undefined {
  return table.key && titled.columns[table.key.position]?.header;
}
