import { CellError } from "../../book/cell-content";
import {
  boolean,
  lazyFunction,
  rangeFunction,
  scalarFunction,
  type Call,
  type FunctionTable,
  type LazyCall,
} from "../evaluation/function-definition";
import type { Expression } from "../syntax/expression";
import { broadcast } from "../values/broadcast";
import { NA_ERROR, VALUE_ERROR } from "../values/cell-errors";
import { toBoolean, toNumber } from "../values/coercion";
import { compareScalars } from "../values/compare-scalars";
import { ArrayMatrix, Matrix, workingSize } from "../values/matrix";
import { Reference, type Operand } from "../values/operand";
import type { Scalar } from "../values/scalar";

const OMITTED: Expression = { type: "omitted" };

/** Reads an operand that may hold several values; a single one comes back as it is. */
function severalOf(operand: Operand, call: Call): Matrix | undefined {
  if (!(operand instanceof Matrix || operand instanceof Reference)) {
    return undefined;
  }
  const matrix = call.matrix(operand);
  return matrix.isSingle ? undefined : matrix;
}

const ifFunction = lazyFunction({ least: 2, most: 3 }, (args, call) => {
  const [test = OMITTED, whenTrue = OMITTED, whenFalse] = args;
  const otherwise = (): Operand => {
    if (!whenFalse) {
      return false;
    }
    return whenFalse.type === "omitted" ? 0 : call.evaluate(whenFalse);
  };
  const then = (): Operand => (whenTrue.type === "omitted" ? 0 : call.evaluate(whenTrue));
  const given = call.evaluate(test);
  const tests = severalOf(given, call);
  if (!tests) {
    const holds = toBoolean(call.scalar(given));
    return holds instanceof CellError ? holds : holds ? then() : otherwise();
  }
  return broadcast([tests, call.matrix(then()), call.matrix(otherwise())], ([value, yes, no]) => {
    const holds = toBoolean(value);
    return holds instanceof CellError ? holds : holds ? yes : no;
  });
});

/** IFERROR and IFNA: the second argument is looked at only where the first is such an error. */
function unlessError(isCaught: (error: CellError) => boolean): ReturnType<typeof lazyFunction> {
  return lazyFunction({ least: 2, most: 2 }, ([first = OMITTED, second = OMITTED], call) => {
    const given = call.evaluate(first);
    const several = severalOf(given, call);
    const caught = (value: Scalar): boolean => value instanceof CellError && isCaught(value);
    // An empty cell or an argument left out shows as 0.
    const filled = (operand: Operand): Operand => operand ?? 0;
    if (!several) {
      const value = call.scalar(given);
      return caught(value) ? filled(call.evaluate(second)) : filled(given);
    }
    let fallback: Matrix | undefined;
    const needsFallback = hasAny(several, caught);
    if (needsFallback) {
      fallback = call.matrix(filled(call.evaluate(second)));
    }
    return fallback
      ? broadcast([several, fallback], ([value, instead]) => (caught(value) ? instead : value))
      : several;
  });
}

function hasAny(matrix: Matrix, holds: (value: Scalar) => boolean): boolean {
  for (let row = 0; row < matrix.filledRows; row++) {
    for (let column = 0; column < matrix.filledColumns; column++) {
      if (holds(matrix.at(row, column))) {
        return true;
      }
    }
  }
  return false;
}

/** Tries conditions in turn; arrays are taken value by value. */
function firstThatHolds(
  pairs: readonly (readonly [Expression, Expression])[],
  call: LazyCall,
  holdsFor: (condition: Expression) => Operand,
  otherwise: () => Operand,
): Operand {
  const [pair, ...rest] = pairs;
  if (!pair) {
    return otherwise();
  }
  const given = holdsFor(pair[0]);
  const tests = severalOf(given, call);
  if (!tests) {
    const holds = toBoolean(call.scalar(given));
    if (holds instanceof CellError) {
      return holds;
    }
    return holds ? call.evaluate(pair[1]) : firstThatHolds(rest, call, holdsFor, otherwise);
  }
  const matrices = [
    tests,
    call.matrix(call.evaluate(pair[1])),
    call.matrix(firstThatHolds(rest, call, holdsFor, otherwise)),
  ];
  return broadcast(matrices, ([value, yes, no]) => {
    const holds = toBoolean(value);
    return holds instanceof CellError ? holds : holds ? yes : no;
  });
}

function pairsOf(args: readonly Expression[]): (readonly [Expression, Expression])[] {
  const pairs: (readonly [Expression, Expression])[] = [];
  for (let index = 0; index + 1 < args.length; index += 2) {
    pairs.push([args[index] ?? OMITTED, args[index + 1] ?? OMITTED]);
  }
  return pairs;
}

const ifs = lazyFunction({ least: 2 }, (args, call) =>
  args.length % 2 === 1
    ? VALUE_ERROR
    : firstThatHolds(
        pairsOf(args),
        call,
        (condition) => call.evaluate(condition),
        () => NA_ERROR,
      ),
);

const switchFunction = lazyFunction({ least: 3 }, ([given = OMITTED, ...rest], call) => {
  const value = call.matrix(call.evaluate(given));
  const otherwise = rest.length % 2 === 1 ? rest.at(-1) : undefined;
  return firstThatHolds(
    pairsOf(rest),
    call,
    (candidate) =>
      broadcast([value, call.matrix(call.evaluate(candidate))], ([a, b]) => {
        if (a instanceof CellError) {
          return a;
        }
        return b instanceof CellError ? b : compareScalars(a, b) === 0;
      }),
    () => (otherwise ? call.evaluate(otherwise) : NA_ERROR),
  );
});

const choose = lazyFunction({ least: 2 }, ([which = OMITTED, ...choices], call) => {
  const given = call.evaluate(which);
  const several = severalOf(given, call);
  const pick = (value: Scalar): Operand => {
    const index = toNumber(value, call.decimalSeparator);
    if (index instanceof CellError) {
      return index;
    }
    const choice = choices[Math.trunc(index) - 1];
    return choice ? call.evaluate(choice) : VALUE_ERROR;
  };
  if (!several) {
    return pick(call.scalar(given));
  }
  if (several.rows > 1) {
    return broadcast([several], ([value]) => call.scalar(pick(value)));
  }
  // CHOOSE({1,2},A1:A9,B1:B9) puts columns side by side.
  const picked = Array.from({ length: several.columns }, (_, column) =>
    call.matrix(pick(several.at(0, column))),
  );
  const rows = Math.max(...picked.map((matrix) => workingSize(matrix).rows));
  return ArrayMatrix.build(rows, picked.length, (row, column) => {
    const matrix = picked[column];
    if (!matrix) {
      return NA_ERROR;
    }
    return matrix.rows > 1 && row >= matrix.rows ? NA_ERROR : matrix.at(matrix.rows === 1 ? 0 : row, 0);
  });
});

/** AND and its like: cells that are blank or hold text count for nothing. */
function ofConditions(finish: (trues: number, total: number) => boolean): ReturnType<typeof rangeFunction> {
  return rangeFunction({ least: 1 }, (args, call) => {
    let trues = 0;
    let total = 0;
    for (const arg of args) {
      const isRange = arg instanceof Matrix || arg instanceof Reference;
      for (const matrix of call.matrices(arg)) {
        for (let row = 0; row < matrix.filledRows; row++) {
          for (let column = 0; column < matrix.filledColumns; column++) {
            const value = matrix.at(row, column);
            if (isRange && (value === undefined || typeof value === "string")) {
              continue;
            }
            const holds = toBoolean(value);
            if (holds instanceof CellError) {
              return holds;
            }
            total++;
            if (holds) {
              trues++;
            }
          }
        }
      }
    }
    return total === 0 ? VALUE_ERROR : finish(trues, total);
  });
}

/** Conditions and branches. */
export const logicFunctions: FunctionTable = {
  IF: ifFunction,
  IFS: ifs,
  SWITCH: switchFunction,
  CHOOSE: choose,
  IFERROR: unlessError(() => true),
  IFNA: unlessError((error) => error.code === "#N/A"),
  AND: ofConditions((trues, total) => trues === total),
  OR: ofConditions((trues) => trues > 0),
  XOR: ofConditions((trues) => trues % 2 === 1),
  NOT: scalarFunction([boolean], ([condition]) => !condition),
  TRUE: scalarFunction([], () => true),
  FALSE: scalarFunction([], () => false),
};
