import { CellError } from "../../book/cell-content";
import type { Call } from "../evaluation/function-definition";
import { toNumber } from "../values/coercion";
import { Matrix } from "../values/matrix";
import { Reference, type Operand } from "../values/operand";
import type { Scalar } from "../values/scalar";

/**
 * Hands every number of the arguments to `visit`, as SUM sees them: from cells and arrays only numbers, from single
 * values also what can be read as one. Gives back the first error met.
 */
export function eachNumber(
  args: readonly Operand[],
  call: Call,
  visit: (value: number) => void,
): CellError | undefined {
  for (const arg of args) {
    if (arg instanceof Matrix || arg instanceof Reference) {
      for (const matrix of call.matrices(arg)) {
        const error = eachNumberIn(matrix, visit);
        if (error) {
          return error;
        }
      }
      continue;
    }
    const number = toNumber(call.scalar(arg), call.decimalSeparator);
    if (number instanceof CellError) {
      return number;
    }
    visit(number);
  }
  return undefined;
}

/** The numbers of the arguments, as `eachNumber` sees them, or the first error. */
export function numbersOf(args: readonly Operand[], call: Call): number[] | CellError {
  const numbers: number[] = [];
  return eachNumber(args, call, (value) => numbers.push(value)) ?? numbers;
}

/** The numbers of one argument in ascending order, remembered for cells. Do not change the array. */
export function sortedNumbersOf(arg: Operand, call: Call): readonly number[] | CellError {
  if (!(arg instanceof Matrix || arg instanceof Reference)) {
    const numbers = numbersOf([arg], call);
    return numbers;
  }
  const matrices = call.matrices(arg);
  const [first] = matrices;
  if (first && matrices.length === 1) {
    return call.derive(first, "sorted numbers", sortedNumbersIn);
  }
  const numbers = numbersOf([arg], call);
  return numbers instanceof CellError ? numbers : numbers.sort((a, b) => a - b);
}

/** Hands every value of the arguments to `visit`, blanks of cells included, until it returns true. */
export function eachValue(
  args: readonly Operand[],
  call: Call,
  visit: (value: Scalar) => boolean | undefined,
): void {
  for (const arg of args) {
    if (!(arg instanceof Matrix || arg instanceof Reference)) {
      if (visit(call.scalar(arg))) {
        return;
      }
      continue;
    }
    for (const matrix of call.matrices(arg)) {
      for (let row = 0; row < matrix.filledRows; row++) {
        for (let column = 0; column < matrix.filledColumns; column++) {
          if (visit(matrix.at(row, column))) {
            return;
          }
        }
      }
    }
  }
}

/** Hands every number of a rectangle to `visit`; gives back the first error in it. */
function eachNumberIn(matrix: Matrix, visit: (value: number) => void): CellError | undefined {
  const { filledRows, filledColumns } = matrix;
  const run = matrix.run();
  if (run) {
    const { values, start } = run;
    for (let index = start; index < start + filledRows; index++) {
      const value = values[index];
      if (typeof value === "number") {
        visit(value);
      } else if (value instanceof CellError) {
        return value;
      }
    }
    return undefined;
  }
  for (let column = 0; column < filledColumns; column++) {
    for (let row = 0; row < filledRows; row++) {
      const value = matrix.at(row, column);
      if (typeof value === "number") {
        visit(value);
      } else if (value instanceof CellError) {
        return value;
      }
    }
  }
  return undefined;
}

function sortedNumbersIn(matrix: Matrix): readonly number[] | CellError {
  const numbers: number[] = [];
  const error = eachNumberIn(matrix, (value) => numbers.push(value));
  if (error) {
    return error;
  }
  return Array.from(Float64Array.from(numbers).sort());
}
