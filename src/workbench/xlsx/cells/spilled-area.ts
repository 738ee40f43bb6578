import type { Area } from "../../book/area";
import type { CellGrid } from "../../book/cell-grid";

/** The cells that a formula and the parts of its array fill: to the right and down as far as cells are marked spilled. */
export function spilledArea(cells: CellGrid, row: number, column: number): Area {
  let right = column;
  while (cells.isSpilled(row, right + 1)) {
    right++;
  }
  let bottom = row;
  while (cells.isSpilled(bottom + 1, column)) {
    bottom++;
  }
  return { top: row, left: column, bottom, right };
}
