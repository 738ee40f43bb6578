import { MAX_COLUMNS, MAX_ROWS, type Area } from "../../book/area";
import type { Sheet } from "../../book/sheet";
import type { Scalar } from "./scalar";

/** A rectangle of values. Row and column count from 0 inside the rectangle; outside of it `at` gives blanks. */
export abstract class Matrix {
  constructor(
    readonly rows: number,
    readonly columns: number,
  ) {}

  abstract at(row: number, column: number): Scalar;

  /** Rows from the top that can hold anything; all below are blank. Lets a loop over a whole column end early. */
  get filledRows(): number {
    return this.rows;
  }

  get filledColumns(): number {
    return this.columns;
  }

  get isSingle(): boolean {
    return this.rows === 1 && this.columns === 1;
  }

  get isVector(): boolean {
    return this.rows === 1 || this.columns === 1;
  }

  /**
   * The array in which the values of a single column lie one after another, and where they begin in it, for loops over
   * long columns; the array may end early, where all further values are blank. Undefined for other shapes.
   */
  abstract run(): { readonly values: readonly Scalar[]; readonly start: number } | undefined;

  /** The values of a single row or column by their position along it. */
  along(index: number): Scalar {
    return this.columns === 1 ? this.at(index, 0) : this.at(0, index);
  }
}

/** As many values as an array may have here; Excel says that it ran out of resources. */
const MOST_VALUES = 2 ** 24;

/** Values of its own, row after row. */
export class ArrayMatrix extends Matrix {
  constructor(
    rows: number,
    columns: number,
    readonly values: readonly Scalar[],
  ) {
    super(rows, columns);
  }

  static of(rows: readonly (readonly Scalar[])[]): ArrayMatrix {
    return new ArrayMatrix(rows.length, rows[0]?.length ?? 0, rows.flat());
  }

  /** A matrix whose values are computed by position. Throws RangeError beyond 2^24 values. */
  static build(rows: number, columns: number, value: (row: number, column: number) => Scalar): ArrayMatrix {
    if (rows * columns > MOST_VALUES) {
      throw new RangeError(`An array of ${rows} x ${columns} is too large.`);
    }
    const values = new Array<Scalar>(rows * columns);
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        values[row * columns + column] = value(row, column);
      }
    }
    return new ArrayMatrix(rows, columns, values);
  }

  override run(): { readonly values: readonly Scalar[]; readonly start: number } | undefined {
    return this.columns === 1 ? { values: this.values, start: 0 } : undefined;
  }

  override at(row: number, column: number): Scalar {
    return column < this.columns ? this.values[row * this.columns + column] : undefined;
  }
}

/** A window on the cells of a sheet, read where they lie. Valid until something is written. */
export class CellMatrix extends Matrix {
  private readonly cells: (readonly Scalar[])[] = [];
  private readonly usedRows: number;

  constructor(
    readonly sheet: Sheet,
    readonly area: Area,
  ) {
    super(area.bottom - area.top + 1, area.right - area.left + 1);
    const last = Math.min(area.right, sheet.cells.columnCount - 1);
    let used = 0;
    for (let column = area.left; column <= last; column++) {
      const cells = sheet.cells.column(column);
      this.cells.push(cells);
      used = Math.max(used, cells.length - area.top);
    }
    this.usedRows = Math.min(this.rows, used);
  }

  override run(): { readonly values: readonly Scalar[]; readonly start: number } | undefined {
    return this.columns === 1 ? { values: this.cells[0] ?? [], start: this.area.top } : undefined;
  }

  override at(row: number, column: number): Scalar {
    return this.cells[column]?.[this.area.top + row];
  }

  override get filledRows(): number {
    return this.usedRows;
  }

  override get filledColumns(): number {
    return this.cells.length;
  }
}

/**
 * The size that a matrix has for an operation cell by cell: whole columns and rows are cut to what the sheet uses, so
 * that `A:A*2` costs what the column holds and not a million cells.
 */
export function workingSize(matrix: Matrix): { rows: number; columns: number } {
  if (!(matrix instanceof CellMatrix)) {
    return { rows: matrix.rows, columns: matrix.columns };
  }
  const { cells } = matrix.sheet;
  return {
    rows: matrix.rows === MAX_ROWS ? Math.max(1, cells.rowCount) : matrix.rows,
    columns: matrix.columns === MAX_COLUMNS ? Math.max(1, cells.columnCount) : matrix.columns,
  };
}
