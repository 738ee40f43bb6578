import { CellError } from "../../book/cell-content";
import { rangeFunction, type EagerFunction, type FunctionTable } from "../evaluation/function-definition";
import { CALC_ERROR, NA_ERROR, VALUE_ERROR } from "../values/cell-errors";
import { toBoolean, toNumber } from "../values/coercion";
import { ArrayMatrix, workingSize } from "../values/matrix";
import { columnsOf, rowsOf, transposed, valuesOf } from "../values/matrix-parts";
import type { Scalar } from "../values/scalar";
import { flagOr, numberOr } from "./optional-arguments";

const filter = rangeFunction({ least: 2, most: 3 }, ([source, include, ifEmpty], call) => {
  const matrix = call.matrix(source);
  const flags = call.matrix(include);
  const size = workingSize(matrix);
  const byRows = flags.columns === 1 && workingSize(flags).rows === size.rows;
  if (!byRows && !(flags.rows === 1 && workingSize(flags).columns === size.columns)) {
    return VALUE_ERROR;
  }
  const kept: number[] = [];
  for (let place = 0; place < (byRows ? size.rows : size.columns); place++) {
    const flag = toBoolean(flags.along(place));
    if (flag instanceof CellError) {
      return flag;
    }
    if (flag) {
      kept.push(place);
    }
  }
  if (kept.length === 0) {
    return ifEmpty ?? CALC_ERROR;
  }
  return byRows ? rowsOf(matrix, kept) : columnsOf(matrix, kept);
});

const unique = rangeFunction(
  { least: 1, most: 3, scalars: [1, 2] },
  ([source, byColumnArg, onceArg], call) => {
    const byColumn = flagOr(byColumnArg, false, call);
    if (byColumn instanceof CellError) {
      return byColumn;
    }
    const once = flagOr(onceArg, false, call);
    if (once instanceof CellError) {
      return once;
    }
    const given = call.matrix(source);
    const matrix = byColumn ? transposed(given) : given;
    const { rows, columns } = workingSize(matrix);
    const seen = new Map<string, { readonly row: number; count: number }>();
    for (let row = 0; row < rows; row++) {
      let key = "";
      for (let column = 0; column < columns; column++) {
        key += `${identity(matrix.at(row, column))}\u0000`;
      }
      const known = seen.get(key);
      if (known) {
        known.count++;
      } else {
        seen.set(key, { row, count: 1 });
      }
    }
    const kept = [...seen.values()].filter(({ count }) => !once || count === 1).map(({ row }) => row);
    if (kept.length === 0) {
      return CALC_ERROR;
    }
    const result = rowsOf(matrix, kept);
    return byColumn ? transposed(result) : result;
  },
);

/** What makes values the same to UNIQUE: kind and value, texts without regard to case. */
function identity(value: Scalar): string {
  if (value instanceof CellError) {
    return `e${value.code}`;
  }
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
    if (rowCount instanceof CellError) {
      return rowCount;
    }
    if (columnCount instanceof CellError) {
      return columnCount;
    }
    const rows = placesKept(size.rows, Math.trunc(rowCount), keep);
    const columns = placesKept(size.columns, Math.trunc(columnCount), keep);
    if (rows.length === 0 || columns.length === 0) {
      return CALC_ERROR;
    }
    return ArrayMatrix.build(rows.length, columns.length, (row, column) =>
      matrix.at(rows[row] ?? 0, columns[column] ?? 0),
    );
  });
}

function placesKept(size: number, count: number, keep: boolean): number[] {
  const places = Array.from({ length: size }, (_, place) => place);
  if (keep) {
    return count >= 0 ? places.slice(0, count) : places.slice(count);
  }
  return count >= 0 ? places.slice(count) : places.slice(0, count);
}

/** CHOOSEROWS and CHOOSECOLS. */
function choosePlaces(inRows: boolean): EagerFunction {
  return rangeFunction({ least: 2 }, ([source, ...args], call) => {
    const matrix = call.matrix(source);
    const size = inRows ? workingSize(matrix).rows : workingSize(matrix).columns;
    const places: number[] = [];
    for (const given of args.flatMap((arg) => valuesOf(call.matrix(arg)))) {
      const place = toNumber(given, call.decimalSeparator);
      if (place instanceof CellError) {
        return place;
      }
      const whole = Math.trunc(place);
      if (whole === 0 || Math.abs(whole) > size) {
        return VALUE_ERROR;
      }
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
      for (let row = 0; row < size.rows; row++) {
        for (let column = 0; column < width; column++) {
          values.push(column < size.columns ? part.at(row, column) : NA_ERROR);
        }
      }
    }
    const stacked = new ArrayMatrix(values.length / width, width, values);
    return down ? stacked : transposed(stacked);
  });
}

/** TOCOL and TOROW: all values in one column or row; 1 leaves out blanks, 2 errors, 3 both. */
function flatten(asColumn: boolean): EagerFunction {
  return rangeFunction({ least: 1, most: 3, scalars: [1, 2] }, ([source, ignoreArg, byColumnArg], call) => {
    const ignore = numberOr(ignoreArg, 0, call);
    const byColumn = flagOr(byColumnArg, false, call);
    if (ignore instanceof CellError) {
      return ignore;
    }
    if (byColumn instanceof CellError) {
      return byColumn;
    }
    const matrix = call.matrix(source);
    const values = valuesOf(byColumn ? transposed(matrix) : matrix).filter(
      (value) =>
        !((ignore === 1 || ignore === 3) && value === undefined) &&
        !((ignore === 2 || ignore === 3) && value instanceof CellError),
    );
    if (values.length === 0) {
      return CALC_ERROR;
    }
    return asColumn ? new ArrayMatrix(values.length, 1, values) : new ArrayMatrix(1, values.length, values);
  });
}

/** Functions that yield arrays. */
export const arrayFunctions: FunctionTable = {
  FILTER: filter,
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
};
