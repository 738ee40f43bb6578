import type { CellPosition } from "../selection/cell-position";
import type { SheetLayout } from "./sheet-layout";

/** Heading sizes: the column letters' height and the row numbers' width. */
export interface Headings {
  readonly height: number;
  readonly width: number;
}

/** What lies under a point of the grid. Rows and columns are set for cells and for the heading of that axis. */
export interface PointOnSheet {
  readonly part: "cell" | "column-heading" | "row-heading" | "corner";
  readonly cell: CellPosition;
}

/** Finds what lies at `x`, `y` (pixels from the grid's top-left corner, headings included) at a scroll position. */
export function pointOnSheet(
  x: number,
  y: number,
  scroll: { left: number; top: number },
  headings: Headings,
  layout: SheetLayout,
): PointOnSheet {
  const across = x - headings.width;
  const down = y - headings.height;
  const cell = {
    row: layout.rows.indexAt(Math.max(0, down < layout.frozenHeight ? down : down + scroll.top)),
    column: layout.columns.indexAt(Math.max(0, across < layout.frozenWidth ? across : across + scroll.left)),
  };
  if (across < 0) {
    return { part: down < 0 ? "corner" : "row-heading", cell };
  }
  return { part: down < 0 ? "column-heading" : "cell", cell };
}
