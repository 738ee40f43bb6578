import { CellError } from "../../book/cell-content";
import {
  number,
  optional,
  rangeFunction,
  scalarFunction,
  type EagerFunction,
  type FunctionTable,
} from "../evaluation/function-definition";
import { finite, power } from "../evaluation/operators";
import { CALC_ERROR, DIV_ERROR, NUM_ERROR, VALUE_ERROR } from "../values/cell-errors";
import { ArrayMatrix, type Matrix } from "../values/matrix";
import type { Scalar } from "../values/scalar";
import { numbersOf } from "./numbers-of";

/** Rounds half away from zero at a decimal digit, in the 15 digits that Excel shows: ROUND(2.675,2) is 2.68. */
function roundTo(value: number, digits: number): number {
  return scaled(value, digits, (size) => Math.round(size));
}

/** Applies a rounding of whole numbers to a magnitude at a decimal digit. */
function scaled(value: number, digits: number, rounding: (size: number) => number): number {
  const places = Math.trunc(digits);
  if (Math.abs(places) > 300) {
    return places > 0 ? value : 0;
  }
  const size = Number(`${Math.abs(value)}e${places}`);
  const factor = 10 ** Math.abs(places);
  const magnitude = Number.isFinite(size) ? size : Math.abs(value) * (places < 0 ? 1 / factor : factor);
  const rounded = rounding(Number(magnitude.toPrecision(15)));
  const result = places >= 0 ? Number(`${rounded}e${-places}`) : rounded * factor;
  return value < 0 ? -(Number.isFinite(result) ? result : rounded / factor) : result;
}

function ofNumber(compute: (value: number) => number): EagerFunction {
  return scalarFunction([number], ([value]) => finite(compute(value)));
}

/** MOD takes the divisor's sign. */
function modulo(value: number, divisor: number): Scalar {
  if (divisor === 0) {
    return DIV_ERROR;
  }
  const rest = value - divisor * Math.floor(value / divisor);
  return Math.abs(rest - divisor) < Math.abs(divisor) * 1e-15 ? 0 : rest;
}

function toMultiple(rounding: (ratio: number) => number): (value: number, step: number) => number {
  return (value, step) =>
    step === 0 ? 0 : roundTo(rounding(Number((value / step).toPrecision(15))) * step, 12);
}

const upwards = toMultiple(Math.ceil);
const downwards = toMultiple(Math.floor);

/** CEILING and FLOOR refuse a positive number with a negative step. */
function withLikeSigns(round: (value: number, step: number) => number): EagerFunction {
  return scalarFunction([number, number], ([value, step]) =>
    value > 0 && step < 0 ? NUM_ERROR : finite(round(value, step)),
  );
}

/** CEILING.MATH and FLOOR.MATH: the step's sign does not matter; a mode turns the direction for negative numbers. */
function withMode(round: (value: number, step: number) => number, turned: typeof round): EagerFunction {
  return scalarFunction([number, optional(number, 1), optional(number, 0)], ([value, step, mode]) =>
    finite((value < 0 && mode !== 0 ? turned : round)(value, Math.abs(step))),
  );
}

function factorial(value: number): number {
  // 171! is beyond the range of numbers.
  if (value < 0 || value >= 171) {
    return NaN;
  }
  let product = 1;
  for (let factor = 2; factor <= Math.trunc(value); factor++) {
    product *= factor;
  }
  return product;
}

function combinations(total: number, chosen: number): number {
  const n = Math.trunc(total);
  const k = Math.min(Math.trunc(chosen), n - Math.trunc(chosen));
  if (n < 0 || k < 0) {
    return NaN;
  }
  let result = 1;
  for (let step = 1; step <= k && Number.isFinite(result); step++) {
    result = (result * (n - k + step)) / step;
  }
  return Math.round(result);
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

function overWholeNumbers(combine: (a: number, b: number) => number): EagerFunction {
  return rangeFunction({ least: 1 }, (args, call) => {
    const numbers = numbersOf(args, call);
    if (numbers instanceof CellError) {
      return numbers;
    }
    if (numbers.some((value) => value < 0)) {
      return NUM_ERROR;
    }
    return numbers.map(Math.trunc).reduce(combine);
  });
}

const sequence = scalarFunctionOfShape((rows, columns, start, step) =>
  ArrayMatrix.build(rows, columns, (row, column) => start + (row * columns + column) * step),
);

function scalarFunctionOfShape(
  build: (rows: number, columns: number, start: number, step: number) => Matrix,
): EagerFunction {
  return rangeFunction({ least: 1, most: 4 }, (args, call) => {
    const [rows = 1, columns = 1, start = 1, step = 1] = args.map((arg) => {
      if (arg === undefined) {
        return undefined;
      }
      const read = numbersOf([call.scalar(arg)], call);
      return read instanceof CellError ? NaN : read[0];
    });
    if ([rows, columns, start, step].some(Number.isNaN)) {
      return VALUE_ERROR;
    }
    if (rows < 1 || columns < 1) {
      return rows < 0 || columns < 0 ? VALUE_ERROR : CALC_ERROR;
    }
    return build(Math.trunc(rows), Math.trunc(columns), start, step);
  });
}

const matrixProduct = rangeFunction({ least: 2, most: 2 }, (args, call) => {
  const [left, right] = args.map((arg) => call.matrix(arg)) as [Matrix, Matrix];
  if (left.columns !== right.rows) {
    return VALUE_ERROR;
  }
  let wrong = 0;
  const result = ArrayMatrix.build(left.rows, right.columns, (row, column) => {
    let total = 0;
    for (let index = 0; index < left.columns; index++) {
      const a = left.at(row, index);
      const b = right.at(index, column);
      if (typeof a !== "number" || typeof b !== "number") {
        wrong++;
      } else {
        total += a * b;
      }
    }
    return total;
  });
  return wrong > 0 ? VALUE_ERROR : result;
});

/** Arithmetic and rounding. */
export const mathFunctions: FunctionTable = {
  ABS: ofNumber(Math.abs),
  SIGN: ofNumber(Math.sign),
  INT: ofNumber(Math.floor),
  SQRT: ofNumber(Math.sqrt),
  EXP: ofNumber(Math.exp),
  LN: ofNumber((value) => (value > 0 ? Math.log(value) : NaN)),
  LOG10: ofNumber((value) => (value > 0 ? Math.log10(value) : NaN)),
  LOG: scalarFunction([number, optional(number, 10)], ([value, base]) => {
    if (value <= 0 || base <= 0) {
      return NUM_ERROR;
    }
    if (base === 1) {
      return DIV_ERROR;
    }
    if (base === 10) {
      return Math.log10(value);
    }
    return base === 2 ? Math.log2(value) : Math.log(value) / Math.log(base);
  }),
  POWER: scalarFunction([number, number], ([base, exponent]) =>
    base === 0 && exponent < 0 ? DIV_ERROR : finite(power(base, exponent)),
  ),
  MOD: scalarFunction([number, number], ([value, divisor]) => modulo(value, divisor)),
  QUOTIENT: scalarFunction([number, number], ([value, divisor]) =>
    divisor === 0 ? DIV_ERROR : Math.trunc(value / divisor),
  ),
  ROUND: scalarFunction([number, number], ([value, digits]) => finite(roundTo(value, digits))),
  ROUNDUP: scalarFunction([number, number], ([value, digits]) => finite(scaled(value, digits, Math.ceil))),
  ROUNDDOWN: scalarFunction([number, number], ([value, digits]) => finite(scaled(value, digits, Math.floor))),
  TRUNC: scalarFunction([number, optional(number, 0)], ([value, digits]) =>
    finite(scaled(value, digits, Math.floor)),
  ),
  MROUND: scalarFunction([number, number], ([value, step]) =>
    value * step < 0 ? NUM_ERROR : toMultiple(Math.round)(value, step),
  ),
  CEILING: withLikeSigns(upwards),
  FLOOR: withLikeSigns(downwards),
  "CEILING.MATH": withMode(upwards, downwards),
  "FLOOR.MATH": withMode(downwards, upwards),
  EVEN: ofNumber((value) => Math.sign(value) * Math.ceil(Math.abs(value) / 2) * 2),
  ODD: ofNumber((value) => (value < 0 ? -1 : 1) * (Math.ceil((Math.abs(value) - 1) / 2) * 2 + 1)),
  PI: scalarFunction([], () => Math.PI),
  SIN: ofNumber(Math.sin),
  COS: ofNumber(Math.cos),
  TAN: ofNumber(Math.tan),
  ASIN: ofNumber(Math.asin),
  ACOS: ofNumber(Math.acos),
  ATAN: ofNumber(Math.atan),
  ATAN2: scalarFunction([number, number], ([x, y]) => (x === 0 && y === 0 ? DIV_ERROR : Math.atan2(y, x))),
  SINH: ofNumber(Math.sinh),
  COSH: ofNumber(Math.cosh),
  TANH: ofNumber(Math.tanh),
  DEGREES: ofNumber((value) => (value * 180) / Math.PI),
  RADIANS: ofNumber((value) => (value * Math.PI) / 180),
  FACT: ofNumber(factorial),
  COMBIN: scalarFunction([number, number], ([total, chosen]) => finite(combinations(total, chosen))),
  GCD: overWholeNumbers(greatestCommonDivisor),
  LCM: overWholeNumbers((a, b) => (a === 0 || b === 0 ? 0 : (a / greatestCommonDivisor(a, b)) * b)),
  RAND: scalarFunction([], () => Math.random()),
  RANDBETWEEN: scalarFunction([number, number], ([low, high]) =>
    low > high
      ? NUM_ERROR
      : Math.ceil(low) + Math.floor(Math.random() * (Math.floor(high) - Math.ceil(low) + 1)),
  ),
  SEQUENCE: sequence,
  MMULT: matrixProduct,
};
