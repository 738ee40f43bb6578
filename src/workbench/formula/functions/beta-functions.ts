import { incompleteBeta, logGamma } from "../../../statistics/student-t";
import {
  boolean,
  number,
  optional,
  scalarFunction,
  type FunctionTable,
} from "../evaluation/function-definition";
import { NUM_ERROR } from "../values/cell-errors";

const MOST_HALVINGS = 200;

/** The x at which the regularised incomplete beta function I_x(a, b) is `probability`, to the last digits of a double. */
function inverse(probability: number, a: number, b: number): number {
  let low = 0;
  let high = 1;
  for (let step = 0; step < MOST_HALVINGS && high - low > Number.EPSILON * high; step++) {
    const middle = (low + high) / 2;
    [low, high] = incompleteBeta(middle, a, b) < probability ? [middle, high] : [low, middle];
  }
  return high;
}

/** The density of the beta distribution (DLMF 5.12.1). */
function density(x: number, a: number, b: number): number {
  return Math.exp(
    (a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x) + logGamma(a + b) - logGamma(a) - logGamma(b),
  );
}

/** The beta distribution: what the package has is right to eight digits only, where Excel has fifteen. */
export const betaFunctions: FunctionTable = {
  "BETA.DIST": scalarFunction(
    [number, number, number, boolean, optional(number, 0), optional(number, 1)],
    ([value, a, b, isCumulative, from, to]) => {
      const x = (value - from) / (to - from);
      // The density stands where it is finite alone: Excel refuses the ends.
      const isInside = isCumulative ? x >= 0 && x <= 1 : x > 0 && x < 1;
      if (a <= 0 || b <= 0 || from >= to || !isInside) {
        return NUM_ERROR;
      }
      return isCumulative ? incompleteBeta(x, a, b) : density(x, a, b) / (to - from);
    },
  ),
  "BETA.INV": scalarFunction(
    [number, number, number, optional(number, 0), optional(number, 1)],
    ([probability, a, b, from, to]) =>
      probability <= 0 || probability > 1 || a <= 0 || b <= 0 || from >= to
        ? NUM_ERROR
        : from + (to - from) * inverse(probability, a, b),
  ),
};
