import type { CellValue } from "../tracking/values/cell-value";
import { RunsheetError } from "../tracking/runsheet-error";
import { millisecondsOf } from "../tracking/values/milliseconds-of";
import { readAllAreas, type CellArea } from "./read-areas";
import type { WorkbookSession } from "./run-excel";

/** Cells that a person selected. */
export interface SelectedCells {
  /** With the sheet, such as `Sheet1!A1:C9`. */
  readonly address: string;
  readonly rows: CellValue[][];
  /** Where they stand. */
  readonly area: CellArea;
}

/** Cells whose number formats are read: those of a sheet that is kept by hand, and the first rows of a longer one. */
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
  around.load("address,rowIndex,columnIndex,rowCount,columnCount");
  inside.load("address,rowIndex,columnIndex,rowCount,columnCount");
  const sheet = selected.worksheet.load("id");
  await context.sync();
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
  const first = Math.min(1, area.rows - 1);
  const sampled = Math.min(area.rows - first, Math.max(1, Math.floor(SAMPLED_CELLS / area.columns)));
  const sample = context.workbook.worksheets
    .getItem(sheet.id)
    .getRangeByIndexes(area.row + first, area.column, sampled, area.columns)
    .load("numberFormat");
  // Not along with the cells: those are asked for again in smaller parts where the message is too large.
  await context.sync();
  const [rows = []] = await readAllAreas(context, [area]);
  const dates = (sample.numberFormat as unknown[][]).map((formats) => formats.map(isDateFormat));
  return { address: found.address, area, rows: withDates(rows, dates, first) };
}

/** Whether a number format shows a date: a year or a day outside quotes, escapes and brackets. */
export function isDateFormat(format: unknown): boolean {
  if (typeof format !== "string") {
    return false;
  }
  return /[yd]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]|general/gi, ""));
}

/** The rows with dates as ISO text. Those beyond the sampled formats have the last ones: the ends of long tables are alike. */
function withDates(
  rows: CellValue[][],
  dates: readonly (readonly boolean[])[],
  first: number,
): CellValue[][] {
  if (!dates.some((row) => row.includes(true))) {
    return rows;
  }
  return rows.map((row, at) => {
    const isDate = dates[Math.min(Math.max(0, at - first), dates.length - 1)];
    return row.map((value, column) =>
      isDate?.[column] === true && typeof value === "number"
        ? new Date(millisecondsOf(value)).toISOString()
        : value,
    );
  });
}

function nothingSelected(): RunsheetError {
  return new RunsheetError(
    "invalid-input",
    "The selection holds no table of runs.",
    "Select the cells with their header row, then try again.",
  );
}
