// Reads all columns of a source, each as the type asked for or as the one its values show.
//
// How a type is found, losslessly: it is taken only when every filled value is of it. First match wins:
// - a column named as codes are (version, commit, hash, git, id and the like) is text: "1.10" is not 1.1 there;
// - numbers: every value a number, a non-finite number or a missing marker, at least one of the first two, none written
//   with leading zeros ("007") and no whole number beyond 2^53; integers when all are written as whole numbers;
// - booleans: every value True, False, yes, no or a missing marker;
// - dates, where they are allowed: every value a calendar date with a year of four digits;
// - else text. A column without any value is a number column, so that numbers typed into it later stay numbers.
// A metric is a number column as soon as half of its values are numbers: the others are errors to be shown.
//
// The columns are read side by side, some rows at a time: the cells of a row lie together in memory, and walking each
// column to its end instead takes two to three times as long for a file of 100,000 rows.

import type { ColumnReader, RawValues } from "./column-reader";
import { StrictNumberReader } from "./number-reader";
import { makeFieldReader, makeReader } from "./make-reader";
import { isMissingMarker } from "../values/missing-marker";
import { isDateText } from "../values/read-date";
import { readBoolean } from "../values/read-boolean";
import { isCodeName } from "../naming/is-code-name";
import type { RunFieldKey } from "../schema/run-fields";
import type { Scalar } from "../values/scalar";
import type { TypedColumn } from "./typed-column";
import type { ValueType } from "../values/value-type";

/** What to read a column as: a field of the run, a type, or whatever its values show. */
export type Wanted =
  | { readonly field: RunFieldKey }
  | { readonly type: ValueType }
  | {
      readonly infer: "parameter" | "metric";
      /** The column's name, by which codes are told from numbers. */
      readonly name: string;
      /** Whether calendar dates become dates; otherwise they stay text. */
      readonly dates?: boolean;
    };

export interface ColumnRequest {
  readonly raw: RawValues;
  readonly wanted: Wanted;
  /** Whether "0,5" is a half: only where the file's delimiter is not the comma. */
  readonly decimalComma?: boolean;
}

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
  const first = requests.map(firstReader);
  const done = yield* readAll(first, count);
  const second = requests.map((request, at) => secondReader(request, first[at], done[at] ?? false));
  yield* readAll(second, count);
  return requests.map(({ raw }, at) => {
    const reader = second[at] ?? first[at];
    return reader?.column() ?? makeReader(raw, "text", false).column();
  });
}

/** Reads the columns in one go. All must have the same number of rows. */
export function typeColumns(requests: readonly ColumnRequest[]): TypedColumn[] {
  const steps = typeColumnsStepwise(requests);
  for (;;) {
    const step = steps.next();
    if (step.done === true) {
      return step.value;
    }
  }
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
  const filled = values.reduce((count: number, value) => count + (value === undefined ? 0 : 1), 0);
  return counts.keptAsText * 2 <= filled;
}

/** The reader that takes over where the first one would not do. */
function secondReader(
  request: ColumnRequest,
  first: ColumnReader | undefined,
  done: boolean,
): ColumnReader | undefined {
  const { raw, wanted, decimalComma = false } = request;
  if (!("infer" in wanted)) {
    return undefined;
  }
  if (wanted.infer === "metric") {
    return first !== undefined && isMostlyNumeric(first.column())
      ? undefined
      : makeReader(raw, "text", decimalComma);
  }
  if (done && first instanceof StrictNumberReader && first.isFilled) {
    return undefined;
  }
  return makeReader(raw, otherType(raw, wanted.dates ?? false), decimalComma);
}
