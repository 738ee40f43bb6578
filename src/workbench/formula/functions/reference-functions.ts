import { MAX_COLUMNS, MAX_ROWS } from "../../book/area";
import { CellError } from "../../book/cell-content";
import {
  boolean,
  number,
  optional,
  rangeFunction,
  scalarFunction,
  text,
  type Call,
  type EagerFunction,
  type FunctionTable,
} from "../evaluation/function-definition";
import { cellText, quoteSheetName } from "../syntax/reference-text";
import { REF_ERROR, VALUE_ERROR } from "../values/cell-errors";
import { toNumber } from "../values/coercion";
import { ArrayMatrix, Matrix } from "../values/matrix";
import { Reference, type Operand, type SheetArea } from "../values/operand";

function firstArea(operand: Operand): SheetArea | undefined {
  return operand instanceof Reference ? operand.areas[0] : undefined;
}

/** ROW and COLUMN: of the cell itself, or of every row (column) of a reference. */
function placeOf(inRows: boolean): EagerFunction {
  return rangeFunction({ least: 0, most: 1 }, ([arg], call) => {
    if (arg === undefined) {
      return (inRows ? call.position.row : call.position.column) + 1;
    }
    const first = firstArea(arg);
    if (!first) {
      return arg instanceof CellError ? arg : VALUE_ERROR;
    }
    const { top, left, bottom, right } = first.area;
    const start = inRows ? top : left;
    const count = inRows ? bottom - top + 1 : right - left + 1;
    if (count === 1) {
      return start + 1;
    }
    return inRows
      ? ArrayMatrix.build(count, 1, (row) => start + row + 1)
      : ArrayMatrix.build(1, count, (_, column) => start + column + 1);
  });
}

/** ROWS and COLUMNS. */
function sizeOf(inRows: boolean): EagerFunction {
  return rangeFunction({ least: 1, most: 1 }, ([arg], call) => {
    const first = firstArea(arg);
    if (first) {
      const { top, left, bottom, right } = first.area;
      return inRows ? bottom - top + 1 : right - left + 1;
    }
    if (arg instanceof CellError) {
      return arg;
    }
    if (!(arg instanceof Matrix)) {
      return 1;
    }
    const matrix = call.matrix(arg);
    return inRows ? matrix.rows : matrix.columns;
  });
}

const offset = rangeFunction({ least: 3, most: 5, scalars: [1, 2, 3, 4] }, ([base, ...rest], call) => {
  const first = firstArea(base);
  if (!first) {
    return base instanceof CellError ? base : VALUE_ERROR;
  }
  const { top, left, bottom, right } = first.area;
  const [down, across, height, width] = [0, 0, bottom - top + 1, right - left + 1].map((fallback, index) => {
    const given = rest[index];
    return given === undefined ? fallback : toNumber(call.scalar(given), call.decimalSeparator);
  });
  if (typeof down !== "number" || typeof across !== "number") {
    return VALUE_ERROR;
  }
  if (typeof height !== "number" || typeof width !== "number") {
    return VALUE_ERROR;
  }
  const rows = span(top + Math.trunc(down), Math.trunc(height));
  const columns = span(left + Math.trunc(across), Math.trunc(width));
  if (!rows || !columns || rows.first < 0 || columns.first < 0) {
    return REF_ERROR;
  }
  if (rows.last >= MAX_ROWS || columns.last >= MAX_COLUMNS) {
    return REF_ERROR;
  }
  return Reference.to(first.sheet, {
    top: rows.first,
    bottom: rows.last,
    left: columns.first,
    right: columns.last,
  });
});

/** A height or width below 0 reaches back from the start. */
function span(start: number, count: number): { first: number; last: number } | undefined {
  if (count === 0) {
    return undefined;
  }
  return count > 0 ? { first: start, last: start + count - 1 } : { first: start + count + 1, last: start };
}

function indirect(address: string, a1: boolean, call: Call): Operand {
  return call.referenceFromText(a1 ? address : a1FromR1C1(address, call));
}

/** Rewrites one R1C1 reference, such as `Runs!R2C[-1]`, as A1. */
function a1FromR1C1(address: string, call: Call): string {
  return address.replace(/R(\[?-?\d*\]?)C(\[?-?\d*\]?)/gi, (_, row: string, column: string) =>
    cellText(resolve(row, call.position.row), resolve(column, call.position.column)),
  );
}

function resolve(given: string, own: number): number {
  if (given === "") {
    return own;
  }
  return given.startsWith("[") ? own + Number(given.slice(1, -1)) : Number(given) - 1;
}

const address = scalarFunction(
  [
    number,
    number,
    optional(number, 1),
    optional(boolean, true),
    optional<string | undefined>(text, undefined),
  ],
  ([row, column, kind, a1, sheet]) => {
    if (row < 1 || column < 1 || row > MAX_ROWS || column > MAX_COLUMNS) {
      return VALUE_ERROR;
    }
    const prefix = sheet === undefined ? "" : `${quoteSheetName(sheet)}!`;
    const fixedRow = kind === 1 || kind === 2;
    const fixedColumn = kind === 1 || kind === 3;
    if (!a1) {
      return `${prefix}R${fixedRow ? row : `[${row}]`}C${fixedColumn ? column : `[${column}]`}`;
    }
    const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(cellText(row - 1, column - 1)) ?? [];
    return `${prefix}${fixedColumn ? "$" : ""}${letters}${fixedRow ? "$" : ""}${digits}`;
  },
);

/** Places and references. */
export const referenceFunctions: FunctionTable = {
  ROW: placeOf(true),
  COLUMN: placeOf(false),
  ROWS: sizeOf(true),
  COLUMNS: sizeOf(false),
  AREAS: rangeFunction({ least: 1, most: 1 }, ([arg]) =>
    arg instanceof Reference ? arg.areas.length : VALUE_ERROR,
  ),
  OFFSET: offset,
  INDIRECT: rangeFunction({ least: 1, most: 2, scalars: [0, 1] }, ([given, style], call) => {
    const written = call.scalar(given);
    if (typeof written !== "string") {
      return written instanceof CellError ? written : REF_ERROR;
    }
    return indirect(written, style === undefined || call.scalar(style) !== false, call);
  }),
  ADDRESS: address,
};
