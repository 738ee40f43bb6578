import { CellError } from "../../book/cell-content";
import { rangeFunction, type EagerFunction, type FunctionTable } from "../evaluation/function-definition";
import { DIV_ERROR } from "../values/cell-errors";
import { toNumber } from "../values/coercion";
import type { Scalar } from "../values/scalar";
import { pairsOf } from "./pairs-of";

/** Counts, means and sums of squared deviations of pairs (x, y). */
interface CoMoments {
  readonly count: number;
  readonly meanX: number;
  readonly meanY: number;
  readonly squaresX: number;
  readonly squaresY: number;
  readonly products: number;
}

function coMoments(pairs: readonly (readonly [number, number])[]): CoMoments {
  const count = pairs.length;
  const meanX = pairs.reduce((sum, [x]) => sum + x, 0) / count;
  const meanY = pairs.reduce((sum, [, y]) => sum + y, 0) / count;
  let squaresX = 0;
  let squaresY = 0;
  let products = 0;
  for (const [x, y] of pairs) {
    squaresX += (x - meanX) ** 2;
    squaresY += (y - meanY) ** 2;
    products += (x - meanX) * (y - meanY);
  }
  return { count, meanX, meanY, squaresX, squaresY, products };
}

function ofPairs(least: number, finish: (moments: CoMoments) => number): EagerFunction {
  return rangeFunction({ least: 2, most: 2 }, ([first, second], call) => {
    const pairs = pairsOf(first, second, call);
    if (pairs instanceof CellError) {
      return pairs;
    }
    return pairs.length < least ? DIV_ERROR : orDivision(finish(coMoments(pairs)));
  });
}

function orDivision(value: number): Scalar {
  return Number.isFinite(value) ? value : DIV_ERROR;
}

/** As `ofPairs`, for functions that take the known y first and the known x second. */
function ofYAndX(least: number, finish: (moments: CoMoments) => number): EagerFunction {
  const swapped = ofPairs(least, finish);
  return { ...swapped, call: ([y, x], call) => swapped.call([x, y], call) };
}

const correlation = (m: CoMoments): number => m.products / Math.sqrt(m.squaresX * m.squaresY);
const slope = (m: CoMoments): number => m.products / m.squaresX;

const forecast = rangeFunction({ least: 3, most: 3, scalars: [0] }, ([at, ys, xs], call) => {
  const x = toNumber(call.scalar(at), call.decimalSeparator);
  if (x instanceof CellError) {
    return x;
  }
  const pairs = pairsOf(xs, ys, call);
  if (pairs instanceof CellError) {
    return pairs;
  }
  if (pairs.length === 0) {
    return DIV_ERROR;
  }
  const moments = coMoments(pairs);
  return orDivision(moments.meanY + slope(moments) * (x - moments.meanX));
});

/** How two columns of numbers go together. */
export const regressionFunctions: FunctionTable = {
  CORREL: ofPairs(1, correlation),
  PEARSON: ofPairs(1, correlation),
  RSQ: ofPairs(1, (m) => correlation(m) ** 2),
  "COVARIANCE.P": ofPairs(1, (m) => m.products / m.count),
  COVAR: ofPairs(1, (m) => m.products / m.count),
  "COVARIANCE.S": ofPairs(2, (m) => m.products / (m.count - 1)),
  SLOPE: ofYAndX(1, slope),
  INTERCEPT: ofYAndX(1, (m) => m.meanY - slope(m) * m.meanX),
  STEYX: ofYAndX(3, (m) => Math.sqrt((m.squaresY - m.products ** 2 / m.squaresX) / (m.count - 2))),
  FORECAST: forecast,
  "FORECAST.LINEAR": forecast,
};
