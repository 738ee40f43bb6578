// Since dynamic arrays, Excel writes a formula that may yield several values, or that calculates with a range as a whole,
// as an array formula marked dynamic. A plain one would be read as a formula of old, and Excel would put `@` into it and
// change what it means. So: when in doubt, array; a single value in an array formula is still that value.
import { isFunction, parse, parseA1Ref, tokenize, type AstExpression } from "@borgar/fx";
import { withoutFilePrefix } from "./newer-functions";

/** Functions that may yield more than one value, whatever they are given. */
const ARRAYS = new Set(
  (
    "ANCHORARRAY BYCOL BYROW CHOOSECOLS CHOOSEROWS DROP EXPAND FILTER FREQUENCY GROUPBY GROWTH HSTACK LAMBDA LINEST " +
    "LOGEST MAKEARRAY MAP MINVERSE MMULT MODE.MULT MUNIT PIVOTBY RANDARRAY REDUCE SCAN SEQUENCE SORT SORTBY SWITCH " +
    "TAKE TEXTSPLIT TOCOL TOROW TRANSPOSE TREND TRIMRANGE UNIQUE VSTACK WRAPCOLS WRAPROWS XLOOKUP"
  ).split(" "),
);

/** Functions that take whole ranges as they are and yield one value from them. */
const TAKES_RANGES = new Set(
  (
    "AGGREGATE AND AREAS AVEDEV AVERAGE AVERAGEA AVERAGEIF AVERAGEIFS CELL COLUMNS CONCAT CORREL COUNT COUNTA COUNTBLANK " +
    "COUNTIF COUNTIFS COVAR COVARIANCE.P COVARIANCE.S DEVSQ FORECAST FORECAST.LINEAR GEOMEAN HARMEAN HLOOKUP INDEX " +
    "INTERCEPT IRR ISREF KURT LARGE LOOKUP MATCH MAX MAXA MAXIFS MEDIAN MIN MINA MINIFS MODE MODE.SNGL NPV OFFSET OR " +
    "PEARSON PERCENTILE PERCENTILE.EXC PERCENTILE.INC PERCENTRANK PERCENTRANK.EXC PERCENTRANK.INC PRODUCT QUARTILE " +
    "QUARTILE.EXC QUARTILE.INC RANK RANK.AVG RANK.EQ ROWS RSQ SHEET SHEETS SKEW SKEW.P SLOPE SMALL STDEV STDEV.P STDEV.S " +
    "STDEVA STDEVP STEYX SUBTOTAL SUM SUMIF SUMIFS SUMPRODUCT SUMSQ T.TEST TEXTJOIN TRIMMEAN VAR VAR.P VAR.S VARA VARP " +
    "VLOOKUP XMATCH XOR"
  ).split(" "),
);

/** Whether Excel must evaluate the formula (with its `=`) as a dynamic array to get what it means. */
export function yieldsArray(formula: string): boolean {
  const tokens = tokenize(formula, { negativeNumbers: false });
  try {
    const tree = parse(tokens);
    return isManifold(tree) || needsArray(tree);
  } catch {
    return tokens.some((token) => isFunction(token) && ARRAYS.has(plainName(token.value)));
  }
}

function needsArray(node: AstExpression): boolean {
  switch (node.type) {
    case "UnaryExpression":
      if (node.operator === "@") {
        return false;
      }
      return node.operator === "#" || node.arguments.some((part) => isManifold(part) || needsArray(part));
    case "BinaryExpression":
      if (node.operator === ":" || node.operator === "," || node.operator === " ") {
        return node.arguments.some(needsArray);
      }
      return node.arguments.some((part) => isManifold(part) || needsArray(part));
    case "CallExpression": {
      const name = plainName(node.callee.name);
      if (ARRAYS.has(name)) {
        return true;
      }
      return node.arguments.some(
        (part, index) => (!takesRange(name, index) && isManifold(part)) || needsArray(part),
      );
    }
    case "LetExpression":
    case "LambdaExpression":
      return true;
    default:
      return false;
  }
}

/** Whether an operand may stand for several cells: a range, a table column, a name, an array constant. */
function isManifold(node: AstExpression): boolean {
  if (node.type === "ArrayExpression") {
    return true;
  }
  if (node.type === "BinaryExpression") {
    return [":", ",", " "].includes(node.operator);
  }
  if (node.type !== "ReferenceIdentifier") {
    return false;
  }
  if (node.kind === "table") {
    return !/\[\s*@|#this row/i.test(node.value);
  }
  if (node.kind !== "range") {
    return true;
  }
  const reference = parseA1Ref(node.value);
  if (!reference || !("range" in reference)) {
    return true;
  }
  const { top, left, bottom = top, right = left } = reference.range;
  return top !== bottom || left !== right;
}

/** Whether the argument of that index may be a range without making the result an array. */
function takesRange(name: string, index: number): boolean {
  if (!TAKES_RANGES.has(name)) {
    return false;
  }
  switch (name) {
    case "COUNTIFS":
      return index % 2 === 0;
    case "SUMIFS":
    case "AVERAGEIFS":
    case "MAXIFS":
    case "MINIFS":
      return index % 2 === 1 || index === 0;
    case "COUNTIF":
    case "SUMIF":
    case "AVERAGEIF":
    case "LARGE":
    case "SMALL":
      return index !== 1;
    case "HLOOKUP":
    case "LOOKUP":
    case "MATCH":
    case "RANK":
    case "RANK.AVG":
    case "RANK.EQ":
    case "VLOOKUP":
    case "XMATCH":
      return index === 1;
    case "INDEX":
      return index === 0;
    default:
      return true;
  }
}

function plainName(name: string): string {
  return withoutFilePrefix(name).toUpperCase();
}
