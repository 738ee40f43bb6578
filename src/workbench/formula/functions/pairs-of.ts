import { CellError } from "../../book/cell-content";
import type { Call } from "../evaluation/function-definition";
import { NA_ERROR } from "../values/cell-errors";
import type { Operand } from "../values/operand";

/**
 * The pairs of numbers that stand at the same places of two ranges of as many cells; a pair with a text, a boolean or a
 * blank is left out. #N/A when the ranges differ in size.
 */
export function pairsOf(
  first: Operand,
  second: Operand,
  call: Call,
): (readonly [number, number])[] | CellError {
  const a = call.matrix(first);
  const b = call.matrix(second);
  if (a.rows * a.columns !== b.rows * b.columns) {
    return NA_ERROR;
  }
  const sameShape = a.rows === b.rows;
  const pairs: (readonly [number, number])[] = [];
  for (let row = 0; row < a.filledRows; row++) {
    for (let column = 0; column < a.filledColumns; column++) {
      const place = row * a.columns + column;
      const left = a.at(row, column);
      const right = sameShape ? b.at(row, column) : b.at(Math.floor(place / b.columns), place % b.columns);
      if (left instanceof CellError) {
        return left;
      }
      if (right instanceof CellError) {
        return right;
      }
      if (typeof left === "number" && typeof right === "number") {
        pairs.push([left, right]);
      }
    }
  }
  return pairs;
}
