/**
 * Reads a column of raw values (CSV texts, JSON scalars) as one type. A value that is not of the type is kept as it is
 * and counted: nothing is lost here, validation decides what becomes of the row. The loops stay free of allocation
 * because they run over millions of cells.
 */
import { isDateInRange, readDate, readDateNumber } from "./read-date";
import { readBoolean } from "./read-boolean";
import { readDuration } from "./read-duration";
import { isMissingMarker } from "./missing-marker";
import { readNonFinite } from "./non-finite";
import { readNumber } from "./read-number";
import type { RunFieldKey } from "./run-fields";
import { RUN_FIELDS } from "./run-fields";
import type { Scalar } from "./scalar";
import { readStatus } from "./read-status";
import { isEscaped, readText } from "./read-text";
import { noCounts, type ReadCounts, type TypedColumn } from "./typed-column";
import type { ValueType } from "./value-type";

export interface ReadOptions {
  /** Whether "0,5" is a half: only where the file's delimiter is not the comma. */
  readonly decimalComma?: boolean;
}

export type RawValues = readonly (Scalar | undefined)[];

const DECIMAL_COMMA = /^[+-]?\d*,\d+(?:e[+-]?\d+)?$/i;

/** What is not plainly a number: spaces, markers, other spellings of non-finite numbers, escapes, decimal commas. */
export function readOddNumber(raw: string, counts: ReadCounts, decimalComma: boolean): Scalar | undefined {
  const text = raw.trim();
  if (isMissingMarker(text)) {
    return undefined;
  }
  const value = readNumber(decimalComma && DECIMAL_COMMA.test(text) ? text.replace(",", ".") : text);
  if (!Number.isNaN(value)) {
    return value;
  }
  const nonFinite = readNonFinite(text);
  if (nonFinite !== undefined) {
    counts.nonFinite++;
    return nonFinite;
  }
  if (isEscaped(text)) {
    counts.escapes++;
    return readOddNumber(text.slice(1), counts, decimalComma);
  }
  counts.keptAsText++;
  return readText(text, counts);
}

function readNumbers(raw: RawValues, type: "number" | "integer", decimalComma: boolean): TypedColumn {
  const counts = noCounts();
  const values = new Array<Scalar | undefined>(raw.length);
  for (let row = 0; row < raw.length; row++) {
    const cell = raw[row];
    if (typeof cell !== "string") {
      values[row] = cell;
    } else if (cell !== "") {
      const value = readNumber(cell);
      values[row] = Number.isNaN(value) ? readOddNumber(cell, counts, decimalComma) : value;
    }
  }
  return { type, values, counts };
}

function readTexts(raw: RawValues, type: "text" | "choice"): TypedColumn {
  const counts = noCounts();
  const values = new Array<Scalar | undefined>(raw.length);
  for (let row = 0; row < raw.length; row++) {
    const cell = raw[row];
    if (cell !== undefined && cell !== "") {
      values[row] = readText(cell, counts);
    }
  }
  return { type, values, counts };
}

/** Reads each value by a function that gives undefined for what it does not know; such values are kept and counted. */
function readEach(
  raw: RawValues,
  type: ValueType,
  read: (text: string, counts: ReadCounts) => Scalar | undefined,
  readNumeric: (value: number) => Scalar | undefined,
): TypedColumn {
  const counts = noCounts();
  const values = new Array<Scalar | undefined>(raw.length);
  for (let row = 0; row < raw.length; row++) {
    const cell = raw[row];
    if (cell === undefined || cell === "") {
      continue;
    }
    if (typeof cell === "string") {
      const text = cell.trim();
      if (!isMissingMarker(text)) {
        values[row] = read(text, counts) ?? kept(text, counts);
      }
    } else if (typeof cell === "number") {
      values[row] = readNumeric(cell) ?? kept(cell, counts);
    } else {
      values[row] = cell;
    }
  }
  return { type, values, counts };
}

function kept(value: Scalar, counts: ReadCounts): Scalar | undefined {
  counts.keptAsText++;
  return typeof value === "string" ? readText(value, counts) : value;
}

/** MLflow writes this where a start time is not known. */
const UNKNOWN_TIME = "(unknown)";

function readDates(raw: RawValues): TypedColumn {
  const within = (time: number | undefined, counts: ReadCounts, original: Scalar): Scalar | undefined => {
    if (time === undefined || isDateInRange(time)) {
      return time;
    }
    counts.outOfRangeDates++;
    return String(original);
  };
  const known = raw.includes(UNKNOWN_TIME)
    ? raw.map((cell) => (cell === UNKNOWN_TIME ? undefined : cell))
    : raw;
  return readEach(known, "date", (text, counts) => within(readDate(text), counts, text), readDateNumber);
}

function readBooleans(raw: RawValues): TypedColumn {
  return readEach(raw, "boolean", readBoolean, () => undefined);
}

function readDurations(raw: RawValues): TypedColumn {
  return readEach(raw, "number", readDuration, (value) => value);
}

function readStatuses(raw: RawValues): TypedColumn {
  const readWord = (text: string): Scalar | undefined =>
    readStatus(/^[1-5]$/.test(text) ? Number(text) : text);
  return readEach(raw, "choice", readWord, readStatus);
}

/** Reads a column as the type given. Numbers and booleans in a text column become text. */
export function readColumn(raw: RawValues, type: ValueType, options: ReadOptions = {}): TypedColumn {
  switch (type) {
    case "number":
    case "integer":
      return readNumbers(raw, type, options.decimalComma ?? false);
    case "text":
    case "choice":
      return readTexts(raw, type);
    case "boolean":
      return readBooleans(raw);
    case "date":
      return readDates(raw);
  }
}

/** Reads a column as one of the run's own fields: statuses and durations have forms of their own. */
export function readField(key: RunFieldKey, raw: RawValues, options: ReadOptions = {}): TypedColumn {
  switch (key) {
    case "status":
      return readStatuses(raw);
    case "duration":
      return readDurations(raw);
    default:
      return readColumn(raw, RUN_FIELDS.find((field) => field.key === key)?.type ?? "text", options);
  }
}
