import type { CellValue } from "../tracking/values/cell-value";
import { count } from "../tracking/words/counts";
import { RunsheetError } from "../tracking/runsheet-error";
import { shownIso, showsDays } from "../tracking/values/shown-day";
import { askDateSystem, asShownDays, COUNTS_FROM_1904 } from "./date-system";
import { readAllAreas, type CellArea } from "./read-areas";
import type { CellBox } from "./merged-addresses";
import { readLooks, type SheetLook } from "./read-looks";
import { readHidden, ROWS_UNTOLD, type HiddenLines } from "./read-hidden";
import { MERGED_UNTOLD, readMerged } from "./read-merged";
import type { WorkbookSession } from "./run-excel";

/** Cells that a person selected. */
export interface SelectedCells extends HiddenLines {
  /** With the sheet, such as `Sheet1!A1:C9`. */
  readonly address: string;
  readonly sheet: string;
  readonly rows: CellValue[][];
  /** Looks of the cells; rows beyond those that were asked for have the number formats of the last one. */
  readonly looks: readonly (readonly (SheetLook | undefined)[])[];
  /** Merged areas within the cells, counted from the first of them. */
  readonly merged: readonly CellBox[];
  /** Where they stand. */
  readonly area: CellArea;
  /** Sentences about what was not read. */
  readonly remarks: readonly string[];
}

/** Cells whose looks are read: those of a sheet that is kept by hand, and the first rows of a longer one. */
const SAMPLED_CELLS = 6000;

/**
 * Reads the cells in use of the selected range; for a single cell, those around it that belong together. Dates come as
 * ISO text, because a bare serial number could be anything. Throws `invalid-input` when there is nothing to read.
 */
export async function readSelectedCells(context: WorkbookSession): Promise<SelectedCells> {
  const selected = context.workbook.getSelectedRange();
  selected.load("cellCount");
  const around = selected.getSurroundingRegion().getUsedRangeOrNullObject(true);
  const inside = selected.getUsedRangeOrNullObject(true);
  around.load("address,rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden");
  inside.load("address,rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden");
  const sheet = selected.worksheet.load("id,name");
  const is1904 = askDateSystem(context);
  await context.sync();
  const from1904 = is1904();
  const single = selected.cellCount === 1;
  if (inside.isNullObject || (single && around.isNullObject)) {
    throw nothingSelected();
  }
  const found = single ? around : inside;
  if (single && found.rowCount * found.columnCount === 1) {
    throw nothingSelected();
  }

  const area = {
    sheetId: sheet.id,
    row: found.rowIndex,
    column: found.columnIndex,
    rows: found.rowCount,
    columns: found.columnCount,
  };
  const sampled = Math.min(area.rows, Math.max(1, Math.floor(SAMPLED_CELLS / area.columns)));
  // Not along with the cells: those are asked for again in smaller parts where the message is too large.
  const [looks = []] = await readLooks(context, [{ ...area, rows: sampled }]);
  const [all] = await readMerged(context, [area]);
  const [merged = []] = all ? [all] : await readMerged(context, [{ ...area, rows: sampled }]);
  const { rowHidden, columnHidden } = found;
  const [hidden] = await readHidden(context, [{ area, rowHidden, columnHidden }]);
  const [cells = []] = await readAllAreas(context, [area]);
  const last = looks.at(-1)?.map(formatAlone) ?? [];
  const shown = cells.map((_, row) => looks[row] ?? last);
  return {
    address: found.address,
    sheet: sheet.name,
    area,
    rows: withDates(from1904 ? asShownDays(cells, shown) : cells, shown),
    looks: shown,
    merged,
    hiddenRows: hidden?.hiddenRows ?? [],
    hiddenColumns: hidden?.hiddenColumns ?? [],
    remarks: [
      ...(from1904 ? [COUNTS_FROM_1904] : []),
      ...(all === undefined ? [MERGED_UNTOLD] : []),
      ...(hidden && !hidden.hiddenRows ? [ROWS_UNTOLD] : []),
      ...(sampled < area.rows ? [looksCut(sampled)] : []),
    ],
  };
}

function looksCut(rows: number): string {
  return (
    `Fills, bold texts and formulas were read of the first ${count(rows)} rows alone, and further down each column has the ` +
    `number format that it has there: a row of totals may not be seen as such, and a day that is written otherwise comes as a number.`
  );
}

/** Of how a cell looks what goes on below it. */
function formatAlone(look: SheetLook | undefined): SheetLook | undefined {
  return look?.numberFormat === undefined ? undefined : { numberFormat: look.numberFormat };
}

/** The rows with dates as ISO text. */
function withDates(rows: CellValue[][], looks: SelectedCells["looks"]): CellValue[][] {
  const known = new Map<readonly (SheetLook | undefined)[], readonly boolean[]>();
  const datesIn = (row: readonly (SheetLook | undefined)[]): readonly boolean[] => {
    const dates = known.get(row) ?? row.map((look) => showsDays(look?.numberFormat));
    known.set(row, dates);
    return dates;
  };
  return rows.map((row, at) => {
    const dates = datesIn(looks[at] ?? []);
    return dates.includes(true)
      ? row.map((value, column) =>
          dates[column] === true && typeof value === "number" ? shownIso(value) : value,
        )
      : row;
  });
}

function nothingSelected(): RunsheetError {
  return new RunsheetError(
    "invalid-input",
    "The selection holds no table of runs.",
    "Select the cells with their header row, then try again.",
  );
}
