import { broadcast, broadcastPair } from "../values/broadcast";
import { toNumber } from "../values/coercion";
import type { DecimalSeparator } from "../values/number-from-text";
import { ArrayMatrix, Matrix } from "../values/matrix";
import type { Scalar } from "../values/scalar";
import { finite, valueOperator, type ValueOperator } from "./operators";

/** Applies an operator to single values or, value by value, to arrays. */
export function applyValueOperator(
  operator: ValueOperator,
  left: Scalar | Matrix,
  right: Scalar | Matrix,
  separator: DecimalSeparator,
): Scalar | Matrix {
  const compute = valueOperator(operator, separator);
  if (!(left instanceof Matrix) && !(right instanceof Matrix)) {
    return compute(left, right);
  }
  return broadcastPair(
    left instanceof Matrix ? left : new ArrayMatrix(1, 1, [left]),
    right instanceof Matrix ? right : new ArrayMatrix(1, 1, [right]),
    compute,
  );
}

/** The minus and percent signs. */
export function applySign(
  operator: "-" | "%",
  operand: Scalar | Matrix,
  separator: DecimalSeparator,
): Scalar | Matrix {
  const change = (given: Scalar): Scalar => {
    const number = toNumber(given, separator);
    if (typeof number !== "number") {
      return number;
    }
    return operator === "-" ? 0 - number : finite(number / 100);
  };
  return operand instanceof Matrix ? broadcast([operand], ([given]) => change(given)) : change(operand);
}
