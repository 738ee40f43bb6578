/**
 * Finds the type of a column by reading it, losslessly: a type is taken only when every filled value is of it.
 * Rules, first match wins:
 * - a column named as codes are (version, commit, hash, digest, uuid, id) is text: "1.10" is not 1.1 there;
 * - numbers: every value a number, a non-finite number or a missing marker, at least one of the first two, none written
 *   with leading zeros ("007") and no whole number beyond 2^53; integers when all are written as whole numbers;
 * - booleans: every value True, False, yes, no or a missing marker;
 * - dates, where they are allowed: every value a calendar date with a year of four digits;
 * - else text. A column without any value is a number column, so that numbers typed into it later stay numbers.
 * A metric is a number column as soon as half of its values are numbers: the others are errors to be shown.
 */
import { isMissingMarker } from "./missing-marker";
import { isDateText } from "./read-date";
import { readBoolean } from "./read-boolean";
import { readColumn, readOddNumber, type RawValues, type ReadOptions } from "./read-column";
import { hasLeadingZero, readNumber, WHOLE_NUMBER } from "./read-number";
import type { Scalar } from "./scalar";
import { noCounts, type TypedColumn } from "./typed-column";
import type { ValueType } from "./value-type";

export interface InferOptions extends ReadOptions {
  /** The column's name, by which codes are told from numbers. */
  readonly name?: string;
  /** Whether calendar dates become dates; parameters keep them as text. */
  readonly dates?: boolean;
  readonly metric?: boolean;
}

const CODE_NAME = /(?:^|[^a-z])(?:version|revision|commit|sha\d*|hash|digest|uuid|guid|id)$/i;

/** Whether a column by that name holds codes, not quantities. */
export function isCodeName(name: string): boolean {
  return CODE_NAME.test(name);
}

/** Reads the column as numbers, or gives up at the first value that is none. */
function tryNumbers(raw: RawValues, decimalComma: boolean): TypedColumn | undefined {
  const counts = noCounts();
  const values = new Array<Scalar | undefined>(raw.length);
  let whole = true;
  let filled = 0;
  for (let row = 0; row < raw.length; row++) {
    const cell = raw[row];
    if (cell === undefined || cell === "") {
      continue;
    }
    let value: Scalar | undefined;
    if (typeof cell === "number") {
      value = cell;
      whole &&= Number.isInteger(cell);
    } else if (typeof cell === "string") {
      value = readNumber(cell);
      if (Number.isNaN(value)) {
        value = readOddNumber(cell, counts, decimalComma);
        whole &&= typeof value !== "number" || Number.isInteger(value);
      } else if (whole) {
        whole = WHOLE_NUMBER.test(cell.trimEnd());
      }
      if (counts.keptAsText > 0 || hasLeadingZero(cell)) {
        return undefined;
      }
    } else {
      return undefined;
    }
    values[row] = value;
    filled += value === undefined ? 0 : 1;
  }
  return filled === 0 ? undefined : { type: whole ? "integer" : "number", values, counts };
}

function isFilled(cell: Scalar | undefined): cell is Scalar {
  return cell !== undefined && cell !== "";
}

/** Whether at least one value is of the type, and all others are missing. */
function isEvery(raw: RawValues, test: (cell: Scalar) => boolean): boolean {
  let found = false;
  for (const cell of raw) {
    if (!isFilled(cell)) {
      continue;
    }
    if (test(cell)) {
      found = true;
    } else if (typeof cell !== "string" || !isMissingMarker(cell.trim())) {
      return false;
    }
  }
  return found;
}

const isBoolean = (cell: Scalar): boolean =>
  typeof cell === "boolean" || (typeof cell === "string" && readBoolean(cell.trim()) !== undefined);

const isDate = (cell: Scalar): boolean => typeof cell === "string" && isDateText(cell.trim());

/** Whether at least half of the filled values of a column of numbers are numbers. */
function isMostlyNumeric(column: TypedColumn): boolean {
  const filled = column.values.reduce((count: number, value) => count + (value === undefined ? 0 : 1), 0);
  return column.counts.keptAsText * 2 <= filled;
}

/** Finds the type of a column and reads it, in one pass when it is numeric. */
export function inferColumn(raw: RawValues, options: InferOptions = {}): TypedColumn {
  const numbers = isCodeName(options.name ?? "") ? undefined : tryNumbers(raw, options.decimalComma ?? false);
  if (options.metric === true) {
    const metric =
      numbers === undefined ? readColumn(raw, "number", options) : { ...numbers, type: "number" as const };
    return isMostlyNumeric(metric) ? metric : readColumn(raw, "text");
  }
  if (numbers !== undefined) {
    return numbers;
  }
  return readColumn(raw, otherType(raw, options), options);
}

function otherType(raw: RawValues, options: InferOptions): ValueType {
  if (!raw.some(isFilled)) {
    return "number";
  }
  if (isEvery(raw, isBoolean)) {
    return "boolean";
  }
  return options.dates === true && isEvery(raw, isDate) ? "date" : "text";
}
