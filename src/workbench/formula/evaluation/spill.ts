// Where an array may spill: onto empty cells inside the sheet, never over values, formulas, merged cells or tables.
import { MAX_COLUMNS, MAX_ROWS, overlaps, type Area } from "../../book/area";
import type { Book } from "../../book/book";
import type { Matrix } from "../values/matrix";
import type { FormulaCell } from "./formula-cell";
import type { CellsRead } from "./read-log";

/** The cells that an array of this size would fill from a formula cell, or undefined if it leaves the sheet. */
export function spillTarget(cell: FormulaCell, rows: number, columns: number): Area | undefined {
  const bottom = cell.row + rows - 1;
  const right = cell.column + columns - 1;
  return bottom < MAX_ROWS && right < MAX_COLUMNS
    ? { top: cell.row, left: cell.column, bottom, right }
    : undefined;
}

/** Whether something stands in the way of a spill; the cell's own former spill does not. */
export function isSpillBlocked(book: Book, cell: FormulaCell, target: Area): boolean {
  const { sheet, spill: own } = cell;
  if (sheet.merges.some((merge) => overlaps(merge, target))) {
    return true;
  }
  if (book.tables.some((table) => table.sheetId === sheet.id && overlaps(table.area, target))) {
    return true;
  }
  for (let column = target.left; column <= target.right; column++) {
    const values = sheet.cells.column(column);
    const formulas = sheet.cells.formulaRows(column);
    for (let row = target.top; row <= target.bottom; row++) {
      if (row === cell.row && column === cell.column) {
        continue;
      }
      if (values[row] === undefined && !formulas?.has(row)) {
        continue;
      }
      const isOwn =
        own !== undefined && row <= own.bottom && column <= own.right && sheet.cells.isSpilled(row, column);
      if (!isOwn) {
        return true;
      }
    }
  }
  return false;
}

/** Writes an array over the target; gives back the cells that hold something else than before. */
export function placeSpill(cell: FormulaCell, target: Area, values: Matrix): CellsRead[] {
  const { cells } = cell.sheet;
  let changed = false;
  for (let row = target.top; row <= target.bottom; row++) {
    for (let column = target.left; column <= target.right; column++) {
      const value = values.at(row - target.top, column - target.left) ?? 0;
      if (row === cell.row && column === cell.column) {
        cells.setResult(row, column, value);
      } else {
        changed ||= cells.value(row, column) !== value;
        cells.setSpilled(row, column, value);
      }
    }
  }
  return changed ? [{ sheetId: cell.sheet.id, area: target }] : [];
}

/** Empties the cells of a former spill that lie outside of the new one; gives them back. */
export function withdrawSpill(cell: FormulaCell, keep: Area | undefined): CellsRead[] {
  const { spill, sheet } = cell;
  if (!spill) {
    return [];
  }
  let changed = false;
  for (let row = spill.top; row <= spill.bottom; row++) {
    for (let column = spill.left; column <= spill.right; column++) {
      const kept = keep !== undefined && row <= keep.bottom && column <= keep.right;
      if (kept || !sheet.cells.isSpilled(row, column)) {
        continue;
      }
      sheet.cells.setValue(row, column, undefined);
      changed = true;
    }
  }
  return changed ? [{ sheetId: sheet.id, area: spill }] : [];
}
