import { CellError } from "../../book/cell-content";
import {
  rangeFunction,
  type Call,
  type EagerFunction,
  type FunctionTable,
} from "../evaluation/function-definition";
import { NA_ERROR, NUM_ERROR } from "../values/cell-errors";
import { toNumber } from "../values/coercion";
import type { Operand } from "../values/operand";
import type { Scalar } from "../values/scalar";
import { numbersOf, sortedNumbersOf } from "./numbers-of";

/** The middle of all numbers. */
export function median(args: readonly Operand[], call: Call): Scalar {
  const sorted = sortedOf(args, call);
  if (sorted instanceof CellError) {
    return sorted;
  }
  return sorted.length === 0 ? NUM_ERROR : percentileOf(sorted, 0.5);
}

function sortedOf(args: readonly Operand[], call: Call): readonly number[] | CellError {
  const [only] = args;
  if (args.length === 1) {
    return sortedNumbersOf(only, call);
  }
  const numbers = numbersOf(args, call);
  return numbers instanceof CellError ? numbers : numbers.sort((a, b) => a - b);
}

/** Linear interpolation between ranks, as PERCENTILE.INC: share 0 is the smallest, 1 the largest. */
function percentileOf(sorted: readonly number[], share: number): Scalar {
  const at = (sorted.length - 1) * share;
  return between(sorted, at);
}

function between(sorted: readonly number[], at: number): Scalar {
  const low = sorted[Math.floor(at)];
  const high = sorted[Math.ceil(at)];
  return low === undefined || high === undefined ? NUM_ERROR : low + (high - low) * (at - Math.floor(at));
}

/** A function of sorted numbers and one parameter, such as LARGE and PERCENTILE. */
function ranked(pick: (sorted: readonly number[], parameter: number) => Scalar): EagerFunction {
  return rangeFunction({ least: 2, most: 2, scalars: [1] }, ([arg, second], call) => {
    const sorted = sortedNumbersOf(arg, call);
    if (sorted instanceof CellError) {
      return sorted;
    }
    const parameter = toNumber(call.scalar(second), call.decimalSeparator);
    return parameter instanceof CellError ? parameter : pick(sorted, parameter);
  });
}

const percentileInclusive = ranked((sorted, share) =>
  sorted.length === 0 || share < 0 || share > 1 ? NUM_ERROR : percentileOf(sorted, share),
);

const percentileExclusive = ranked((sorted, share) => {
  const at = share * (sorted.length + 1) - 1;
  return at < 0 || at > sorted.length - 1 ? NUM_ERROR : between(sorted, at);
});

const quartileInclusive = ranked((sorted, quarter) => {
  const whole = Math.trunc(quarter);
  return sorted.length === 0 || whole < 0 || whole > 4 ? NUM_ERROR : percentileOf(sorted, whole / 4);
});

const quartileExclusive = ranked((sorted, quarter) => {
  const at = (Math.trunc(quarter) / 4) * (sorted.length + 1) - 1;
  return at < 0 || at > sorted.length - 1 ? NUM_ERROR : between(sorted, at);
});

const large = ranked((sorted, place) => sorted[sorted.length - Math.ceil(place)] ?? NUM_ERROR);
const small = ranked((sorted, place) => sorted[Math.ceil(place) - 1] ?? NUM_ERROR);

/** RANK: 1 + how many are better; the average rank of ties on request. */
function rank(averageTies: boolean): EagerFunction {
  return rangeFunction({ least: 2, most: 3, scalars: [0, 2] }, ([given, list, order], call) => {
    const value = toNumber(call.scalar(given), call.decimalSeparator);
    if (value instanceof CellError) {
      return value;
    }
    const ascending = toNumber(call.scalar(order), call.decimalSeparator);
    if (ascending instanceof CellError) {
      return ascending;
    }
    const sorted = sortedNumbersOf(list, call);
    if (sorted instanceof CellError) {
      return sorted;
    }
    const below = lowerBound(sorted, value);
    let ties = 0;
    while (sorted[below + ties] === value) {
      ties++;
    }
    if (ties === 0) {
      return NA_ERROR;
    }
    const first = ascending === 0 ? sorted.length - below - ties + 1 : below + 1;
    return averageTies ? first + (ties - 1) / 2 : first;
  });
}

function lowerBound(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/** What AGGREGATE calls as 14 to 19, with one parameter. */
export const numberedRankings: readonly EagerFunction[] = [
  large,
  small,
  percentileInclusive,
  quartileInclusive,
  percentileExclusive,
  quartileExclusive,
];

/** Functions that go by the order of numbers. */
export const rankingFunctions: FunctionTable = {
  PERCENTILE: percentileInclusive,
  "PERCENTILE.INC": percentileInclusive,
  "PERCENTILE.EXC": percentileExclusive,
  QUARTILE: quartileInclusive,
  "QUARTILE.INC": quartileInclusive,
  "QUARTILE.EXC": quartileExclusive,
  LARGE: large,
  SMALL: small,
  RANK: rank(false),
  "RANK.EQ": rank(false),
  "RANK.AVG": rank(true),
};
