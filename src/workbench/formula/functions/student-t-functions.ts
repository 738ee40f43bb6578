import { criticalT, density, incompleteBeta, twoSidedProbability } from "../../../statistics/student-t";
import { CellError } from "../../book/cell-content";
import {
  boolean,
  number,
  rangeFunction,
  scalarFunction,
  type EagerFunction,
  type FunctionTable,
} from "../evaluation/function-definition";
import { DIV_ERROR, NA_ERROR, NUM_ERROR } from "../values/cell-errors";
import { toNumber } from "../values/coercion";
import type { Scalar } from "../values/scalar";
import { Moments } from "./moments";
import { numbersOf } from "./numbers-of";
import { pairsOf } from "./pairs-of";

/** The probability that T is at most `t`. */
function cumulative(t: number, degrees: number): number {
  const tail = twoSidedProbability(Math.abs(t), degrees) / 2;
  return t > 0 ? 1 - tail : tail;
}

/** A function of a value and degrees of freedom, which are cut to a whole number from 1. */
function withDegrees(compute: (value: number, degrees: number) => Scalar): EagerFunction {
  return scalarFunction([number, number], ([value, given]) => {
    const degrees = Math.trunc(given);
    return degrees < 1 ? NUM_ERROR : compute(value, degrees);
  });
}

const twoTailedInverse = withDegrees((probability, degrees) =>
  probability <= 0 || probability > 1 ? NUM_ERROR : criticalT(probability, degrees),
);

const inverse = withDegrees((probability, degrees) => {
  if (probability <= 0 || probability >= 1) {
    return NUM_ERROR;
  }
  const size = criticalT(2 * Math.min(probability, 1 - probability), degrees);
  return probability < 0.5 ? -size : size;
});

const twoTailed = withDegrees((t, degrees) => (t < 0 ? NUM_ERROR : twoSidedProbability(t, degrees)));
const rightTailed = withDegrees((t, degrees) => cumulative(-t, degrees));

/** Half the width of a confidence interval of a mean. */
const confidence = scalarFunction([number, number, number], ([alpha, deviation, size]) => {
  const count = Math.trunc(size);
  if (alpha <= 0 || alpha >= 1 || deviation <= 0 || count < 1) {
    return NUM_ERROR;
  }
  if (count === 1) {
    return DIV_ERROR;
  }
  return (criticalT(alpha, count - 1) * deviation) / Math.sqrt(count);
});

/** T.TEST: tails 1 or 2; type 1 paired, 2 equal variances, 3 unequal variances (Welch). */
const test = rangeFunction(
  { least: 4, most: 4, scalars: [2, 3] },
  ([first, second, tailsArg, typeArg], call) => {
    const tails = toNumber(call.scalar(tailsArg), call.decimalSeparator);
    const type = toNumber(call.scalar(typeArg), call.decimalSeparator);
    if (tails instanceof CellError) {
      return tails;
    }
    if (type instanceof CellError) {
      return type;
    }
    const outcome =
      Math.trunc(type) === 1 ? pairedTest(first, second, call) : unpairedTest(first, second, type, call);
    if (outcome instanceof CellError) {
      return outcome;
    }
    const probability = twoSidedProbability(Math.abs(outcome.t), outcome.degrees);
    if (Math.trunc(tails) === 2) {
      return probability;
    }
    return Math.trunc(tails) === 1 ? probability / 2 : NUM_ERROR;
  },
);

type CallArguments = Parameters<EagerFunction["call"]>;
interface Outcome {
  readonly t: number;
  readonly degrees: number;
}

function pairedTest(
  first: CallArguments[0][number],
  second: CallArguments[0][number],
  call: CallArguments[1],
): Outcome | CellError {
  const pairs = pairsOf(first, second, call);
  if (pairs instanceof CellError) {
    return NA_ERROR;
  }
  const moments = new Moments();
  for (const [a, b] of pairs) {
    moments.add(a - b);
  }
  if (moments.count < 2 || moments.squares === 0) {
    return DIV_ERROR;
  }
  const error = Math.sqrt(moments.squares / (moments.count - 1) / moments.count);
  return { t: moments.mean / error, degrees: moments.count - 1 };
}

function unpairedTest(
  first: CallArguments[0][number],
  second: CallArguments[0][number],
  type: number,
  call: CallArguments[1],
): Outcome | CellError {
  const a = momentsOf(first, call);
  if (a instanceof CellError) {
    return a;
  }
  const b = momentsOf(second, call);
  if (b instanceof CellError) {
    return b;
  }
  if (a.count < 2 || b.count < 2) {
    return DIV_ERROR;
  }
  const ofA = a.squares / (a.count - 1) / a.count;
  const ofB = b.squares / (b.count - 1) / b.count;
  const difference = a.mean - b.mean;
  if (Math.trunc(type) === 3) {
    const degrees = (ofA + ofB) ** 2 / (ofA ** 2 / (a.count - 1) + ofB ** 2 / (b.count - 1));
    return ofA + ofB === 0 ? DIV_ERROR : { t: difference / Math.sqrt(ofA + ofB), degrees };
  }
  if (Math.trunc(type) !== 2) {
    return NUM_ERROR;
  }
  const degrees = a.count + b.count - 2;
  const pooled = ((a.squares + b.squares) / degrees) * (1 / a.count + 1 / b.count);
  return pooled === 0 ? DIV_ERROR : { t: difference / Math.sqrt(pooled), degrees };
}

function momentsOf(arg: CallArguments[0][number], call: CallArguments[1]): Moments | CellError {
  const numbers = numbersOf([arg], call);
  if (numbers instanceof CellError) {
    return numbers;
  }
  const moments = new Moments();
  for (const value of numbers) {
    moments.add(value);
  }
  return moments;
}

/** F.TEST: the two-tailed probability that two variances are the same. */
const varianceTest = rangeFunction({ least: 2, most: 2 }, ([first, second], call) => {
  const a = momentsOf(first, call);
  if (a instanceof CellError) {
    return a;
  }
  const b = momentsOf(second, call);
  if (b instanceof CellError) {
    return b;
  }
  if (a.count < 2 || b.count < 2 || a.squares === 0 || b.squares === 0) {
    return DIV_ERROR;
  }
  const [d1, d2] = [a.count - 1, b.count - 1];
  const ratio = a.squares / d1 / (b.squares / d2);
  const upper = incompleteBeta(d2 / (d2 + d1 * ratio), d2 / 2, d1 / 2);
  return 2 * Math.min(upper, 1 - upper);
});

/** Student's t: intervals and tests for means. */
export const studentTFunctions: FunctionTable = {
  "T.INV.2T": twoTailedInverse,
  TINV: twoTailedInverse,
  "T.INV": inverse,
  "T.DIST.2T": twoTailed,
  "T.DIST.RT": rightTailed,
  "T.DIST": scalarFunction([number, number, boolean], ([t, given, isCumulative]) => {
    const degrees = Math.trunc(given);
    if (degrees < 1) {
      return NUM_ERROR;
    }
    return isCumulative ? cumulative(t, degrees) : density(t, degrees);
  }),
  TDIST: scalarFunction([number, number, number], ([t, given, tails]) => {
    const degrees = Math.trunc(given);
    if (degrees < 1 || t < 0 || (tails !== 1 && tails !== 2)) {
      return NUM_ERROR;
    }
    return (twoSidedProbability(t, degrees) * tails) / 2;
  }),
  "CONFIDENCE.T": confidence,
  "T.TEST": test,
  TTEST: test,
  "F.TEST": varianceTest,
  FTEST: varianceTest,
};
