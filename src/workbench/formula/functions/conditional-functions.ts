// COUNTIFS and its like. The first criterion that is a plain equality over a long column of cells is looked up in an
// index that is built once for the column; the others are tested only where it holds.
import { CellError } from "../../book/cell-content";
import {
  rangeFunction,
  type Call,
  type EagerFunction,
  type FunctionTable,
} from "../evaluation/function-definition";
import { finite } from "../evaluation/operators";
import { DIV_ERROR, VALUE_ERROR } from "../values/cell-errors";
import { CellMatrix, type Matrix } from "../values/matrix";
import { Reference, type Operand } from "../values/operand";
import type { Scalar } from "../values/scalar";
import { ColumnIndex } from "./column-index";
import { readCriterion, type Criterion } from "./criterion";

interface Condition {
  readonly range: Matrix;
  readonly criterion: Criterion;
}

/** Below this many cells an index is not worth its building. */
const WORTH_AN_INDEX = 64;

/** Visits the places where all conditions hold. Stops at an error that `visit` gives back, and gives it back. */
function eachMatch(
  conditions: readonly Condition[],
  call: Call,
  visit: (row: number, column: number) => CellError | undefined,
): CellError | undefined {
  const [first] = conditions;
  if (!first) {
    return undefined;
  }
  const { range } = first;
  if (conditions.some((other) => other.range.rows !== range.rows || other.range.columns !== range.columns)) {
    return VALUE_ERROR;
  }
  const indexed = conditions.find(canBeLookedUp);
  if (indexed?.criterion.equals !== undefined) {
    const others = conditions.filter((condition) => condition !== indexed);
    const index = call.derive(
      indexed.range,
      "column index",
      (matrix) => new ColumnIndex(matrix, call.decimalSeparator),
    );
    for (const row of index.places(indexed.criterion.equals)) {
      if (!others.every((other) => other.criterion.matches(other.range.at(row, 0)))) {
        continue;
      }
      const error = visit(row, 0);
      if (error) {
        return error;
      }
    }
    return undefined;
  }
  // Where blanks match, the cells below the last filled one count as well.
  const blanksMatch = conditions.every(({ criterion }) => criterion.matches(undefined));
  const rows = blanksMatch
    ? range.rows
    : Math.max(...conditions.map((condition) => condition.range.filledRows));
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < range.columns; column++) {
      if (!conditions.every((condition) => condition.criterion.matches(condition.range.at(row, column)))) {
        continue;
      }
      const error = visit(row, column);
      if (error) {
        return error;
      }
    }
  }
  return undefined;
}

function canBeLookedUp({ range, criterion }: Condition): boolean {
  return (
    criterion.equals !== undefined &&
    range instanceof CellMatrix &&
    range.columns === 1 &&
    range.filledRows >= WORTH_AN_INDEX
  );
}

function readConditions(args: readonly Operand[], call: Call): readonly Condition[] {
  const conditions: Condition[] = [];
  for (let index = 0; index + 1 < args.length; index += 2) {
    conditions.push({
      range: call.matrix(args[index]),
      criterion: readCriterion(call.scalar(args[index + 1]), call.decimalSeparator),
    });
  }
  return conditions;
}

/** Gathers the numbers of `values` where the conditions hold; gives back an error that stands there. */
function gather(
  values: Matrix,
  conditions: readonly Condition[],
  call: Call,
  visit: (value: number) => void,
): CellError | undefined {
  const [first] = conditions;
  if (first && (values.rows !== first.range.rows || values.columns !== first.range.columns)) {
    return VALUE_ERROR;
  }
  return eachMatch(conditions, call, (row, column) => {
    const value = values.at(row, column);
    if (typeof value === "number") {
      visit(value);
    }
    return value instanceof CellError ? value : undefined;
  });
}

type Finish = (numbers: { sum: number; count: number; least: number; most: number }) => Scalar;

const asSum: Finish = ({ sum }) => finite(sum);
const asAverage: Finish = ({ sum, count }) => (count === 0 ? DIV_ERROR : finite(sum / count));
const asMinimum: Finish = ({ count, least }) => (count === 0 ? 0 : least);
const asMaximum: Finish = ({ count, most }) => (count === 0 ? 0 : most);

function summarize(values: Matrix, conditions: readonly Condition[], call: Call, finish: Finish): Scalar {
  const numbers = { sum: 0, count: 0, least: Infinity, most: -Infinity };
  const error = gather(values, conditions, call, (value) => {
    numbers.sum += value;
    numbers.count++;
    if (value < numbers.least) {
      numbers.least = value;
    }
    if (value > numbers.most) {
      numbers.most = value;
    }
  });
  return error ?? finish(numbers);
}

/** SUMIFS: values first, then pairs of range and criterion. */
function withConditions(finish: Finish): EagerFunction {
  const scalars = (index: number): boolean => index > 0 && index % 2 === 0;
  return rangeFunction({ least: 3, scalars }, ([values, ...pairs], call) =>
    pairs.length % 2 === 1
      ? VALUE_ERROR
      : summarize(call.matrix(values), readConditions(pairs, call), call, finish),
  );
}

/** SUMIF: range, criterion, and values that may be given by their first cell alone. */
function withOneCondition(finish: Finish): EagerFunction {
  return rangeFunction({ least: 2, most: 3, scalars: [1] }, ([range, criterion, values], call) => {
    const conditions = readConditions([range, criterion], call);
    const shape = call.matrix(range);
    const given = values === undefined ? shape : call.matrix(resized(values, shape));
    return summarize(given, conditions, call, finish);
  });
}

function resized(operand: Operand, shape: Matrix): Operand {
  const [first] = operand instanceof Reference ? operand.areas : [];
  if (!first) {
    return operand;
  }
  const { top, left } = first.area;
  return Reference.to(first.sheet, {
    top,
    left,
    bottom: top + shape.rows - 1,
    right: left + shape.columns - 1,
  });
}

const countIfs = rangeFunction({ least: 2, scalars: (index) => index % 2 === 1 }, (args, call) => {
  if (args.length % 2 === 1) {
    return VALUE_ERROR;
  }
  let count = 0;
  const error = eachMatch(readConditions(args, call), call, () => {
    count++;
    return undefined;
  });
  return error ?? count;
});

/** Functions that count or sum up where criteria hold. */
export const conditionalFunctions: FunctionTable = {
  COUNTIF: { ...countIfs, most: 2 },
  COUNTIFS: countIfs,
  SUMIF: withOneCondition(asSum),
  SUMIFS: withConditions(asSum),
  AVERAGEIF: withOneCondition(asAverage),
  AVERAGEIFS: withConditions(asAverage),
  MINIFS: withConditions(asMinimum),
  MAXIFS: withConditions(asMaximum),
};
