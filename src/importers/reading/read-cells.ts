import { counted } from "../../tracking/words/counts";
import type { TableContent } from "../source-content";
import type { CellFormats } from "../../tracking/typing/cell-formats";
import type { Sheet } from "../sheets/sheet";
import type { Grid, GridCell } from "../tables/grid";
import { RunsheetError } from "../../tracking/runsheet-error";
import { cellGrid, gridRowPlace, sheetRowIn } from "./cell-grid";
import { headerName } from "./header-name";
import { rowMarks } from "../tables/row-marks";
import { MOST_GRID_ROWS } from "./source-grid";
import { noTable } from "./read-table";
import { checkSize, checkWidth } from "./table-limits";

/**
 * The cells of a sheet or a selected range as a table: the first row that is not blank is the header; columns without a header and
 * without values, as a generous selection has them, are left out.
 * Throws `file-empty`, `file-no-table`, `file-too-wide`.
 */
export function readCells(grid: Sheet, name: string): TableContent {
  const { cells: rows, looks } = grid;
  const top = rows.findIndex((row) => !isBlankRow(row));
  const header = rows[top];
  if (!header) {
    throw new RunsheetError(
      "file-empty",
      `${name} holds no values.`,
      "Select the table with its header row.",
    );
  }
  const body: { row: readonly GridCell[]; index: number }[] = [];
  rows.forEach((row, index) => {
    if (index > top && !isBlankRow(row)) {
      body.push({ row, index });
    }
  });
  if (body.length === 0) {
    throw new RunsheetError(
      "file-empty",
      `${name} holds one row of values and no runs below it.`,
      "Select the header row and the rows below it.",
    );
  }
  const used = usedColumns([header, ...body.map(({ row }) => row)]);
  checkWidth(name, used.length);
  checkSize(name, used.length, body.length);
  if (used.length === 1 && body.every(({ row }) => typeof row[used[0] ?? 0] === "string")) {
    throw noTable(name, "it has one column of text");
  }
  const marks =
    looks &&
    body.length <= MOST_GRID_ROWS &&
    rowMarks(
      (row, column) => looks[row]?.[column],
      body.map(({ index }) => index),
      used,
    );
  const blank = rows.length - top - 1 - body.length;
  return {
    kind: "table",
    name,
    header: used.map((column) => headerName(header[column], column)),
    columns: used.map((column) => body.map(({ row }) => row[column] ?? "")),
    ...(looks
      ? {
          formats: used.map((column): CellFormats => ({
            at: (row) => formatIn(looks, body[row]?.index, column),
          })),
        }
      : {}),
    ...(grid.sheet === undefined ? {} : { sheet: grid.sheet }),
    ...(marks ? { marks } : {}),
    count: body.length,
    delimiter: undefined,
    place: (row) => gridRowPlace(grid, name, body[row]?.index ?? 0),
    ...sheetRowIn(grid, (row) => body[row]?.index, [used[0] ?? 0, used.at(-1) ?? 0]),
    unreadable: [],
    blank,
    grid: cellGrid(grid, name, top),
    remarks: blank > 0 ? [`${counted(blank, "blank row was", "blank rows were")} skipped.`] : [],
  };
}

/** The columns that hold anything, from left to right. */
function usedColumns(rows: readonly (readonly GridCell[])[]): number[] {
  const used = new Set<number>();
  for (const row of rows) {
    row.forEach((cell, column) => {
      if (!isBlank(cell)) {
        used.add(column);
      }
    });
  }
  return [...used].sort((one, other) => one - other);
}

/** The number format of a cell, where it is known. */
function formatIn(looks: NonNullable<Grid["looks"]>, row = -1, column: number): string | undefined {
  return looks[row]?.[column]?.numberFormat;
}

function isBlankRow(row: readonly GridCell[]): boolean {
  return row.every(isBlank);
}

function isBlank(cell: GridCell): boolean {
  return cell === undefined || (typeof cell === "string" && cell.trim() === "");
}
