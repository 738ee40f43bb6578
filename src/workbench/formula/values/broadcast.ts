import { NA_ERROR } from "./cell-errors";
import { ArrayMatrix, workingSize, type Matrix } from "./matrix";
import type { Scalar } from "./scalar";

/**
 * Applies a function value by value over several rectangles, as Excel's array formulas do: a single row or column
 * repeats, and where a rectangle has no value for a place of the result, that place is #N/A.
 */
export function broadcast(
  matrices: readonly Matrix[],
  compute: (values: readonly Scalar[]) => Scalar,
): ArrayMatrix {
  const sizes = matrices.map(workingSize);
  const rows = Math.max(...sizes.map((size) => size.rows));
  const columns = Math.max(...sizes.map((size) => size.columns));
  const results = new Array<Scalar>(rows * columns);
  const values = new Array<Scalar>(matrices.length);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      let missing = false;
      for (let index = 0; index < matrices.length; index++) {
        const matrix = matrices[index] as Matrix;
        const size = sizes[index] as { rows: number; columns: number };
        const fromRow = size.rows === 1 ? 0 : row;
        const fromColumn = size.columns === 1 ? 0 : column;
        if (fromRow >= size.rows || fromColumn >= size.columns) {
          missing = true;
        } else {
          values[index] = matrix.at(fromRow, fromColumn);
        }
      }
      results[row * columns + column] = missing ? NA_ERROR : compute(values);
    }
  }
  return new ArrayMatrix(rows, columns, results);
}

/** `broadcast` for two rectangles, which operators use on long columns. */
export function broadcastPair(
  left: Matrix,
  right: Matrix,
  compute: (left: Scalar, right: Scalar) => Scalar,
): ArrayMatrix {
  const leftSize = workingSize(left);
  const rightSize = workingSize(right);
  const rows = Math.max(leftSize.rows, rightSize.rows);
  const columns = Math.max(leftSize.columns, rightSize.columns);
  const columnwise =
    columns === 1 ? alongColumn(left, leftSize.rows, right, rightSize.rows, compute) : undefined;
  if (columnwise) {
    return columnwise;
  }
  const inside = (size: { rows: number; columns: number }, row: number, column: number): boolean =>
    (size.rows === 1 || row < size.rows) && (size.columns === 1 || column < size.columns);
  return ArrayMatrix.build(rows, columns, (row, column) => {
    if (!inside(leftSize, row, column) || !inside(rightSize, row, column)) {
      return NA_ERROR;
    }
    const a = left.at(leftSize.rows === 1 ? 0 : row, leftSize.columns === 1 ? 0 : column);
    const b = right.at(rightSize.rows === 1 ? 0 : row, rightSize.columns === 1 ? 0 : column);
    return compute(a, b);
  });
}

/** The pairing of a long column with another one of its length or with a single value, in one plain loop. */
function alongColumn(
  left: Matrix,
  leftRows: number,
  right: Matrix,
  rightRows: number,
  compute: (left: Scalar, right: Scalar) => Scalar,
): ArrayMatrix | undefined {
  const a = left.run();
  const b = right.run();
  if (!a || !b || (leftRows !== rightRows && leftRows !== 1 && rightRows !== 1)) {
    return undefined;
  }
  const rows = Math.max(leftRows, rightRows);
  const leftStep = leftRows === 1 ? 0 : 1;
  const rightStep = rightRows === 1 ? 0 : 1;
  const results = new Array<Scalar>(rows);
  for (let row = 0, i = a.start, j = b.start; row < rows; row++, i += leftStep, j += rightStep) {
    results[row] = compute(a.values[i], b.values[j]);
  }
  return new ArrayMatrix(rows, 1, results);
}
