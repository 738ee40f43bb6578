// Finding a value along a row or column, as MATCH, XMATCH, XLOOKUP, VLOOKUP and LOOKUP do.
import { CellError } from "../../book/cell-content";
import type { Call } from "../evaluation/function-definition";
import { compareScalars, sameText } from "../values/compare-scalars";
import { CellMatrix, type Matrix } from "../values/matrix";
import type { Scalar } from "../values/scalar";
import { ColumnIndex } from "./column-index";
import { hasWildcards, wildcardPattern } from "./wildcard-pattern";

/** How XMATCH compares: exactly, else the next smaller or larger, or by wildcards. */
export type MatchMode = "exact" | "next smaller" | "next larger" | "wildcard";
export type SearchOrder = "first" | "last" | "ascending" | "descending";

type Known = Exclude<Scalar, CellError | undefined>;

const WORTH_AN_INDEX = 32;
/** An index costs as much as this many scans or more. */
const WORTHWHILE_LOOKUPS = 4;

/** The place (from 0) of a value along a vector, or -1. A blank looks for 0, as an empty lookup cell does. */
export function findPlace(
  given: Exclude<Scalar, CellError>,
  vector: Matrix,
  mode: MatchMode,
  order: SearchOrder,
  call: Call,
): number {
  const wanted: Known = given ?? 0;
  if (mode === "wildcard" && typeof wanted === "string" && hasWildcards(wanted)) {
    const pattern = wildcardPattern(wanted);
    return scan(vector, order, (value) => typeof value === "string" && pattern.test(value));
  }
  if (order === "ascending" || order === "descending") {
    return findSorted(wanted, vector, mode, order);
  }
  const exact = findExact(wanted, vector, order, call);
  if (exact >= 0 || mode === "exact" || mode === "wildcard") {
    return exact;
  }
  return findNext(wanted, vector, mode, order);
}

function lengthOf(vector: Matrix): number {
  return vector.columns === 1 ? vector.filledRows : vector.filledColumns;
}

function findExact(wanted: Known, vector: Matrix, order: SearchOrder, call: Call): number {
  if (vector instanceof CellMatrix && lengthOf(vector) >= WORTH_AN_INDEX) {
    const uses = call.derive(vector, "lookups", () => ({ count: 0 }));
    if (++uses.count > WORTHWHILE_LOOKUPS) {
      const index = call.derive(
        vector,
        "column index",
        (matrix) => new ColumnIndex(matrix, call.decimalSeparator),
      );
      return order === "last" ? index.lastPlace(wanted) : index.firstPlace(wanted);
    }
  }
  if (typeof wanted !== "string") {
    return scan(vector, order, (value) => value === wanted);
  }
  return scan(vector, order, (value) => typeof value === "string" && sameText(value, wanted));
}

function scan(vector: Matrix, order: SearchOrder, holds: (value: Scalar) => boolean): number {
  const length = lengthOf(vector);
  if (order === "last") {
    for (let place = length - 1; place >= 0; place--) {
      if (holds(vector.along(place))) {
        return place;
      }
    }
  } else {
    for (let place = 0; place < length; place++) {
      if (holds(vector.along(place))) {
        return place;
      }
    }
  }
  return -1;
}

/** The closest value on one side among all, sorted or not. */
function findNext(wanted: Known, vector: Matrix, mode: MatchMode, order: SearchOrder): number {
  const side = mode === "next smaller" ? -1 : 1;
  let best: Known | undefined;
  let found = -1;
  for (let place = 0; place < lengthOf(vector); place++) {
    const value = vector.along(place);
    if (!isLike(value, wanted) || compareScalars(value, wanted) * side <= 0) {
      continue;
    }
    const closer = best === undefined ? -1 : compareScalars(value, best) * side;
    if (closer < 0 || (closer === 0 && order === "last")) {
      best = value;
      found = place;
    }
  }
  return found;
}

/**
 * Binary search: the last value that is not beyond the wanted one in an ascending (or descending) vector. Values of
 * another kind are passed over towards the front, as Excel does with texts among numbers.
 */
function findSorted(wanted: Known, vector: Matrix, mode: MatchMode, order: SearchOrder): number {
  const direction = order === "ascending" ? 1 : -1;
  let low = 0;
  let high = lengthOf(vector) - 1;
  let found = -1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    let probe = middle;
    while (probe >= low && !isLike(vector.along(probe), wanted)) {
      probe--;
    }
    const value = vector.along(probe);
    if (probe < low || !isLike(value, wanted)) {
      low = middle + 1;
      continue;
    }
    if (compareScalars(value, wanted) * direction <= 0) {
      found = probe;
      low = middle + 1;
    } else {
      high = probe - 1;
    }
  }
  return settle(found, wanted, vector, mode, direction);
}

/** From the last place not beyond the wanted value to the one that the mode asks for. */
function settle(found: number, wanted: Known, vector: Matrix, mode: MatchMode, direction: number): number {
  const value = found >= 0 ? vector.along(found) : undefined;
  if (isLike(value, wanted) && compareScalars(value, wanted) === 0) {
    return found;
  }
  const wantsBefore =
    (mode === "next smaller" && direction === 1) || (mode === "next larger" && direction === -1);
  if (wantsBefore) {
    return found;
  }
  const after = found + 1;
  return mode !== "exact" && mode !== "wildcard" && isLike(vector.along(after), wanted) ? after : -1;
}

function isLike(value: Scalar, wanted: Known): value is Known {
  return typeof value === typeof wanted && !(value instanceof CellError);
}
