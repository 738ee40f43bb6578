// Arrays of cells as Office.js sends them: rows of one length that fit the range, or one value for all of its cells.

import type { Area } from "../../book/area";
import { invalidArgument } from "../base/excel-errors";

/** Reads the value at a place of the range, counted from the range's top-left cell. */
export interface CellSource {
  (row: number, column: number): unknown;
  /** Set where all places have one value. */
  readonly uniform?: true;
}

/** Checks the shape of an array for an area; a scalar stands for every cell, as in Excel. */
export function readMatrix(value: unknown, area: Area, name: string): CellSource {
  if (!Array.isArray(value)) {
    return uniform(value);
  }
  const rows: readonly unknown[] = value;
  const height = area.bottom - area.top + 1;
  const width = area.right - area.left + 1;
  const fits =
    rows.length === height &&
    rows.every((row): row is unknown[] => Array.isArray(row) && row.length === width);
  // One value in an array fills a range of any size, as a scalar does.
  if (!fits && rows.length === 1 && Array.isArray(rows[0]) && rows[0].length === 1) {
    return uniform(rows[0][0]);
  }
  if (!fits) {
    throw wrongShape(name, height, width, rows);
  }
  return (row, column) => rows[row]?.[column];
}

/** One value a cell, by rows. */
export function toMatrix<T>(area: Area, read: (row: number, column: number) => T): T[][] {
  const rows: T[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const cells: T[] = [];
    for (let column = area.left; column <= area.right; column++) {
      cells.push(read(row, column));
    }
    rows.push(cells);
  }
  return rows;
}

function uniform(value: unknown): CellSource {
  return Object.assign(() => value, { uniform: true as const });
}

function wrongShape(name: string, height: number, width: number, rows: readonly unknown[]): Error {
  const lengths = new Set(rows.map((row) => (Array.isArray(row) ? String(row.length) : "no")));
  return invalidArgument(
    `The number of rows or columns in the input array doesn't match the size or dimensions of the range: ${name} has ` +
      `${rows.length} rows of ${[...lengths].join(", ") || "0"} columns, the range ${height} rows of ${width}.`,
  );
}
