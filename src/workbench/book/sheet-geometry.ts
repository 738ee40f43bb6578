import { MAX_COLUMNS, MAX_ROWS } from "./area";
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT, type Sheet } from "./sheet";

/** A place in a cell: `offset` in points from the cell's edge. */
export interface CellPlace {
  readonly index: number;
  readonly offset: number;
}

/** Where columns and rows of a sheet begin, in points from its top-left corner; hidden ones take no room. */
export class SheetGeometry {
  constructor(private readonly sheet: Sheet) {}

  columnStart(column: number): number {
    const { columnWidths, hiddenColumns } = this.sheet;
    return edge(column, columnWidths, hiddenColumns, DEFAULT_COLUMN_WIDTH);
  }

  rowStart(row: number): number {
    const { rowHeights, hiddenRows } = this.sheet;
    return edge(row, rowHeights, hiddenRows, DEFAULT_ROW_HEIGHT);
  }

  /** The column that holds a distance from the left edge. */
  columnAt(points: number): CellPlace {
    const { columnWidths, hiddenColumns } = this.sheet;
    return place(points, columnWidths, hiddenColumns, DEFAULT_COLUMN_WIDTH, MAX_COLUMNS);
  }

  /** The row that holds a distance from the top edge. */
  rowAt(points: number): CellPlace {
    const { rowHeights, hiddenRows } = this.sheet;
    return place(points, rowHeights, hiddenRows, DEFAULT_ROW_HEIGHT, MAX_ROWS);
  }
}

/** Counts what differs from the standard size, so that far cells cost no more than near ones. */
function edge(
  index: number,
  sizes: ReadonlyMap<number, number>,
  hidden: ReadonlySet<number>,
  standard: number,
): number {
  let points = index * standard;
  for (const [at, size] of sizes) {
    if (at < index && !hidden.has(at)) {
      points += size - standard;
    }
  }
  for (const at of hidden) {
    if (at < index) {
      points -= standard;
    }
  }
  return points;
}

function place(
  points: number,
  sizes: ReadonlyMap<number, number>,
  hidden: ReadonlySet<number>,
  standard: number,
  count: number,
): CellPlace {
  let rest = Math.max(0, points);
  for (let index = 0; index < count; index++) {
    const size = hidden.has(index) ? 0 : (sizes.get(index) ?? standard);
    if (rest < size) {
      return { index, offset: rest };
    }
    rest -= size;
  }
  return { index: count - 1, offset: 0 };
}
