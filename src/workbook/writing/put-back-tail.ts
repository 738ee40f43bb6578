// The blank rows at the end of a table that were filled by an append, and were not blank: somebody had typed there. What they
// held is put back where the append's own words stand, wherever that is by now; where those are found no more it goes into
// rows of its own.

import type { Catalogue } from "../../tracking/catalogue/catalogue";
import type { CellValue } from "../../tracking/values/cell-value";
import type { WorkbookSession } from "../run-excel";
import { appendedKeys } from "./appended-keys";
import { entryOf, STOOD, stoodCells, type StoodCells } from "./as-it-stood";
import { shownValue } from "./changed-cells";
import { SHARED_KEYS } from "./inserted-places";
import { keptChanging } from "./kept-changing";
import { holdsRow } from "./left-by-us";
import { putBackOver, putBackRows } from "./put-back-rows";
import type { QueuedAppend } from "./queued-append";
import type { CellToWrite, RowToWrite } from "./queued-update";
import { rereadTable } from "./reread-table";
import { joined, placesUnder, rowOf, underTitles } from "./row-stretch";
import { bodyRows, tableInBatch } from "./table-in-batch";
import type { UpdateOutcome } from "./update-outcome";
import { UpdateSource } from "./update-source";

/** So many rows at the end are looked through for those that were filled. */
const LAST_ROWS = 200;

/** The blank rows that were filled, and were not blank: each is known by the key that it was given. */
export async function putBackTail(
  context: WorkbookSession,
  queued: QueuedAppend,
  catalogue: Catalogue,
): Promise<void> {
  const { table, stoodInTail, reused } = queued;
  if (!stoodInTail) {
    return;
  }
  const hasKeys = !SHARED_KEYS.has(table.name) && appendedKeys(queued).every((key) => key !== "");
  if (queued.titled === table && hasKeys) {
    // The keys come last: until then each row is known by the one that it was given.
    const isKey = (header: string): boolean => header === table.key?.header;
    const write = (which: (header: string) => boolean): Promise<UpdateOutcome> => {
      const keys = appendedKeys(queued).slice(0, reused);
      const rows = keys.map((key, at) => backOf(queued, key, at, which));
      return new UpdateSource(context, table, catalogue, rows, {}).write();
    };
    if ((await write((header) => !isKey(header))).doubled.length === 0) {
      await write(isKey);
      return;
    }
  }
  await putBackInPlace(context, queued, stoodInTail, catalogue);
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

/** The same of rows without keys. */
async function putBackInPlace(
  context: WorkbookSession,
  queued: QueuedAppend,
  stood: StoodCells,
  catalogue: Catalogue,
): Promise<void> {
  const { titled, table } = queued;
  const ours = writtenOver(queued, stood);
  const start = await findWritten(context, queued, ours, catalogue);
  if (start !== undefined) {
    await putBackOver(context, titled, catalogue, { start, rows: stood }, ours);
    return;
  }
  const typed = stood.values.flatMap((row, at) =>
    row.some((value) => value !== "") ? [rowOf(stood, at)] : [],
  );
  const back = { start: table.rows, rows: joined(typed), isFirstLeft: false };
  await putBackRows(context, titled, catalogue, [back]);
  throw keptChanging(table, "rows were added");
}

/** Body row of the first of those rows, as far down as they stand next to each other as they were written. */
async function findWritten(
  context: WorkbookSession,
  { table, titled, reused, left }: QueuedAppend,
  ours: StoodCells,
  catalogue: Catalogue,
): Promise<number | undefined> {
  const now = await rereadTable(context, table, catalogue);
  const first = Math.max(0, now.rows - left - reused - LAST_ROWS);
  const look = bodyRows(tableInBatch(context, now), first, now.rows - first).load(STOOD);
  await context.sync();
  const stands = stoodCells(look);
  const known = placesUnder(titled.headers, now.headers).map((place) => place >= 0);
  const under = underTitles(ours, titled.headers, now.headers);
  const isHere = (at: number): boolean =>
    under.values.every((_, row) => holdsRow(rowOf(stands, at + row), rowOf(under, row), known));
  const starts = stands.values.flatMap((_, at) =>
    at + reused <= stands.values.length && isHere(at) ? [at] : [],
  );
  const at = starts.at(-1);
  return at === undefined ? undefined : first + at;
}

/** What stands in rows that were written over: the words that were written, and what was left alone. */
function writtenOver({ table, rows, reused }: QueuedAppend, stood: StoodCells): StoodCells {
  const isWritten = (row: number, column: number): boolean => {
    const value = rows[row]?.[column] ?? "";
    return value !== "" && table.specs[column] !== undefined;
  };
  const laid = (matrix: readonly (readonly CellValue[])[]): CellValue[][] =>
    matrix
      .slice(0, reused)
      .map((cells, row) =>
        cells.map((cell, column) =>
          isWritten(row, column) ? shownValue(rows[row]?.[column] ?? "", table.specs[column]) : cell,
        ),
      );
  return { ...stood, values: laid(stood.values), formulas: laid(stood.formulas) };
}
