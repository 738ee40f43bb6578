import { addressOf, columnLetters, columnNumber } from "../../cells/address";
import type { TableContent } from "../source-content";
import type { Sheet } from "../sheets/sheet";
import type { Grid } from "../tables/grid";
import { MOST_GRID_ROWS, type GridRows, type SourceGrid } from "./source-grid";

/** Where a selection begins, at the end of its address: Sheet1!$B$3:$F$20. */
const START = /!\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?[A-Z]{1,3}\$?\d{1,7})?$/;

/** Sheets are wider than texts that people write by hand: a column for each metric, or for each run. */
const MOST_COLUMNS = 2000;
const MOST_CELLS = 2_000_000;

/**
 * The cells of a sheet or of a range, to be searched for tables.
 *
 * @param header row of the header as it was read without a search.
 */
export function cellGrid(grid: Sheet, name: string, header: number | undefined): SourceGrid {
  const { cells: rows, looks, merged, sheet, file } = grid;
  const origin = grid.origin ?? originIn(name);
  return {
    header,
    delimiter: undefined,
    origin,
    ...(looks ? { looks } : {}),
    ...(merged ? { merged } : {}),
    ...(sheet === undefined ? {} : { sheet }),
    ...(file === undefined ? {} : { file }),
    head: (count) => rows.slice(0, count),
    all: () => (isSmall(rows) ? rows : undefined),
    placeOfRow: (row) => gridRowPlace(grid, name, row),
    placeOfColumn: (column) => `column ${columnLetters(column + origin.column)} of ${sheet ?? name}`,
    placeOfArea: ({ top, left, bottom, right }) =>
      addressOf(top + origin.row, left + origin.column, bottom - top + 1, right - left + 1),
  };
}

/** Where a row stands: as the sheet counts it where that is known, else within what was handed over. */
export function gridRowPlace({ origin, sheet }: Grid, name: string, row: number): string {
  return origin === undefined
    ? `row ${row + 1} of ${name}`
    : `row ${row + origin.row + 1} of ${sheet ?? name}`;
}

/**
 * Where the runs of a table stand on their sheet, by the rows of the cells that they are; nothing where the sheet is not known.
 *
 * @param across the columns of the table within the cells, the first and the last.
 */
export function sheetRowIn(
  { origin, sheet, file }: Pick<Sheet, "origin" | "sheet" | "file">,
  rowOf: (run: number) => number | undefined,
  [left, right]: readonly [left: number, right: number],
): Pick<TableContent, "sheetRow"> {
  if (sheet === undefined || origin === undefined) {
    return {};
  }
  return {
    sheetRow: (run) => {
      const row = rowOf(run);
      if (row === undefined) {
        return undefined;
      }
      const address = addressOf(row + origin.row, left + origin.column, 1, right - left + 1);
      return { sheet, row: row + origin.row + 1, ...(file === undefined ? { address } : {}) };
    },
  };
}

/** Where a range begins, by its address. */
function originIn(name: string): { row: number; column: number } {
  const start = START.exec(name);
  return start ? { row: Number(start[2]) - 1, column: columnNumber(start[1] ?? "A") } : { row: 0, column: 0 };
}

function isSmall(rows: GridRows): boolean {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return rows.length <= MOST_GRID_ROWS && width <= MOST_COLUMNS && rows.length * width <= MOST_CELLS;
}
