import { addressOf, columnLetters } from "../../cells/address";
import { count } from "../../tracking/words/counts";
import { listed } from "../../tracking/words/listed";
import type { GridCell } from "../tables/grid";
import { lineWords } from "./line-words";
import type { Sheet } from "./sheet";

const MOST_NAMED = 5;

/** What is to be said of a sheet that was read. */
export interface SheetFindings {
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Formulas whose result is not known. */
  readonly unknown: readonly { readonly top: number; readonly left: number }[];
}

/** What is said of a sheet: the sentences that came with it, and which of its lines that hold anything are hidden. */
export function remarksOfSheet(sheet: Sheet): readonly string[] {
  const { cells, origin = { row: 0, column: 0 }, remarks = [], hiddenRows = [], hiddenColumns = [] } = sheet;
  const isFilled = (cell: GridCell): boolean => cell !== undefined && cell !== "";
  return [
    ...remarks,
    ...sheetRemarks({
      hiddenRows: hiddenRows
        .filter((row) => cells[row]?.some(isFilled) === true)
        .map((row) => row + origin.row),
      hiddenColumns: hiddenColumns
        .filter((column) => cells.some((row) => isFilled(row[column])))
        .map((column) => column + origin.column),
      unknown: [],
    }),
  ];
}

/** Sentences about what a sheet does not show, and about formulas without a result. */
export function sheetRemarks({ hiddenRows, hiddenColumns, unknown }: SheetFindings): string[] {
  const remarks: string[] = [];
  if (hiddenRows.length > 0) {
    const names = lineWords(hiddenRows, (row) => String(row + 1));
    remarks.push(
      hiddenRows.length === 1
        ? `Row ${names} is hidden on the sheet; it was read too.`
        : `Rows ${names} are hidden on the sheet; they were read too.`,
    );
  }
  if (hiddenColumns.length > 0) {
    const names = lineWords(hiddenColumns, columnLetters);
    remarks.push(
      hiddenColumns.length === 1
        ? `Column ${names} is hidden on the sheet; it was read too.`
        : `Columns ${names} are hidden on the sheet; they were read too.`,
    );
  }
  if (unknown.length > 0) {
    const places = unknown.slice(0, MOST_NAMED).map(({ top, left }) => addressOf(top, left));
    const named = listed(places, unknown.length);
    remarks.push(
      unknown.length === 1
        ? `The formula in ${named} has no result in the file, so the cell counts as blank. Open the workbook in Excel, save it, and import it again.`
        : `${count(unknown.length)} formulas (${named}) have no result in the file, so their cells count as blank. Open the workbook in Excel, save it, and import it again.`,
    );
  }
  return remarks;
}
