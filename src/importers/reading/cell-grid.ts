import { addressOf, columnLetters } from "../../cells/address";
import { MOST_GRID_COLUMNS, MOST_GRID_ROWS, type GridRows, type SourceGrid } from "./source-grid";

/** Where a selection begins, at the end of its address: Sheet1!$B$3:$F$20. */
const START = /!\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?[A-Z]{1,3}\$?\d{1,7})?$/;

/**
 * The cells of a range as a grid.
 *
 * @param header row of the header as it was read without a search.
 */
export function cellGrid(
  rows: GridRows,
  name: string,
  header: number | undefined,
  formats?: SourceGrid["formats"],
): SourceGrid {
  const start = START.exec(name);
  const down = start ? Number(start[2]) - 1 : 0;
  const along = start ? columnNumber(start[1] ?? "A") : 0;
  return {
    header,
    delimiter: undefined,
    origin: { row: down, column: along },
    ...(formats ? { formats } : {}),
    head: (count) => rows.slice(0, count),
    all: () => (isSmall(rows) ? rows : undefined),
    placeOfRow: (row) => `row ${row + 1} of ${name}`,
    placeOfColumn: (column) => `column ${columnLetters(column + along)} of ${name}`,
    placeOfArea: ({ top, left, bottom, right }) =>
      addressOf(top + down, left + along, bottom - top + 1, right - left + 1),
  };
}

function isSmall(rows: GridRows): boolean {
  return rows.length <= MOST_GRID_ROWS && rows.every((row) => row.length <= MOST_GRID_COLUMNS);
}

/** Position of a column, from 0, by its letters. */
function columnNumber(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
