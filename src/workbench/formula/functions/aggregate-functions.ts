import { CellError } from "../../book/cell-content";
import {
  rangeFunction,
  type Call,
  type EagerFunction,
  type FunctionTable,
} from "../evaluation/function-definition";
import { finite } from "../evaluation/operators";
import { DIV_ERROR, NA_ERROR, NUM_ERROR, VALUE_ERROR } from "../values/cell-errors";
import { toNumber } from "../values/coercion";
import { Matrix } from "../values/matrix";
import { Reference, type Operand } from "../values/operand";
import type { Scalar } from "../values/scalar";
import { Moments } from "./moments";
import { eachNumber, eachValue, numbersOf } from "./numbers-of";
import { median } from "./ranking-functions";

/** One number out of many: the shape of SUM and its like. */
export type Aggregate = (args: readonly Operand[], call: Call) => Scalar;

function sum(args: readonly Operand[], call: Call): Scalar {
  let total = 0;
  return eachNumber(args, call, (value) => (total += value)) ?? finite(total);
}

function product(args: readonly Operand[], call: Call): Scalar {
  let total = 1;
  let count = 0;
  const error = eachNumber(args, call, (value) => {
    total *= value;
    count++;
  });
  return error ?? (count === 0 ? 0 : finite(total));
}

function average(args: readonly Operand[], call: Call): Scalar {
  let total = 0;
  let count = 0;
  const error = eachNumber(args, call, (value) => {
    total += value;
    count++;
  });
  return error ?? (count === 0 ? DIV_ERROR : finite(total / count));
}

function extreme(better: (value: number, best: number) => boolean): Aggregate {
  return (args, call) => {
    let best: number | undefined;
    const error = eachNumber(args, call, (value) => {
      if (best === undefined || better(value, best)) {
        best = value;
      }
    });
    return error ?? best ?? 0;
  };
}

function count(args: readonly Operand[], call: Call): Scalar {
  let numbers = 0;
  for (const arg of args) {
    const isRange = arg instanceof Matrix || arg instanceof Reference;
    eachValue([arg], call, (value) => {
      if (typeof value === "number") {
        numbers++;
      } else if (
        !isRange &&
        !(value instanceof CellError) &&
        typeof toNumber(value, call.decimalSeparator) === "number"
      ) {
        numbers++;
      }
      return false;
    });
  }
  return numbers;
}

function countFilled(args: readonly Operand[], call: Call): Scalar {
  let filled = 0;
  for (const arg of args) {
    // An argument left out counts too, as in COUNTA(1,,2).
    if (arg === undefined) {
      filled++;
    } else {
      eachValue([arg], call, (value) => {
        if (value !== undefined) {
          filled++;
        }
        return false;
      });
    }
  }
  return filled;
}

function spread(fromMoments: (moments: Moments) => Scalar): Aggregate {
  return (args, call) => {
    const moments = new Moments();
    return (
      eachNumber(args, call, (value) => {
        moments.add(value);
      }) ?? fromMoments(moments)
    );
  };
}

const sampleVariance = spread(({ count: n, squares }) => (n < 2 ? DIV_ERROR : squares / (n - 1)));
const sampleDeviation = spread(({ count: n, squares }) => (n < 2 ? DIV_ERROR : Math.sqrt(squares / (n - 1))));
const wholeVariance = spread(({ count: n, squares }) => (n < 1 ? DIV_ERROR : squares / n));
const wholeDeviation = spread(({ count: n, squares }) => (n < 1 ? DIV_ERROR : Math.sqrt(squares / n)));

function mode(args: readonly Operand[], call: Call): Scalar {
  const counts = new Map<number, number>();
  const error = eachNumber(args, call, (value) => counts.set(value, (counts.get(value) ?? 0) + 1));
  if (error) {
    return error;
  }
  let best: number | undefined;
  let most = 1;
  for (const [value, times] of counts) {
    if (times > most) {
      best = value;
      most = times;
    }
  }
  return best ?? NA_ERROR;
}

const minimum = extreme((value, best) => value < best);
const maximum = extreme((value, best) => value > best);

/** What SUBTOTAL (1 to 11) and AGGREGATE (1 to 13) call by number. */
export const numberedAggregates: readonly Aggregate[] = [
  average,
  count,
  countFilled,
  maximum,
  minimum,
  product,
  sampleDeviation,
  wholeDeviation,
  sum,
  sampleVariance,
  wholeVariance,
  median,
  mode,
];

function aggregateFunction(aggregate: Aggregate): EagerFunction {
  return rangeFunction({ least: 1 }, aggregate);
}

/** MAXA and its like count texts as 0 and TRUE as 1. */
function withTexts(aggregate: (numbers: readonly number[]) => Scalar): EagerFunction {
  return rangeFunction({ least: 1 }, (args, call) => {
    const numbers: number[] = [];
    let error: CellError | undefined;
    eachValue(args, call, (value) => {
      if (value instanceof CellError) {
        error = value;
      } else if (value !== undefined) {
        numbers.push(typeof value === "string" ? 0 : Number(value));
      }
      return error !== undefined;
    });
    return error ?? aggregate(numbers);
  });
}

const meanOf = (numbers: readonly number[]): Scalar =>
  numbers.length === 0 ? DIV_ERROR : numbers.reduce((total, value) => total + value, 0) / numbers.length;

function geometricMean(args: readonly Operand[], call: Call): Scalar {
  const numbers = numbersOf(args, call);
  if (numbers instanceof CellError) {
    return numbers;
  }
  if (numbers.length === 0 || numbers.some((value) => value <= 0)) {
    return NUM_ERROR;
  }
  return Math.exp(numbers.reduce((total, value) => total + Math.log(value), 0) / numbers.length);
}

function harmonicMean(args: readonly Operand[], call: Call): Scalar {
  const numbers = numbersOf(args, call);
  if (numbers instanceof CellError) {
    return numbers;
  }
  if (numbers.length === 0 || numbers.some((value) => value <= 0)) {
    return NUM_ERROR;
  }
  return numbers.length / numbers.reduce((total, value) => total + 1 / value, 0);
}

const sumProduct = rangeFunction({ least: 1 }, (args, call) => {
  const matrices = args.map((arg) => call.matrix(arg));
  const [first] = matrices;
  if (!first) {
    return 0;
  }
  if (matrices.some(({ rows, columns }) => rows !== first.rows || columns !== first.columns)) {
    return VALUE_ERROR;
  }
  const filledRows = Math.min(...matrices.map((matrix) => matrix.filledRows));
  const products = new Float64Array(filledRows * first.columns).fill(1);
  for (const matrix of matrices) {
    for (let row = 0; row < filledRows; row++) {
      for (let column = 0; column < first.columns; column++) {
        const value = matrix.at(row, column);
        const place = row * first.columns + column;
        if (typeof value === "number") {
          products[place] = (products[place] as number) * value;
        } else if (value instanceof CellError) {
          return value;
        } else {
          products[place] = 0;
        }
      }
    }
  }
  return finite(products.reduce((total, product) => total + product, 0));
});

const countBlank = rangeFunction({ least: 1, most: 1 }, ([arg], call) => {
  const matrix = call.matrix(arg);
  let filled = 0;
  eachValue([matrix], call, (value) => {
    if (value !== undefined && value !== "") {
      filled++;
    }
    return false;
  });
  return matrix.rows * matrix.columns - filled;
});

const sumOfSquares: Aggregate = (args, call) => {
  let total = 0;
  return eachNumber(args, call, (value) => (total += value * value)) ?? finite(total);
};

const deviationSquares = spread(({ count: n, squares }) => (n === 0 ? NUM_ERROR : squares));

const averageDeviation: Aggregate = (args, call) => {
  const numbers = numbersOf(args, call);
  if (numbers instanceof CellError) {
    return numbers;
  }
  if (numbers.length === 0) {
    return NUM_ERROR;
  }
  const mean = numbers.reduce((total, value) => total + value, 0) / numbers.length;
  return numbers.reduce((total, value) => total + Math.abs(value - mean), 0) / numbers.length;
};

/** Functions that make one value of many. */
export const aggregateFunctions: FunctionTable = {
  SUM: aggregateFunction(sum),
  PRODUCT: aggregateFunction(product),
  AVERAGE: aggregateFunction(average),
  MIN: aggregateFunction(minimum),
  MAX: aggregateFunction(maximum),
  COUNT: aggregateFunction(count),
  COUNTA: aggregateFunction(countFilled),
  COUNTBLANK: countBlank,
  MEDIAN: aggregateFunction(median),
  MODE: aggregateFunction(mode),
  "MODE.SNGL": aggregateFunction(mode),
  STDEV: aggregateFunction(sampleDeviation),
  "STDEV.S": aggregateFunction(sampleDeviation),
  STDEVP: aggregateFunction(wholeDeviation),
  "STDEV.P": aggregateFunction(wholeDeviation),
  VAR: aggregateFunction(sampleVariance),
  "VAR.S": aggregateFunction(sampleVariance),
  VARP: aggregateFunction(wholeVariance),
  "VAR.P": aggregateFunction(wholeVariance),
  DEVSQ: aggregateFunction(deviationSquares),
  AVEDEV: aggregateFunction(averageDeviation),
  SUMSQ: aggregateFunction(sumOfSquares),
  GEOMEAN: aggregateFunction(geometricMean),
  HARMEAN: aggregateFunction(harmonicMean),
  SUMPRODUCT: sumProduct,
  AVERAGEA: withTexts(meanOf),
  MAXA: withTexts((numbers) => numbers.reduce((best, value) => Math.max(best, value), numbers[0] ?? 0)),
  MINA: withTexts((numbers) => numbers.reduce((best, value) => Math.min(best, value), numbers[0] ?? 0)),
};
