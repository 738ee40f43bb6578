import { ArrayMatrix, workingSize, type Matrix } from "./matrix";
import type { Scalar } from "./scalar";

/** Some rows of a matrix, in the order given. */
export function rowsOf(matrix: Matrix, rows: readonly number[]): Matrix {
  const { columns } = workingSize(matrix);
  return ArrayMatrix.build(rows.length, columns, (row, column) => matrix.at(rows[row] ?? 0, column));
}

/** Some columns of a matrix, in the order given. */
export function columnsOf(matrix: Matrix, columns: readonly number[]): Matrix {
  const { rows } = workingSize(matrix);
  return ArrayMatrix.build(rows, columns.length, (row, column) => matrix.at(row, columns[column] ?? 0));
}

/** Rows as columns. */
export function transposed(matrix: Matrix): Matrix {
  const { rows, columns } = workingSize(matrix);
  return ArrayMatrix.build(columns, rows, (row, column) => matrix.at(column, row));
}

/** All values, row after row. */
export function valuesOf(matrix: Matrix): Scalar[] {
  const { rows, columns } = workingSize(matrix);
  const values: Scalar[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      values.push(matrix.at(row, column));
    }
  }
  return values;
}
