import type { Expression } from "./expression";
import { isVolatileFormula } from "./expression-memory";

/** Along which directions a formula's value changes when it is read from other cells. */
export interface Variation {
  readonly row: boolean;
  readonly column: boolean;
}

const BOTH: Variation = { row: true, column: true };
const NONE: Variation = { row: false, column: false };

/**
 * Whether a formula can give another value one row or one column further. Names are not followed and count as both,
 * which is safe.
 */
export function variesBy(expression: Expression): Variation {
  switch (expression.type) {
    case "value":
    case "omitted":
    case "array":
      return NONE;
    case "cells":
      return {
        row: !expression.fixedTop || !expression.fixedBottom,
        column: !expression.fixedLeft || !expression.fixedRight,
      };
    case "table":
      return { row: expression.sections.includes("this row"), column: false };
    case "unary":
      return expression.operator === "@" ? BOTH : variesBy(expression.operand);
    case "binary":
      return joined([expression.left, expression.right]);
    case "call": {
      const inside = joined(expression.args);
      if (expression.name === "INDIRECT" || isVolatileFormula(`${expression.name}(`)) {
        return BOTH;
      }
      return {
        row: inside.row || (expression.name === "ROW" && expression.args.length === 0),
        column: inside.column || (expression.name === "COLUMN" && expression.args.length === 0),
      };
    }
    default:
      return BOTH;
  }
}

function joined(parts: readonly Expression[]): Variation {
  const variations = parts.map(variesBy);
  return { row: variations.some(({ row }) => row), column: variations.some(({ column }) => column) };
}
