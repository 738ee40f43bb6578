import type { CellValue } from "../tracking/values/cell-value";
import type { Layout, TableShape } from "./layout";
import { readAllAreas, type CellArea } from "./read-areas";
import type { WorkbookSession } from "./run-excel";

/** A table with the rows of its body, as they stand. */
export interface TableRows {
  readonly shape: TableShape;
  readonly rows: CellValue[][];
}

/** Reads whole tables, as many in one sync as fit; tables that the layout lacks are left out. */
export async function readTables(
  context: WorkbookSession,
  layout: Layout,
  names: readonly string[],
  signal?: AbortSignal,
): Promise<Map<string, TableRows>> {
  const shapes = names.flatMap((name) => {
    const shape = layout.tables.get(name);
    return shape ? [{ name, shape }] : [];
  });
  const rows = await readAllAreas(
    context,
    shapes.map(({ shape }) => bodyArea(shape)),
    signal,
  );
  return new Map(shapes.map(({ name, shape }, index) => [name, { shape, rows: rows[index] ?? [] }]));
}

/** The body of a table. */
export function bodyArea(shape: TableShape): CellArea {
  return {
    sheetId: shape.sheetId,
    row: shape.headerRow + 1,
    column: shape.column,
    rows: shape.rows,
    columns: shape.headers.length,
  };
}

/**
 * How many rows of a body are in use: up to the last one that has a value in a known column. An empty table has a blank
 * row, and users leave some behind; new rows go there first. Formulas of the user's own columns do not count.
 */
export function usedRows(
  rows: readonly (readonly CellValue[])[],
  known: readonly (object | undefined)[],
): number {
  let used = rows.length;
  while (used > 0 && (rows[used - 1] ?? []).every((value, column) => value === "" || !known[column])) {
    used--;
  }
  return used;
}
