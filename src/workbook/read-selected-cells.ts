import type { CellValue } from "../tracking/values/cell-value";
import { RunsheetError } from "../tracking/runsheet-error";
import { millisecondsOf } from "../tracking/values/milliseconds-of";
import { readAllAreas, type CellArea } from "./read-areas";
import type { WorkbookSession } from "./run-excel";

/** What is known of a cell besides its value; cells that look alike share one. */
export interface SelectedLook {
  readonly numberFormat: string;
  readonly fill?: string;
  readonly bold?: boolean;
}

/** Cells that a person selected. */
export interface SelectedCells {
  /** With the sheet, such as `Sheet1!A1:C9`. */
  readonly address: string;
  readonly sheet: string;
  readonly rows: CellValue[][];
  /** Looks of the cells; rows beyond those that were asked for have the number formats of the last one. */
  readonly looks: readonly (readonly SelectedLook[])[];
  /** Merged areas within the cells, counted from the first of them. */
  readonly merged: readonly { top: number; left: number; bottom: number; right: number }[];
  /** Where they stand. */
  readonly area: CellArea;
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
  around.load("address,rowIndex,columnIndex,rowCount,columnCount");
  inside.load("address,rowIndex,columnIndex,rowCount,columnCount");
  const sheet = selected.worksheet.load("id,name");
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
  const sampled = Math.min(area.rows, Math.max(1, Math.floor(SAMPLED_CELLS / area.columns)));
  const range = context.workbook.worksheets
    .getItem(sheet.id)
    .getRangeByIndexes(area.row, area.column, sampled, area.columns);
  range.load("numberFormat");
  const properties = range.getCellProperties({ format: { fill: { color: true }, font: { bold: true } } });
  // Not along with the cells: those are asked for again in smaller parts where the message is too large.
  await context.sync();
  const looks = looksOf(range.numberFormat as unknown[][], properties);
  const merged = await mergedWithin(context, range, area);
  const [cells = []] = await readAllAreas(context, [area]);
  const last = looks.at(-1)?.map(({ numberFormat }) => ({ numberFormat })) ?? [];
  const all = cells.map((_, row) => looks[row] ?? last);
  return { address: found.address, sheet: sheet.name, area, rows: withDates(cells, all), looks: all, merged };
}

/** Whether a number format shows a date: a year or a day outside quotes, escapes and brackets. */
export function isDateFormat(format: unknown): boolean {
  if (typeof format !== "string") {
    return false;
  }
  return /[yd]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]|general/gi, ""));
}

/** The looks of cells; plain white is no fill. */
function looksOf(
  formats: readonly unknown[][],
  { value: properties }: OfficeExtension.ClientResult<Excel.CellProperties[][]>,
): SelectedLook[][] {
  const shared = new Map<string, SelectedLook>();
  return formats.map((row, at) =>
    row.map((format, column) => {
      const { fill, font } = properties[at]?.[column]?.format ?? {};
      const colour = fill?.color?.toUpperCase() ?? "";
      const look: SelectedLook = {
        numberFormat: typeof format === "string" ? format : "General",
        ...(/^#[\dA-F]{6}$/.test(colour) && colour !== "#FFFFFF" && { fill: colour }),
        ...(font?.bold === true && { bold: true }),
      };
      const key = JSON.stringify(look);
      const known = shared.get(key) ?? look;
      shared.set(key, known);
      return known;
    }),
  );
}

/** The merged areas in a range, counted from where the cells begin. Excel tells no more than 512 and fails beyond. */
async function mergedWithin(
  context: WorkbookSession,
  range: Excel.Range,
  { row, column }: CellArea,
): Promise<SelectedCells["merged"]> {
  try {
    const merged = range.getMergedAreasOrNullObject().load("areaCount");
    const areas = merged.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
    await context.sync();
    const found = merged.isNullObject ? [] : areas.items;
    return found.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
      top: Math.max(0, rowIndex - row),
      left: Math.max(0, columnIndex - column),
      bottom: rowIndex - row + rowCount - 1,
      right: columnIndex - column + columnCount - 1,
    }));
  } catch {
    return [];
  }
}

/** The rows with dates as ISO text. */
function withDates(rows: CellValue[][], looks: SelectedCells["looks"]): CellValue[][] {
  const known = new Map<readonly SelectedLook[], readonly boolean[]>();
  const datesIn = (row: readonly SelectedLook[]): readonly boolean[] => {
    const dates = known.get(row) ?? row.map(({ numberFormat }) => isDateFormat(numberFormat));
    known.set(row, dates);
    return dates;
  };
  return rows.map((row, at) => {
    const dates = datesIn(looks[at] ?? []);
    return dates.includes(true)
      ? row.map((value, column) =>
          dates[column] === true && typeof value === "number"
            ? new Date(millisecondsOf(value)).toISOString()
            : value,
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
