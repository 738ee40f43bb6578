import { CellError } from "../../book/cell-content";
import { rangeFunction, type FunctionTable } from "../evaluation/function-definition";
import { VALUE_ERROR } from "../values/cell-errors";
import { compareForSort } from "../values/compare-scalars";
import { workingSize } from "../values/matrix";
import { columnsOf, rowsOf, transposed, valuesOf } from "../values/matrix-parts";
import type { Scalar } from "../values/scalar";
import { flagOr, numberOr } from "./optional-arguments";

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
      if (difference !== 0) {
        return difference;
      }
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
    if (byColumn instanceof CellError) {
      return byColumn;
    }
    const given = call.matrix(source);
    const matrix = byColumn ? transposed(given) : given;
    const { rows, columns } = workingSize(matrix);
    const indexes = indexArg === undefined ? [1] : valuesOf(call.matrix(indexArg));
    const orders = orderArg === undefined ? [1] : valuesOf(call.matrix(orderArg));
    const keys: SortKey[] = [];
    for (const [place, index] of indexes.entries()) {
      const order = orders[place] ?? orders[0];
      if (typeof index !== "number" || index < 1 || index > columns || (order !== 1 && order !== -1)) {
        return VALUE_ERROR;
      }
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
    if (order !== 1 && order !== -1) {
      return VALUE_ERROR;
    }
    byRows = vector.columns === 1 && (vector.rows > 1 || size.columns > 1);
    if (!vector.isVector || (byRows ? vector.rows !== matrix.rows : vector.columns !== matrix.columns)) {
      return VALUE_ERROR;
    }
    keys.push({ values: valuesOf(vector), descending: order === -1 });
  }
  const places = sortedPlaces(byRows ? size.rows : size.columns, keys);
  return byRows ? rowsOf(matrix, places) : columnsOf(matrix, places);
});

/** SORT and SORTBY. */
export const sortFunctions: FunctionTable = { SORT: sort, SORTBY: sortBy };
