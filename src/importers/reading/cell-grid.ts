import { addressOf, columnLetters } from "../../cells/address";
import type { Grid } from "../tables/grid";
import { MOST_GRID_COLUMNS, MOST_GRID_ROWS, type GridRows, type SourceGrid } from "./source-grid";

/** Where a selection begins, at the end of its address: Sheet1!$B$3:$F$20. */
const START = /!\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?[A-Z]{1,3}\$?\d{1,7})?$/;

/**
 * The cells of a sheet or of a range, to be searched for tables.
 *
 * @param header row of the header as it was read without a search.
 */
export function cellGrid(grid: Grid, name: string, header: number | undefined): SourceGrid {
  const { cells: rows, looks, merged, sheet } = grid;
  const origin = grid.origin ?? originIn(name);
  return {
    header,
    delimiter: undefined,
    origin,
    ...(looks ? { looks } : {}),
    ...(merged ? { merged } : {}),
    ...(sheet === undefined ? {} : { sheet }),
    head: (count) => rows.slice(0, count),
    all: () => (isSmall(rows) ? rows : undefined),
    placeOfRow: (row) => rowPlace(grid, name, row),
    placeOfColumn: (column) => `column ${columnLetters(column + origin.column)} of ${sheet ?? name}`,
    placeOfArea: ({ top, left, bottom, right }) =>
      addressOf(top + origin.row, left + origin.column, bottom - top + 1, right - left + 1),
  };
}

/** Where a row stands: as the sheet counts it where that is known, else within what was handed over. */
export function rowPlace({ origin, sheet }: Grid, name: string, row: number): string {
  return origin === undefined
    ? `row ${row + 1} of ${name}`
    : `row ${row + origin.row + 1} of ${sheet ?? name}`;
}

/** Where a range begins, by its address. */
function originIn(name: string): { row: number; column: number } {
  const start = START.exec(name);
  return start ? { row: Number(start[2]) - 1, column: columnNumber(start[1] ?? "A") } : { row: 0, column: 0 };
}

function isSmall(rows: GridRows): boolean {
  return rows.length <= MOST_GRID_ROWS && rows.every((row) => row.length <= MOST_GRID_COLUMNS);
}

/** Position of a column, from 0, by its letters. */
function columnNumber(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
