import { CellError } from "../../book/cell-content";
import {
  anything,
  rangeFunction,
  scalarFunction,
  type EagerFunction,
  type FunctionTable,
} from "../evaluation/function-definition";
import { NA_ERROR, REF_ERROR, VALUE_ERROR } from "../values/cell-errors";
import { toNumber } from "../values/coercion";
import { Matrix } from "../values/matrix";
import { Reference } from "../values/operand";
import type { Scalar } from "../values/scalar";

function isOf(holds: (value: Scalar) => boolean): EagerFunction {
  return scalarFunction([anything], ([given]) => holds(given.value));
}

function parity(odd: boolean): EagerFunction {
  return scalarFunction([anything], ([{ value }], { decimalSeparator }) => {
    if (typeof value === "boolean") {
      return VALUE_ERROR;
    }
    const number = toNumber(value, decimalSeparator);
    return number instanceof CellError ? number : (Math.abs(Math.trunc(number)) % 2 === 1) === odd;
  });
}

const ERROR_NUMBERS = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"];

function typeNumber(value: Scalar): number {
  switch (typeof value) {
    case "string":
      return 2;
    case "boolean":
      return 4;
    case "object":
      return 16;
    default:
      return 1;
  }
}

/** Questions about values and cells. */
export const informationFunctions: FunctionTable = {
  ISNUMBER: isOf((value) => typeof value === "number"),
  ISTEXT: isOf((value) => typeof value === "string"),
  ISNONTEXT: isOf((value) => typeof value !== "string"),
  ISLOGICAL: isOf((value) => typeof value === "boolean"),
  ISBLANK: isOf((value) => value === undefined),
  ISERROR: isOf((value) => value instanceof CellError),
  ISERR: isOf((value) => value instanceof CellError && value.code !== "#N/A"),
  ISNA: isOf((value) => value instanceof CellError && value.code === "#N/A"),
  ISEVEN: parity(false),
  ISODD: parity(true),
  ISREF: rangeFunction({ least: 1, most: 1 }, ([arg]) => arg instanceof Reference),
  ISFORMULA: rangeFunction({ least: 1, most: 1 }, ([arg]) => {
    const [first] = arg instanceof Reference ? arg.areas : [];
    return first ? first.sheet.cells.formula(first.area.top, first.area.left) !== undefined : VALUE_ERROR;
  }),
  FORMULATEXT: rangeFunction({ least: 1, most: 1 }, ([arg]) => {
    const [first] = arg instanceof Reference ? arg.areas : [];
    return first ? (first.sheet.cells.formula(first.area.top, first.area.left) ?? NA_ERROR) : NA_ERROR;
  }),
  N: scalarFunction([anything], ([{ value }]) => {
    if (value instanceof CellError || typeof value === "number") {
      return value;
    }
    return value === true ? 1 : 0;
  }),
  T: scalarFunction([anything], ([{ value }]) => {
    if (value instanceof CellError) {
      return value;
    }
    return typeof value === "string" ? value : "";
  }),
  NA: scalarFunction([], () => NA_ERROR),
  TYPE: rangeFunction({ least: 1, most: 1 }, ([arg], call) => {
    if (arg instanceof Matrix && !arg.isSingle) {
      return 64;
    }
    return typeNumber(call.scalar(arg));
  }),
  "ERROR.TYPE": scalarFunction([anything], ([{ value }]) => {
    const index = value instanceof CellError ? ERROR_NUMBERS.indexOf(value.code) : -1;
    return index < 0 ? NA_ERROR : index + 1;
  }),
  SHEET: rangeFunction({ least: 0, most: 1 }, ([arg], call) => {
    const [first] = arg instanceof Reference ? arg.areas : [];
    const index = call.book.sheets.indexOf(first?.sheet ?? call.position.sheet);
    return index < 0 ? REF_ERROR : index + 1;
  }),
  SHEETS: rangeFunction({ least: 0, most: 0 }, (_, call) => call.book.sheets.length),
};
