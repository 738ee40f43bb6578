import { CellError } from "../../book/cell-content";
import {
  rangeFunction,
  type Call,
  type EagerFunction,
  type FunctionTable,
} from "../evaluation/function-definition";
import { CALC_ERROR, NA_ERROR, VALUE_ERROR } from "../values/cell-errors";
import { toBoolean, toNumber } from "../values/coercion";
import { compareForSort } from "../values/compare-scalars";
import { ArrayMatrix, workingSize, type Matrix } from "../values/matrix";
import { LambdaValue, type Operand } from "../values/operand";
import type { Scalar } from "../values/scalar";

function rowsOf(matrix: Matrix, rows: readonly number[]): Matrix {
  const { columns } = workingSize(matrix);
  return ArrayMatrix.build(rows.length, columns, (row, column) => matrix.at(rows[row] ?? 0, column));
}

function columnsOf(matrix: Matrix, columns: readonly number[]): Matrix {
  const { rows } = workingSize(matrix);
  return ArrayMatrix.build(rows, columns.length, (row, column) => matrix.at(row, columns[column] ?? 0));
}

function transposed(matrix: Matrix): Matrix {
  const { rows, columns } = workingSize(matrix);
  return ArrayMatrix.build(columns, rows, (row, column) => matrix.at(column, row));
}

/** The number an optional argument gives, or an error. */
function numberOr(operand: Operand, fallback: number, call: Call): number | CellError {
  return operand === undefined ? fallback : toNumber(call.scalar(operand));
}

function flagOr(operand: Operand, fallback: boolean, call: Call): boolean | CellError {
  return operand === undefined ? fallback : toBoolean(call.scalar(operand));
}

const filter = rangeFunction({ least: 2, most: 3 }, ([source, include, ifEmpty], call) => {
  const matrix = call.matrix(source);
  const flags = call.matrix(include);
  const size = workingSize(matrix);
  const byRows = flags.columns === 1 && workingSize(flags).rows === size.rows;
  if (!byRows && !(flags.rows === 1 && workingSize(flags).columns === size.columns)) return VALUE_ERROR;
  const kept: number[] = [];
  for (let place = 0; place < (byRows ? size.rows : size.columns); place++) {
    const flag = toBoolean(flags.along(place));
    if (flag instanceof CellError) return flag;
    if (flag) kept.push(place);
  }
  if (kept.length === 0) return ifEmpty ?? CALC_ERROR;
  return byRows ? rowsOf(matrix, kept) : columnsOf(matrix, kept);
});

interface SortKey {
  readonly values: readonly Scalar[];
  readonly descending: boolean;
}

/** Places in the order of some keys; equal ones stay as they were, blanks stay last in both directions. */
function sortedPlaces(count: number, keys: readonly SortKey[]): number[] {
  const orders = keys.map(orderBy);
  return Array.from({ length: count }, (_, place) => place).sort((a, b) => {
    for (const order of orders) {
      const difference = order(a, b);
      if (difference !== 0) return difference;
    }
    return a - b;
  });
}

function orderBy({ values, descending }: SortKey): (a: number, b: number) => number {
  const sign = descending ? -1 : 1;
  if (values.every((value) => typeof value === "number")) {
    const numbers = Float64Array.from(values);
    return (a, b) => ((numbers[a] as number) - (numbers[b] as number)) * sign;
  }
  return (a, b) => {
    const left = values[a];
    const right = values[b];
    return compareForSort(left, right) * (left === undefined || right === undefined ? 1 : sign);
  };
}

const sort = rangeFunction(
  { least: 1, most: 4, scalars: [3] },
  ([source, indexArg, orderArg, byColumnArg], call) => {
    const byColumn = flagOr(byColumnArg, false, call);
    if (byColumn instanceof CellError) return byColumn;
    const given = call.matrix(source);
    const matrix = byColumn ? transposed(given) : given;
    const { rows, columns } = workingSize(matrix);
    const indexes = indexArg === undefined ? [1] : valuesOf(call.matrix(indexArg));
    const orders = orderArg === undefined ? [1] : valuesOf(call.matrix(orderArg));
    const keys: SortKey[] = [];
    for (const [place, index] of indexes.entries()) {
      const order = orders[place] ?? orders[0];
      if (typeof index !== "number" || index < 1 || index > columns || (order !== 1 && order !== -1))
        return VALUE_ERROR;
      keys.push({ values: valuesOf(columnsOf(matrix, [Math.trunc(index) - 1])), descending: order === -1 });
    }
    const sorted = rowsOf(matrix, sortedPlaces(rows, keys));
    return byColumn ? transposed(sorted) : sorted;
  },
);

const sortBy = rangeFunction({ least: 2 }, ([source, ...pairs], call) => {
  const matrix = call.matrix(source);
  const size = workingSize(matrix);
  const keys: SortKey[] = [];
  let byRows = true;
  for (let index = 0; index < pairs.length; index += 2) {
    const vector = call.matrix(pairs[index]);
    const order = numberOr(pairs[index + 1], 1, call);
    if (order !== 1 && order !== -1) return VALUE_ERROR;
    byRows = vector.columns === 1 && (vector.rows > 1 || size.columns > 1);
    if (!vector.isVector || (byRows ? vector.rows !== matrix.rows : vector.columns !== matrix.columns))
      return VALUE_ERROR;
    keys.push({ values: valuesOf(vector), descending: order === -1 });
  }
  const places = sortedPlaces(byRows ? size.rows : size.columns, keys);
  return byRows ? rowsOf(matrix, places) : columnsOf(matrix, places);
});

const unique = rangeFunction(
  { least: 1, most: 3, scalars: [1, 2] },
  ([source, byColumnArg, onceArg], call) => {
    const byColumn = flagOr(byColumnArg, false, call);
    if (byColumn instanceof CellError) return byColumn;
    const once = flagOr(onceArg, false, call);
    if (once instanceof CellError) return once;
    const given = call.matrix(source);
    const matrix = byColumn ? transposed(given) : given;
    const { rows, columns } = workingSize(matrix);
    const seen = new Map<string, { readonly row: number; count: number }>();
    for (let row = 0; row < rows; row++) {
      let key = "";
      for (let column = 0; column < columns; column++) key += `${identity(matrix.at(row, column))}\u0000`;
      const known = seen.get(key);
      if (known) known.count++;
      else seen.set(key, { row, count: 1 });
    }
    const kept = [...seen.values()].filter(({ count }) => !once || count === 1).map(({ row }) => row);
    if (kept.length === 0) return CALC_ERROR;
    const result = rowsOf(matrix, kept);
    return byColumn ? transposed(result) : result;
  },
);

/** What makes values the same to UNIQUE: kind and value, texts without regard to case. */
function identity(value: Scalar): string {
  if (value instanceof CellError) return `e${value.code}`;
  return typeof value === "string"
    ? `t${value.toLowerCase()}`
    : `${(typeof value).charAt(0)}${String(value)}`;
}

/** TAKE and DROP: a negative count is from the end. */
function slice(keep: boolean): EagerFunction {
  return rangeFunction({ least: 2, most: 3, scalars: [1, 2] }, ([source, rowsArg, columnsArg], call) => {
    const matrix = call.matrix(source);
    const size = workingSize(matrix);
    const rowCount = numberOr(rowsArg, keep ? size.rows : 0, call);
    const columnCount = numberOr(columnsArg, keep ? size.columns : 0, call);
    if (rowCount instanceof CellError) return rowCount;
    if (columnCount instanceof CellError) return columnCount;
    const rows = placesKept(size.rows, Math.trunc(rowCount), keep);
    const columns = placesKept(size.columns, Math.trunc(columnCount), keep);
    if (rows.length === 0 || columns.length === 0) return CALC_ERROR;
    return ArrayMatrix.build(rows.length, columns.length, (row, column) =>
      matrix.at(rows[row] ?? 0, columns[column] ?? 0),
    );
  });
}

function placesKept(size: number, count: number, keep: boolean): number[] {
  const places = Array.from({ length: size }, (_, place) => place);
  if (keep) return count >= 0 ? places.slice(0, count) : places.slice(count);
  return count >= 0 ? places.slice(count) : places.slice(0, count);
}

/** CHOOSEROWS and CHOOSECOLS. */
function choosePlaces(inRows: boolean): EagerFunction {
  return rangeFunction({ least: 2 }, ([source, ...args], call) => {
    const matrix = call.matrix(source);
    const size = inRows ? workingSize(matrix).rows : workingSize(matrix).columns;
    const places: number[] = [];
    for (const given of args.flatMap((arg) => valuesOf(call.matrix(arg)))) {
      const place = toNumber(given);
      if (place instanceof CellError) return place;
      const whole = Math.trunc(place);
      if (whole === 0 || Math.abs(whole) > size) return VALUE_ERROR;
      places.push(whole > 0 ? whole - 1 : size + whole);
    }
    return inRows ? rowsOf(matrix, places) : columnsOf(matrix, places);
  });
}

/** VSTACK and HSTACK: shorter parts are filled with #N/A. */
function stack(down: boolean): EagerFunction {
  return rangeFunction({ least: 1 }, (args, call) => {
    const parts = args.map((arg) => (down ? call.matrix(arg) : transposed(call.matrix(arg))));
    const width = Math.max(...parts.map((part) => workingSize(part).columns));
    const values: Scalar[] = [];
    for (const part of parts) {
      const size = workingSize(part);
      for (let row = 0; row < size.rows; row++)
        for (let column = 0; column < width; column++)
          values.push(column < size.columns ? part.at(row, column) : NA_ERROR);
    }
    const stacked = new ArrayMatrix(values.length / width, width, values);
    return down ? stacked : transposed(stacked);
  });
}

function valuesOf(matrix: Matrix): Scalar[] {
  const { rows, columns } = workingSize(matrix);
  const values: Scalar[] = [];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) values.push(matrix.at(row, column));
  return values;
}

/** TOCOL and TOROW: all values in one column or row; 1 leaves out blanks, 2 errors, 3 both. */
function flatten(asColumn: boolean): EagerFunction {
  return rangeFunction({ least: 1, most: 3, scalars: [1, 2] }, ([source, ignoreArg, byColumnArg], call) => {
    const ignore = numberOr(ignoreArg, 0, call);
    const byColumn = flagOr(byColumnArg, false, call);
    if (ignore instanceof CellError) return ignore;
    if (byColumn instanceof CellError) return byColumn;
    const matrix = call.matrix(source);
    const values = valuesOf(byColumn ? transposed(matrix) : matrix).filter(
      (value) =>
        !((ignore === 1 || ignore === 3) && value === undefined) &&
        !((ignore === 2 || ignore === 3) && value instanceof CellError),
    );
    if (values.length === 0) return CALC_ERROR;
    return asColumn ? new ArrayMatrix(values.length, 1, values) : new ArrayMatrix(1, values.length, values);
  });
}

/** The values of a row or column as an operand for a LAMBDA. */
function line(matrix: Matrix, place: number, asRow: boolean): Operand {
  return asRow ? rowsOf(matrix, [place]) : columnsOf(matrix, [place]);
}

/** BYROW and BYCOL. */
function byLine(asRow: boolean): EagerFunction {
  return rangeFunction({ least: 2, most: 2 }, ([source, lambda], call) => {
    if (!(lambda instanceof LambdaValue)) return VALUE_ERROR;
    const matrix = call.matrix(source);
    const size = workingSize(matrix);
    const count = asRow ? size.rows : size.columns;
    const values = Array.from({ length: count }, (_, place) =>
      call.scalar(call.apply(lambda, [line(matrix, place, asRow)])),
    );
    return asRow ? new ArrayMatrix(count, 1, values) : new ArrayMatrix(1, count, values);
  });
}

const map = rangeFunction({ least: 2 }, (args, call) => {
  const lambda = args.at(-1);
  const matrices = args.slice(0, -1).map((arg) => call.matrix(arg));
  const [first] = matrices;
  if (!(lambda instanceof LambdaValue) || !first) return VALUE_ERROR;
  const { rows, columns } = workingSize(first);
  return ArrayMatrix.build(rows, columns, (row, column) =>
    call.scalar(
      call.apply(
        lambda,
        matrices.map((matrix) => matrix.at(row, column)),
      ),
    ),
  );
});

/** REDUCE and SCAN: the last value, or all of them on the way. */
function accumulate(keepAll: boolean): EagerFunction {
  return rangeFunction({ least: 3, most: 3 }, ([start, source, lambda], call) => {
    if (!(lambda instanceof LambdaValue)) return VALUE_ERROR;
    const matrix = call.matrix(source);
    const { rows, columns } = workingSize(matrix);
    let result: Operand = start;
    const steps = valuesOf(matrix).map((value) => {
      result = call.apply(lambda, [result, value]);
      return keepAll ? call.scalar(result) : undefined;
    });
    return keepAll ? new ArrayMatrix(rows, columns, steps) : result;
  });
}

const makeArray = rangeFunction(
  { least: 3, most: 3, scalars: [0, 1] },
  ([rowsArg, columnsArg, lambda], call) => {
    const rows = numberOr(rowsArg, 1, call);
    const columns = numberOr(columnsArg, 1, call);
    if (rows instanceof CellError) return rows;
    if (columns instanceof CellError) return columns;
    if (!(lambda instanceof LambdaValue) || rows < 1 || columns < 1) return VALUE_ERROR;
    return ArrayMatrix.build(Math.trunc(rows), Math.trunc(columns), (row, column) =>
      call.scalar(call.apply(lambda, [row + 1, column + 1])),
    );
  },
);

/** Functions that yield arrays. */
export const arrayFunctions: FunctionTable = {
  FILTER: filter,
  SORT: sort,
  SORTBY: sortBy,
  UNIQUE: unique,
  TAKE: slice(true),
  DROP: slice(false),
  CHOOSEROWS: choosePlaces(true),
  CHOOSECOLS: choosePlaces(false),
  VSTACK: stack(true),
  HSTACK: stack(false),
  TOCOL: flatten(true),
  TOROW: flatten(false),
  TRANSPOSE: rangeFunction({ least: 1, most: 1 }, ([source], call) => transposed(call.matrix(source))),
  BYROW: byLine(true),
  BYCOL: byLine(false),
  MAP: map,
  REDUCE: accumulate(false),
  SCAN: accumulate(true),
  MAKEARRAY: makeArray,
};
