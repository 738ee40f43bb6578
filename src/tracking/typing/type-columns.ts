// Reads all columns of a source, each as the type asked for or as the one its values show.
//
// How a type is found, losslessly: it is taken only when every filled value is of it. First match wins:
// - a column named as codes are (version, commit, hash, git, id and the like) is text: "1.10" is not 1.1 there;
// - numbers: every value a number, a non-finite number or a missing marker, at least one of the first two, none written
//   with leading zeros ("007") and no whole number beyond 2^53; integers when all are written as whole numbers;
// - booleans: every value True, False, yes, no or a missing marker;
// - dates, where they are allowed: every value a calendar date with a year of four digits;
// - else text. A column without any value is a number column, so that numbers typed into it later stay numbers.
// A metric is a number column as soon as half of its values are numbers.
//
// A column that is not plainly of numbers or dates is read a second time, as a person means its cells (see
// meant-number-reader.ts and meant-date-reader.ts): percent, thousands, units, spreads; what is no number or date then
// stays aside, with its row and the reason. Only where that fails too it is a column of booleans, dates or text.
//
// The columns are read side by side, some rows at a time: the cells of a row lie together in memory, and walking each
// column to its end instead takes two to three times as long for a file of 100,000 rows.

import { allSteps } from "../all-steps";
import type { ColumnReader, RawValues } from "./column-reader";
import { datedValues, saysKind } from "./cell-formats";
import type { ColumnRequest } from "./column-request";
import { StrictNumberReader } from "./number-reader";
import { makeFieldReader, makeReader } from "./make-reader";
import { DittoReader } from "./ditto-reader";
import { meantReader } from "./meant-reader";
import { MeantNumberReader } from "./meant-number-reader";
import { isMissingMarker } from "../values/missing-marker";
import { isDateText } from "../values/read-date";
import { readBoolean } from "../values/read-boolean";
import { isCodeName } from "../naming/is-code-name";
import type { Scalar } from "../values/scalar";
import type { TypedColumn } from "./typed-column";
import type { ValueType } from "../values/value-type";

/** Rows read in one go: 64 rows of 30 cells stay in the processor's cache. */
const STRETCH = 64;

/** Stretches between two chances to report progress or to stop: about 10 ms for 30 columns. */
const STRETCHES_PER_STEP = 64;

/**
 * Reads the columns step by step: yields the number of rows read so far, which starts anew when some columns have to be
 * read a second time, and returns the typed columns. All columns must have the same number of rows.
 */
export function* typeColumnsStepwise(
  requests: readonly ColumnRequest[],
): Generator<number, TypedColumn[], void> {
  const count = requests[0]?.raw.length ?? 0;
  const dated = requests.map(withDates);
  const first = dated.map(firstReader);
  const firstDone = yield* readAll(first, count);
  const second = dated.map((request, at) => meantReader(request, first[at], firstDone[at] ?? false));
  const secondDone = yield* readAll(second, count);
  const last = dated.map((request, at) =>
    lastReader(request, first[at], firstDone[at] ?? false, secondDone[at] === true ? second[at] : undefined),
  );
  yield* readAll(last, count);
  return dated.map(({ raw }, at) => {
    const reader = last[at] ?? (secondDone[at] === true ? second[at] : undefined) ?? first[at];
    return reader?.column() ?? makeReader(raw, "text", false).column();
  });
}

/** Reads the columns in one go. All must have the same number of rows. */
export function typeColumns(requests: readonly ColumnRequest[]): TypedColumn[] {
  return allSteps(typeColumnsStepwise(requests));
}

/**
 * Reads rows of many columns side by side; a reader that gives up is left alone from then on. Yields the rows read so
 * far from time to time and returns which readers came to the end.
 */
function* readAll(
  readers: readonly (ColumnReader | undefined)[],
  count: number,
): Generator<number, boolean[], void> {
  const reading = readers.map((reader) => reader !== undefined);
  if (!reading.includes(true)) {
    return reading;
  }
  for (let from = 0, stretch = 1; from < count; from += STRETCH, stretch++) {
    const to = Math.min(count, from + STRETCH);
    readers.forEach((reader, at) => {
      if (reading[at] === true && reader !== undefined) {
        reading[at] = reader.read(from, to);
      }
    });
    if (stretch % STRETCHES_PER_STEP === 0) {
      yield to;
    }
  }
  return reading;
}

const isFilled = (cell: Scalar | undefined): cell is Scalar => cell !== undefined && cell !== "";

/** Whether at least one value is of the type, and all others are missing. */
function isEvery(raw: RawValues, test: (cell: Scalar) => boolean): boolean {
  let found = false;
  for (let row = 0; row < raw.length; row++) {
    const cell = raw.at(row);
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

function isEmpty(raw: RawValues): boolean {
  for (const cell of raw) {
    if (isFilled(cell)) {
      return false;
    }
  }
  return true;
}

/** The type of a column whose values are not all numbers. */
function otherType(raw: RawValues, dates: boolean): ValueType {
  if (isEmpty(raw)) {
    return "number";
  }
  if (isEvery(raw, isBoolean)) {
    return "boolean";
  }
  return dates && isEvery(raw, isDate) ? "date" : "text";
}

function withDates(request: ColumnRequest): ColumnRequest {
  const { raw, formats } = request;
  return formats && saysKind(raw, formats) ? { ...request, raw: datedValues(raw, formats) } : request;
}

function firstReader({ raw, wanted, decimalComma = false }: ColumnRequest): ColumnReader | undefined {
  if ("field" in wanted) {
    return makeFieldReader(raw, wanted.field, decimalComma);
  }
  if ("type" in wanted) {
    return makeReader(raw, wanted.type, decimalComma);
  }
  if (wanted.infer === "metric") {
    return makeReader(raw, "number", decimalComma);
  }
  return isCodeName(wanted.name) ? undefined : new StrictNumberReader(raw, decimalComma);
}

/** Whether at least half of the filled values of a column of numbers are numbers. */
function isMostlyNumeric({ values, counts }: TypedColumn): boolean {
  if (counts.keptAsText === 0) {
    return true;
  }
  const filled = values.reduce((count: number, value) => count + (value === undefined ? 0 : 1), 0);
  return counts.keptAsText * 2 <= filled;
}

/** The reader that takes over where the first two would not do. */
function lastReader(
  { raw, wanted, decimalComma = false }: ColumnRequest,
  first: ColumnReader | undefined,
  firstDone: boolean,
  second: ColumnReader | undefined,
): ColumnReader | undefined {
  if (!("infer" in wanted) || (second && (!(second instanceof MeantNumberReader) || second.isNumeric))) {
    return undefined;
  }
  if (wanted.infer === "metric") {
    return first !== undefined && isMostlyNumeric(first.column())
      ? undefined
      : makeReader(raw, "text", decimalComma);
  }
  if (firstDone && first instanceof StrictNumberReader && first.isFilled) {
    return undefined;
  }
  const type = otherType(raw, wanted.dates ?? false);
  return type === "text" ? new DittoReader(raw) : makeReader(raw, type, decimalComma);
}
