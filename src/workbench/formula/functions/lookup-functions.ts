import { CellError } from "../../book/cell-content";
import {
  rangeFunction,
  type Call,
  type EagerFunction,
  type FunctionTable,
} from "../evaluation/function-definition";
import { NA_ERROR, REF_ERROR, VALUE_ERROR } from "../values/cell-errors";
import { toBoolean, toNumber } from "../values/coercion";
import { ArrayMatrix, type Matrix } from "../values/matrix";
import { Reference, type Operand } from "../values/operand";
import { findPlace, type MatchMode, type SearchOrder } from "./find-place";

/** A part of a rectangle, counted from 0 inside it: a reference of a reference, values of values. */
function part(
  operand: Operand,
  call: Call,
  top: number,
  left: number,
  rows: number,
  columns: number,
): Operand {
  const [first] = operand instanceof Reference ? operand.areas : [];
  if (first) {
    const { area, sheet } = first;
    return Reference.to(sheet, {
      top: area.top + top,
      left: area.left + left,
      bottom: area.top + top + rows - 1,
      right: area.left + left + columns - 1,
    });
  }
  const matrix = call.matrix(operand);
  if (rows === 1 && columns === 1) {
    return matrix.at(top, left);
  }
  return ArrayMatrix.build(rows, columns, (row, column) => matrix.at(top + row, left + column));
}

/** The whole number that an optional argument gives, its fallback, or an error. */
function wholeNumber(operand: Operand, fallback: number, call: Call): number | CellError {
  if (operand === undefined) {
    return fallback;
  }
  const number = toNumber(call.scalar(operand), call.decimalSeparator);
  return number instanceof CellError ? number : Math.trunc(number);
}

const index = rangeFunction(
  { least: 2, most: 4, scalars: [1, 2, 3] },
  ([source, rowArg, columnArg, areaArg], call) => {
    const which = wholeNumber(areaArg, 1, call);
    if (which instanceof CellError) {
      return which;
    }
    const areas = source instanceof Reference ? source.areas : [];
    const chosen = areas[which - 1];
    if (source instanceof Reference && !chosen) {
      return REF_ERROR;
    }
    const operand = chosen ? new Reference([chosen]) : source;
    const matrix = call.matrix(operand);
    let row = wholeNumber(rowArg, 0, call);
    if (row instanceof CellError) {
      return row;
    }
    let column = wholeNumber(columnArg, 0, call);
    if (column instanceof CellError) {
      return column;
    }
    // INDEX(row, n) counts along a single row.
    if (columnArg === undefined && matrix.rows === 1 && matrix.columns > 1) {
      [row, column] = [1, row];
    }
    if (row < 0 || column < 0) {
      return VALUE_ERROR;
    }
    if (row > matrix.rows || column > matrix.columns) {
      return REF_ERROR;
    }
    return part(
      operand,
      call,
      Math.max(row - 1, 0),
      Math.max(column - 1, 0),
      row === 0 ? matrix.rows : 1,
      column === 0 ? matrix.columns : 1,
    );
  },
);

/** MATCH takes no longer text. */
const LONGEST_SOUGHT = 255;

const match = rangeFunction({ least: 2, most: 3, scalars: [0, 2] }, ([lookup, source, typeArg], call) => {
  const wanted = call.scalar(lookup);
  if (wanted instanceof CellError) {
    return wanted;
  }
  if (typeof wanted === "string" && wanted.length > LONGEST_SOUGHT) {
    return VALUE_ERROR;
  }
  const type = wholeNumber(typeArg, 1, call);
  if (type instanceof CellError) {
    return type;
  }
  const vector = call.matrix(source);
  if (!vector.isVector) {
    return NA_ERROR;
  }
  const place =
    type === 0
      ? findPlace(wanted, vector, "wildcard", "first", call)
      : findPlace(
          wanted,
          vector,
          type > 0 ? "next smaller" : "next larger",
          type > 0 ? "ascending" : "descending",
          call,
        );
  return place < 0 ? NA_ERROR : place + 1;
});

const MATCH_MODES: ReadonlyMap<number, MatchMode> = new Map([
  [0, "exact"],
  [-1, "next smaller"],
  [1, "next larger"],
  [2, "wildcard"],
]);

const SEARCH_ORDERS: ReadonlyMap<number, SearchOrder> = new Map([
  [1, "first"],
  [-1, "last"],
  [2, "ascending"],
  [-2, "descending"],
]);

/** XMATCH's search: a place from 0, -1, or an error. */
function crossMatch(
  lookup: Operand,
  vector: Matrix,
  modeArg: Operand,
  orderArg: Operand,
  call: Call,
): number | CellError {
  const wanted = call.scalar(lookup);
  if (wanted instanceof CellError) {
    return wanted;
  }
  const modeCode = wholeNumber(modeArg, 0, call);
  if (modeCode instanceof CellError) {
    return modeCode;
  }
  const orderCode = wholeNumber(orderArg, 1, call);
  if (orderCode instanceof CellError) {
    return orderCode;
  }
  const mode = MATCH_MODES.get(modeCode);
  const order = SEARCH_ORDERS.get(orderCode);
  if (!mode || !order || !vector.isVector) {
    return VALUE_ERROR;
  }
  return findPlace(wanted, vector, mode, order, call);
}

const xmatch = rangeFunction(
  { least: 2, most: 4, scalars: [0, 2, 3] },
  ([lookup, source, mode, order], call) => {
    const place = crossMatch(lookup, call.matrix(source), mode, order, call);
    if (place instanceof CellError) {
      return place;
    }
    return place < 0 ? NA_ERROR : place + 1;
  },
);

const xlookup = rangeFunction(
  { least: 3, most: 6, scalars: [0, 4, 5] },
  ([lookup, source, results, otherwise, mode, order], call) => {
    const vector = call.matrix(source);
    const given = call.matrix(results);
    const isColumn = vector.columns === 1;
    if (isColumn ? given.rows !== vector.rows : given.columns !== vector.columns) {
      return VALUE_ERROR;
    }
    const place = crossMatch(lookup, vector, mode, order, call);
    if (place instanceof CellError) {
      return place;
    }
    if (place < 0) {
      return otherwise ?? NA_ERROR;
    }
    return isColumn
      ? part(results, call, place, 0, 1, given.columns)
      : part(results, call, 0, place, given.rows, 1);
  },
);

/** VLOOKUP and HLOOKUP: the first column (row) is searched, another one of the same row (column) given back. */
function tableLookup(vertical: boolean): EagerFunction {
  return rangeFunction(
    { least: 3, most: 4, scalars: [0, 2, 3] },
    ([lookup, source, indexArg, approximateArg], call) => {
      const wanted = call.scalar(lookup);
      if (wanted instanceof CellError) {
        return wanted;
      }
      const position = wholeNumber(indexArg, 1, call);
      if (position instanceof CellError) {
        return position;
      }
      const approximate = approximateArg === undefined ? true : toBoolean(call.scalar(approximateArg));
      if (approximate instanceof CellError) {
        return approximate;
      }
      const table = call.matrix(source);
      if (position < 1) {
        return VALUE_ERROR;
      }
      if (position > (vertical ? table.columns : table.rows)) {
        return REF_ERROR;
      }
      const vector = call.matrix(
        vertical ? part(source, call, 0, 0, table.rows, 1) : part(source, call, 0, 0, 1, table.columns),
      );
      const place = approximate
        ? findPlace(wanted, vector, "next smaller", "ascending", call)
        : findPlace(wanted, vector, "wildcard", "first", call);
      if (place < 0) {
        return NA_ERROR;
      }
      return vertical
        ? part(source, call, place, position - 1, 1, 1)
        : part(source, call, position - 1, place, 1, 1);
    },
  );
}

/** LOOKUP: the longer side of a rectangle is searched, its last row or column given back. */
const lookupFunction = rangeFunction(
  { least: 2, most: 3, scalars: [0] },
  ([lookup, source, results], call) => {
    const wanted = call.scalar(lookup);
    if (wanted instanceof CellError) {
      return wanted;
    }
    const table = call.matrix(source);
    const vertical = table.rows >= table.columns;
    const vector = call.matrix(
      vertical ? part(source, call, 0, 0, table.rows, 1) : part(source, call, 0, 0, 1, table.columns),
    );
    const place = findPlace(wanted, vector, "next smaller", "ascending", call);
    if (place < 0) {
      return NA_ERROR;
    }
    if (results !== undefined) {
      const given = call.matrix(results);
      if (!given.isVector) {
        return NA_ERROR;
      }
      return given.columns === 1 ? part(results, call, place, 0, 1, 1) : part(results, call, 0, place, 1, 1);
    }
    return vertical
      ? part(source, call, place, table.columns - 1, 1, 1)
      : part(source, call, table.rows - 1, place, 1, 1);
  },
);

/** Lookups. */
export const lookupFunctions: FunctionTable = {
  INDEX: index,
  MATCH: match,
  XMATCH: xmatch,
  XLOOKUP: xlookup,
  VLOOKUP: tableLookup(true),
  HLOOKUP: tableLookup(false),
  LOOKUP: lookupFunction,
};
