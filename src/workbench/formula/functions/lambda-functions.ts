import { CellError } from "../../book/cell-content";
import { rangeFunction, type EagerFunction, type FunctionTable } from "../evaluation/function-definition";
import { VALUE_ERROR } from "../values/cell-errors";
import { ArrayMatrix, workingSize, type Matrix } from "../values/matrix";
import { columnsOf, rowsOf, valuesOf } from "../values/matrix-parts";
import { LambdaValue, type Operand } from "../values/operand";
import { numberOr } from "./optional-arguments";

/** The values of a row or column as an operand for a LAMBDA. */
function line(matrix: Matrix, place: number, asRow: boolean): Operand {
  return asRow ? rowsOf(matrix, [place]) : columnsOf(matrix, [place]);
}

/** BYROW and BYCOL. */
function byLine(asRow: boolean): EagerFunction {
  return rangeFunction({ least: 2, most: 2 }, ([source, lambda], call) => {
    if (!(lambda instanceof LambdaValue)) {
      return VALUE_ERROR;
    }
    const matrix = call.matrix(source);
    const size = workingSize(matrix);
    const count = asRow ? size.rows : size.columns;
    const values = Array.from({ length: count }, (_, place) =>
      call.scalar(call.apply(lambda, [line(matrix, place, asRow)])),
    );
    return asRow ? new ArrayMatrix(count, 1, values) : new ArrayMatrix(1, count, values);
  });
}

const map = rangeFunction({ least: 2 }, (args, call) => {
  const lambda = args.at(-1);
  const matrices = args.slice(0, -1).map((arg) => call.matrix(arg));
  const [first] = matrices;
  if (!(lambda instanceof LambdaValue) || !first) {
    return VALUE_ERROR;
  }
  const { rows, columns } = workingSize(first);
  return ArrayMatrix.build(rows, columns, (row, column) =>
    call.scalar(
      call.apply(
        lambda,
        matrices.map((matrix) => matrix.at(row, column)),
      ),
    ),
  );
});

/** REDUCE and SCAN: the last value, or all of them on the way. */
function accumulate(keepAll: boolean): EagerFunction {
  return rangeFunction({ least: 3, most: 3 }, ([start, source, lambda], call) => {
    if (!(lambda instanceof LambdaValue)) {
      return VALUE_ERROR;
    }
    const matrix = call.matrix(source);
    const { rows, columns } = workingSize(matrix);
    let result: Operand = start;
    const steps = valuesOf(matrix).map((value) => {
      result = call.apply(lambda, [result, value]);
      return keepAll ? call.scalar(result) : undefined;
    });
    return keepAll ? new ArrayMatrix(rows, columns, steps) : result;
  });
}

const makeArray = rangeFunction(
  { least: 3, most: 3, scalars: [0, 1] },
  ([rowsArg, columnsArg, lambda], call) => {
    const rows = numberOr(rowsArg, 1, call);
    const columns = numberOr(columnsArg, 1, call);
    if (rows instanceof CellError) {
      return rows;
    }
    if (columns instanceof CellError) {
      return columns;
    }
    if (!(lambda instanceof LambdaValue) || rows < 1 || columns < 1) {
      return VALUE_ERROR;
    }
    return ArrayMatrix.build(Math.trunc(rows), Math.trunc(columns), (row, column) =>
      call.scalar(call.apply(lambda, [row + 1, column + 1])),
    );
  },
);

/** Functions that take a LAMBDA. */
export const lambdaFunctions: FunctionTable = {
  BYROW: byLine(true),
  BYCOL: byLine(false),
  MAP: map,
  REDUCE: accumulate(false),
  SCAN: accumulate(true),
  MAKEARRAY: makeArray,
};
