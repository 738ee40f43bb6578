import { counted } from "../words/counts";
import type { Notice } from "../planning/import-plan";
import type { CellReadings } from "./cell-reading";
import type { Scalar } from "../values/scalar";
import type { ValueType } from "../values/value-type";

/** How many values of a column were treated in a way worth saying. */
export interface ReadCounts {
  /** Kept under the canonical spelling NaN, Infinity or -Infinity. */
  nonFinite: number;
  /** Freed from the apostrophe that exporters put before = + - @. */
  escapes: number;
  /** Not of the column's type. What becomes of their rows, the plan says. */
  keptAsText: number;
  /** Dates before 1900-03-01 or after 9999, kept as text. */
  outOfRangeDates: number;
  /** Cut at the 32,767 characters that a cell holds. */
  tooLong: number;
  /** Their lines after the 253rd joined by spaces, because a cell holds no more line feeds. */
  tooManyLines: number;
}

/** A column after typing: `values[i]` belongs to row i, `undefined` is a blank. */
export interface TypedColumn extends CellReadings {
  readonly type: ValueType;
  readonly values: readonly (Scalar | undefined)[];
  readonly counts: Readonly<ReadCounts>;
}

/** What a value was to be. */
const TYPE_WORDS: Readonly<Record<ValueType, string>> = {
  number: "a number",
  integer: "a whole number",
  text: "a text",
  choice: "one of its choices",
  boolean: "true or false",
  date: "a date",
};

/** Nothing worth saying so far. */
export function noCounts(): ReadCounts {
  return { nonFinite: 0, escapes: 0, keptAsText: 0, outOfRangeDates: 0, tooLong: 0, tooManyLines: 0 };
}

/** The counts as sentences for the preview, under the header given. */
export function readNotices(column: string, type: ValueType, counts: Readonly<ReadCounts>): Notice[] {
  const notice = (rule: Notice["rule"], count: number, was: string, were: string): Notice[] =>
    count === 0 ? [] : [{ rule, column, count, message: sentence(count, column, was, were) }];
  return [
    ...notice(
      "non-finite",
      counts.nonFinite,
      "is not a finite number and stays as text (NaN, Infinity or -Infinity).",
      "are not finite numbers and stay as text (NaN, Infinity or -Infinity).",
    ),
    ...notice(
      "escape-removed",
      counts.escapes,
      "was freed from the apostrophe that the exporting tool had put in front.",
      "were freed from the apostrophe that the exporting tool had put in front.",
    ),
    ...notice(
      "kept-as-text",
      counts.keptAsText,
      `could not be read as ${TYPE_WORDS[type]}.`,
      `could not be read as ${TYPE_WORDS[type]}.`,
    ),
    ...notice(
      "out-of-range-date",
      counts.outOfRangeDates,
      "is outside the dates that Excel can show (1900-03-01 to 9999-12-31).",
      "are outside the dates that Excel can show (1900-03-01 to 9999-12-31).",
    ),
    ...notice(
      "text-too-long",
      counts.tooLong,
      "was cut to the 32,767 characters that a cell can hold.",
      "were cut to the 32,767 characters that a cell can hold.",
    ),
    ...notice(
      "too-many-lines",
      counts.tooManyLines,
      "has more lines than a cell can hold; those after the 254th stand in one with it.",
      "have more lines than a cell can hold; those after the 254th stand in one with it.",
    ),
  ];
}

/** "1 value in lr was ..." or "3 values in lr were ..."; what follows must fit both. */
function sentence(count: number, column: string, was: string, were: string): string {
  return counted(count, `value in ${column} ${was}`, `values in ${column} ${were}`);
}
