// What SUMIFS and its like compare with: a value, or a text with an operator in front (">=0.9", "<>", "=") and the
// wildcards * and ? (~ before a literal one). Rules as Excel has them:
// - numbers are read as in the region of the person, unlike those of the formula: with the decimal comma "<=1.5" is
//   a comparison with a text, and "<="&1.5 one with the number;
// - a number matches the same number and a text that reads as it, but "<>20" leaves out the number 20 alone; TRUE and
//   errors match their like; an operator alone matches nothing;
// - a text matches without regard to case and as a whole; < and > compare only with values of the same kind;
// - "" matches blanks and empty texts, "=" only blanks, "<>" everything but blanks.
import { CellError } from "../../book/cell-content";
import { errorFromText } from "../values/cell-errors";
import { compareNumbers, compareTexts, sameText } from "../values/compare-scalars";
import { numberFromText, type DecimalSeparator } from "../values/number-from-text";
import type { Scalar } from "../values/scalar";
import { hasWildcards, wildcardPattern } from "./wildcard-pattern";

/** A condition on cells. */
export interface Criterion {
  matches(value: Scalar): boolean;
  /** Present when the condition is nothing but equality with this value, which an index can look up. */
  readonly equals?: number | string | boolean;
}

type Operator = "=" | "<>" | "<" | ">" | "<=" | ">=";

/** Reads a criterion as a formula gives it; a blank cell stands for 0. */
export function readCriterion(given: Scalar, separator: DecimalSeparator): Criterion {
  if (typeof given !== "string") {
    return equality(given ?? 0, separator);
  }
  const [, operator, rest = ""] = /^(<=|>=|<>|<|>|=)?([\s\S]*)$/.exec(given) ?? [];
  const operand = readOperand(rest, separator);
  switch (operator) {
    case undefined:
      return rest === ""
        ? { matches: (value) => value === undefined || value === "" }
        : equality(operand, separator);
    case "=":
      return rest === "" ? { matches: (value) => value === undefined } : equality(operand, separator);
    case "<>": {
      if (rest === "") {
        return { matches: (value) => value !== undefined };
      }
      if (typeof operand === "number") {
        return { matches: (value) => typeof value !== "number" || compareNumbers(value, operand) !== 0 };
      }
      const equal = equality(operand, separator);
      return { matches: (value) => !equal.matches(value) };
    }
    default:
      return rest === "" ? { matches: () => false } : ordering(operator as Operator, operand);
  }
}

function readOperand(text: string, separator: DecimalSeparator): number | string | boolean | CellError {
  const upper = text.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") {
    return upper === "TRUE";
  }
  return numberFromText(text, separator) ?? errorFromText(text) ?? text;
}

function equality(operand: number | string | boolean | CellError, separator: DecimalSeparator): Criterion {
  if (operand instanceof CellError) {
    return { matches: (value) => value instanceof CellError && value.code === operand.code };
  }
  switch (typeof operand) {
    case "number":
      return {
        equals: operand,
        matches: (value) =>
          typeof value === "number"
            ? compareNumbers(value, operand) === 0
            : typeof value === "string" && numberFromText(value, separator) === operand,
      };
    case "boolean":
      return { equals: operand, matches: (value) => value === operand };
    default: {
      if (!hasWildcards(operand)) {
        return { equals: operand, matches: (value) => typeof value === "string" && sameText(value, operand) };
      }
      const pattern = wildcardPattern(operand);
      return { matches: (value) => typeof value === "string" && pattern.test(value) };
    }
  }
}

function ordering(operator: Operator, operand: number | string | boolean | CellError): Criterion {
  const holds = (order: number): boolean =>
    operator === "<" ? order < 0 : operator === ">" ? order > 0 : operator === "<=" ? order <= 0 : order >= 0;
  switch (typeof operand) {
    case "number":
      return { matches: (value) => typeof value === "number" && holds(compareNumbers(value, operand)) };
    case "string":
      return { matches: (value) => typeof value === "string" && holds(compareTexts(value, operand)) };
    case "boolean":
      return { matches: (value) => typeof value === "boolean" && holds(Number(value) - Number(operand)) };
    default:
      return { matches: () => false };
  }
}
