import type { SheetLayout } from "../grid/sheet-layout";
import { MAX_COLUMNS, MAX_ROWS } from "../../book/area";
import type { Sheet } from "../../book/sheet";
import type { CellPosition } from "./cell-position";
import { edgeOfData } from "./edge-of-data";

/** Which way an arrow key leads. */
export interface Direction {
  readonly rows: -1 | 0 | 1;
  readonly columns: -1 | 0 | 1;
}

/** One step over hidden rows and columns; at the sheet's edge the cell stays. */
export function step(from: CellPosition, by: Direction, layout: SheetLayout, times = 1): CellPosition {
  let { row, column } = from;
  for (let time = 0; time < times; time++) {
    row = nextShown(row, by.rows, layout.rows, MAX_ROWS);
    column = nextShown(column, by.columns, layout.columns, MAX_COLUMNS);
  }
  return { row, column };
}

/** Ctrl and an arrow: to the edge of the data. */
export function jump(from: CellPosition, by: Direction, sheet: Sheet, layout: SheetLayout): CellPosition {
  const filled = (row: number, column: number): boolean => sheet.cells.value(row, column) !== undefined;
  if (by.rows !== 0) {
    return {
      row: edgeOfData(from.row, by.rows, layout.rows.count, (row) => filled(row, from.column)),
      column: from.column,
    };
  }
  if (by.columns === 0) {
    return from;
  }
  return {
    row: from.row,
    column: edgeOfData(from.column, by.columns, layout.columns.count, (column) => filled(from.row, column)),
  };
}

/** Ctrl+End: the last cell of the used area. */
export function lastUsed(sheet: Sheet): CellPosition {
  const used = sheet.cells.extent();
  return { row: used?.bottom ?? 0, column: used?.right ?? 0 };
}

/** Beyond the drawn rows nothing is hidden. */
function nextShown(from: number, by: -1 | 0 | 1, axis: SheetLayout["rows"], count: number): number {
  if (by === 0) {
    return from;
  }
  const next = from + by;
  if (next < 0 || next >= count) {
    return from;
  }
  return next >= axis.count ? next : (axis.visibleFrom(next, by) ?? from);
}
