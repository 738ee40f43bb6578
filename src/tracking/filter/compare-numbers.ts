// Numbers are compared as the decimals that people see: traces of arithmetic (best/best-rule.ts) make no difference between
// fractions. Whole numbers are what they are: ids, times and seeds differ in their last digit.

import { TRACE } from "../best/best-rule";
import { readNumber } from "../values/read-number";
import type { Scalar } from "../values/scalar";

/** The number that a cell holds, as a text too; NaN for one that holds none. */
export function numberOf(cell: Scalar): number {
  return typeof cell === "number" ? cell : typeof cell === "string" ? readNumber(cell.trim()) : NaN;
}

/** Below, at or above a number: -1, 0 or 1. */
export function difference(held: number, wanted: number): number {
  const by = held - wanted;
  const isTrace =
    Math.abs(by) <= TRACE * Math.max(Math.abs(held), Math.abs(wanted)) &&
    !(Number.isInteger(held) && Number.isInteger(wanted));
  return isTrace ? 0 : Math.sign(by);
}
