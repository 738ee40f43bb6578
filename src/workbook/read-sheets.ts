// Sheets of the person's own, read as they stand: values, number formats, fills and bold, merged areas, which cells are
// formulas. The same is read of an .xlsx file, so that both are understood alike. Nothing is written.

import type { CellValue } from "../tracking/values/cell-value";
import { count } from "../tracking/words/counts";
import { askDateSystem, asShownDays, COUNTS_FROM_1904 } from "./date-system";
import { readAllAreas, type CellArea } from "./read-areas";
import { readLooks, type SheetLook } from "./read-looks";
import type { CellBox } from "./merged-addresses";
import { readHidden, ROWS_UNTOLD, type HiddenLines } from "./read-hidden";
import { MERGED_UNTOLD, readMerged } from "./read-merged";
import type { WorkbookSession } from "./run-excel";
import { throwIfCancelled } from "./sync-in-chunks";

/** People keep smaller sheets by hand; of a larger one the first rows are read. */
const MOST_ROWS = 20_000;
const MOST_CELLS = 400_000;

/** A sheet to be read. */
export interface SheetToRead {
  readonly id: string;
  readonly name: string;
}

/** The cells of a sheet from the first to the last that is in use, and what is known of them. */
export interface ReadSheet extends HiddenLines {
  readonly sheet: string;
  readonly origin: { readonly row: number; readonly column: number };
  readonly cells: readonly (readonly CellValue[])[];
  readonly looks: readonly (readonly (SheetLook | undefined)[])[];
  /** Counted within the cells. */
  readonly merged: readonly CellBox[];
  readonly remarks: readonly string[];
}

/** Reads sheets, those that hold nothing left out; throws `cancelled`. */
export async function readSheets(
  context: WorkbookSession,
  sheets: readonly SheetToRead[],
  signal?: AbortSignal,
): Promise<ReadSheet[]> {
  const used = sheets.map(({ id }) =>
    context.workbook.worksheets
      .getItem(id)
      .getUsedRangeOrNullObject(true)
      .load("rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden"),
  );
  const is1904 = askDateSystem(context);
  await context.sync();
  const from1904 = is1904();
  const found = sheets.flatMap((sheet, at) => {
    const range = used[at];
    return range && !range.isNullObject ? [{ sheet, range, area: areaOf(sheet, range) }] : [];
  });
  const areas = found.map(({ area }) => area);
  throwIfCancelled(signal);
  const merged = await readMerged(context, areas);
  const hidden = await readHidden(
    context,
    found.map(({ range: { rowHidden, columnHidden }, area }) => ({ area, rowHidden, columnHidden })),
  );
  const values = await readAllAreas(context, areas, signal);
  const looks = await readLooks(context, areas, signal);
  return found.map(({ sheet, range, area }, at): ReadSheet => {
    return {
      sheet: sheet.name,
      origin: { row: area.row, column: area.column },
      cells: from1904 ? asShownDays(values[at] ?? [], looks[at] ?? []) : (values[at] ?? []),
      looks: looks[at] ?? [],
      merged: merged[at] ?? [],
      hiddenRows: hidden[at]?.hiddenRows ?? [],
      hiddenColumns: hidden[at]?.hiddenColumns ?? [],
      remarks: [
        ...(from1904 ? [COUNTS_FROM_1904] : []),
        ...(area.rows < range.rowCount ? [cutRemark(sheet.name, area.rows, range.rowCount)] : []),
        ...(merged[at] === undefined ? [MERGED_UNTOLD] : []),
        ...(hidden[at] && !hidden[at].hiddenRows ? [ROWS_UNTOLD] : []),
      ],
    };
  });
}

/** What of a sheet is read. */
function areaOf({ id }: SheetToRead, range: Excel.Range): CellArea {
  const { rowIndex: row, columnIndex: column, rowCount, columnCount: columns } = range;
  const rows = Math.max(1, Math.min(rowCount, MOST_ROWS, Math.floor(MOST_CELLS / columns)));
  return { sheetId: id, row, column, rows, columns };
}

function cutRemark(name: string, rows: number, of: number): string {
  return `${name} has ${count(of)} rows; the first ${count(rows)} were read. Select the table and import the selection to get all of it.`;
}
