import { CellError } from "../../book/cell-content";
import type { BinaryOperator } from "../syntax/expression";
import { DIV_ERROR, NUM_ERROR } from "../values/cell-errors";
import { toNumber, toText } from "../values/coercion";
import type { DecimalSeparator } from "../values/number-from-text";
import { compareScalars, equalScalars } from "../values/compare-scalars";
import type { Scalar } from "../values/scalar";

/** The operators that work on values; `:`, space and `,` join references instead. */
export type ValueOperator = Exclude<BinaryOperator, ":" | " " | ",">;

const arithmetic: Readonly<Record<string, (left: number, right: number) => Scalar>> = {
  "+": (left, right) => finite(left + right),
  "-": (left, right) => finite(left - right),
  "*": (left, right) => finite(left * right),
  "/": (left, right) => (right === 0 ? DIV_ERROR : finite(left / right)),
  "^": (left, right) => (left === 0 && right < 0 ? DIV_ERROR : finite(power(left, right))),
};

type NoError = Exclude<Scalar, CellError>;

const comparison: Readonly<Record<string, (left: NoError, right: NoError) => boolean>> = {
  "=": equalScalars,
  "<>": (left, right) => !equalScalars(left, right),
  "<": (left, right) => compareScalars(left, right) < 0,
  ">": (left, right) => compareScalars(left, right) > 0,
  "<=": (left, right) => compareScalars(left, right) <= 0,
  ">=": (left, right) => compareScalars(left, right) >= 0,
};

/** The function behind an operator: coerces as Excel does and passes errors on, the left one first. */
export function valueOperator(
  operator: ValueOperator,
  separator: DecimalSeparator,
): (left: Scalar, right: Scalar) => Scalar {
  const calculate = arithmetic[operator];
  if (calculate) {
    return (left, right) => {
      const a = typeof left === "number" ? left : toNumber(left, separator);
      if (typeof a !== "number") {
        return a;
      }
      const b = typeof right === "number" ? right : toNumber(right, separator);
      return typeof b === "number" ? calculate(a, b) : b;
    };
  }
  const holds = comparison[operator];
  if (holds) {
    return (left, right) => {
      if (left instanceof CellError) {
        return left;
      }
      if (right instanceof CellError) {
        return right;
      }
      return holds(left, right);
    };
  }
  return (left, right) => {
    const a = toText(left, separator);
    if (typeof a !== "string") {
      return a;
    }
    const b = toText(right, separator);
    return typeof b === "string" ? a + b : b;
  };
}

/** Excel knows no infinities and no NaN: they are #NUM!. */
export function finite(value: number): number | CellError {
  // Adding 0 turns -0 into 0.
  return Number.isFinite(value) ? value + 0 : NUM_ERROR;
}

/** `left ^ right`; NaN (so #NUM!) for 0^0 and for roots of negative numbers, as in Excel. */
export function power(left: number, right: number): number {
  return left === 0 && right === 0 ? NaN : left ** right;
}

/**
 * Excel gives 0 where the last step of a formula is a sum or difference that leaves nothing but rounding error, as in
 * =0.1+0.2-0.3 (Microsoft, "Floating-point arithmetic may give inaccurate results in Excel").
 */
export function withoutResidue(result: Scalar, left: Scalar, right: Scalar): Scalar {
  if (typeof result !== "number" || typeof left !== "number" || typeof right !== "number") {
    return result;
  }
  return Math.abs(result) < Math.abs(left) * 1e-15 && Math.abs(result) < Math.abs(right) * 1e-15 ? 0 : result;
}
