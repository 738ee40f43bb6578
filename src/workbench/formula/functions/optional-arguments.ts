import type { CellError } from "../../book/cell-content";
import type { Call } from "../evaluation/function-definition";
import { toBoolean, toNumber } from "../values/coercion";
import type { Operand } from "../values/operand";

/** The number an optional argument gives, or an error. */
export function numberOr(operand: Operand, fallback: number, call: Call): number | CellError {
  return operand === undefined ? fallback : toNumber(call.scalar(operand), call.decimalSeparator);
}

/** The condition an optional argument gives, or an error. */
export function flagOr(operand: Operand, fallback: boolean, call: Call): boolean | CellError {
  return operand === undefined ? fallback : toBoolean(call.scalar(operand));
}
