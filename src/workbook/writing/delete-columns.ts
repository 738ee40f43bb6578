// Columns of Runs that hold nothing but their header are deleted. What stands in them is loaded in the batch that deletes
// them: a column that somebody wrote into at that very moment is inserted again, and gets back what was written.

import type { Catalogue } from "../../tracking/catalogue/catalogue";
import { targetKey } from "../../tracking/schema/target-key";
import type { CellValue } from "../../tracking/values/cell-value";
import type { WorkbookSession } from "../run-excel";
import type { TrackedColumn, TrackedTable } from "../tracked-table";
import { entryOf, queueAsItStood, STOOD, stoodCells, type StoodCells } from "./as-it-stood";
import { insertColumns } from "./insert-columns";
import type { CellToWrite, RowToWrite } from "./queued-update";
import { rereadTable } from "./reread-table";
import { putBackColumns } from "./take-away-columns";
import { tableInBatch } from "./table-in-batch";
import { UpdateSource } from "./update-source";

/** Deletes columns; returns those that went. */
export async function deleteColumns(
  context: WorkbookSession,
  runs: TrackedTable,
  catalogue: Catalogue,
  columns: readonly TrackedColumn[],
): Promise<TrackedColumn[]> {
  if (columns.length === 0) {
    return [];
  }
  const found = tableInBatch(context, runs);
  const key = runs.key && found.getDataBodyRange().getColumn(runs.key.position);
  // All looks come before the first deletion.
  const looks = columns.map((column) => {
    const cells = found.columns.getItem(column.header).getDataBodyRange();
    const used = cells.getUsedRangeOrNullObject(true).load(`rowIndex,${STOOD}`);
    return {
      column,
      used,
      keys: key && used.getEntireRow().getIntersectionOrNullObject(key).load("values"),
      around: cells.getEntireColumn().getUsedRange(true).load(`rowIndex,columnIndex,${STOOD}`),
    };
  });
  for (const { header } of [...columns].sort((a, b) => b.position - a.position)) {
    // Found by its header when the batch runs, so that a column that moved is still the one that goes.
    found.columns.getItem(header).getRange().getEntireColumn().delete(Excel.DeleteShiftDirection.left);
  }
  await context.sync();
  const gone: TrackedColumn[] = [];
  for (const { column, used, keys, around } of looks) {
    if (used.isNullObject && around.values.length === 1) {
      gone.push(column);
    } else {
      await putBack(context, runs, catalogue, {
        column,
        row: around.rowIndex,
        place: around.columnIndex,
        cells: stoodCells(around),
        body: used.isNullObject ? undefined : { row: used.rowIndex, rows: used.values.length },
        keys:
          !keys || keys.isNullObject ? [] : (keys.values as CellValue[][]).map(([one]) => String(one ?? "")),
      });
    }
  }
  return gone;
}

/** A column that was deleted although something stood in it. */
interface WrittenColumn {
  readonly column: TrackedColumn;
  /** All that stood in the column of the sheet, from this row on. */
  readonly row: number;
  /** Where the column stood on the sheet. */
  readonly place: number;
  readonly cells: StoodCells;
  /** The part of it within the body of the table, and the keys of these rows. */
  readonly body: { readonly row: number; readonly rows: number } | undefined;
  readonly keys: readonly string[];
}

async function putBack(
  context: WorkbookSession,
  runs: TrackedTable,
  catalogue: Catalogue,
  written: WrittenColumn,
): Promise<void> {
  const { column, row, place: left, cells, body, keys } = written;
  if (!column.spec) {
    // Not one of ours, so that nothing but its place tells where it was.
    const now = await rereadTable(context, runs, catalogue);
    const isLast = left === now.column + now.headers.length;
    await putBackColumns(context, runs, { place: left, count: 1, row, column: left, cells }, isLast ? 1 : 0);
    return;
  }
  const target = column.target ? targetKey(column.target) : column.header;
  const table = await insertColumns(context, await rereadTable(context, runs, catalogue), catalogue, [
    target,
  ]);
  const position = table.find(target)?.position;
  if (position === undefined) {
    return;
  }
  const rows: RowToWrite[] = [];
  cells.values.forEach(([value = ""], at) => {
    const sheetRow = row + at;
    const key = body ? (keys[sheetRow - body.row] ?? "").trim() : "";
    if (value === "" || sheetRow === runs.headerRow) {
      return;
    }
    if (key !== "") {
      rows.push({ key, cells: new Map([[column.header, backOf(cells, at)]]) });
      return;
    }
    const place = context.workbook.worksheets
      .getItem(table.sheetId)
      .getRangeByIndexes(sheetRow, table.column + position, 1, 1);
    queueAsItStood(place, cellAt(cells, at));
  });
  await context.sync();
  await new UpdateSource(context, table, catalogue, rows, {}).write();
}

function backOf(cells: StoodCells, at: number): CellToWrite {
  const { values, formulas, numberFormat } = cellAt(cells, at);
  const format = numberFormat[0]?.[0] ?? "General";
  const { write, entered } = entryOf(values[0]?.[0] ?? "", formulas[0]?.[0] ?? "", format);
  return { before: "", after: write ?? "", stoodAs: { entered, numberFormat: format } };
}

function cellAt({ values, formulas, numberFormat }: StoodCells, at: number): StoodCells {
  return {
    values: values.slice(at, at + 1),
    formulas: formulas.slice(at, at + 1),
    numberFormat: numberFormat.slice(at, at + 1),
  };
}
