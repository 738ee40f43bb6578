import type { Notice } from "./import-plan";
import type { Scalar } from "./scalar";
import type { ValueType } from "./value-type";

/** How many values of a column were treated in a way worth saying. */
export interface ReadCounts {
  /** Kept under the canonical spelling NaN, Infinity or -Infinity. */
  nonFinite: number;
  /** Freed from the apostrophe that exporters put before = + - @. */
  escapes: number;
  /** Not of the column's type; kept as they were. */
  keptAsText: number;
  /** Dates before 1900-03-01 or after 9999, kept as text. */
  outOfRangeDates: number;
  /** Cut at the 32,767 characters that a cell holds. */
  tooLong: number;
}

/** A column after typing: `values[i]` belongs to row i, `undefined` is a blank. */
export interface TypedColumn {
  readonly type: ValueType;
  readonly values: readonly (Scalar | undefined)[];
  readonly counts: Readonly<ReadCounts>;
}

export function noCounts(): ReadCounts {
  return { nonFinite: 0, escapes: 0, keptAsText: 0, outOfRangeDates: 0, tooLong: 0 };
}

function amount(count: number): string {
  return count === 1 ? "1 value" : `${String(count)} values`;
}

function were(count: number): string {
  return count === 1 ? "was" : "were";
}

/** The counts as sentences for the preview, under the header given. */
export function readNotices(column: string, type: ValueType, counts: Readonly<ReadCounts>): Notice[] {
  const { nonFinite, escapes, keptAsText, outOfRangeDates, tooLong } = counts;
  const all: Notice[] = [
    {
      rule: "non-finite",
      column,
      count: nonFinite,
      message: `${amount(nonFinite)} in ${column} ${were(nonFinite)} not a finite number and stay as text (NaN, Infinity or -Infinity).`,
    },
    {
      rule: "escape-removed",
      column,
      count: escapes,
      message: `${amount(escapes)} in ${column} ${were(escapes)} freed from the apostrophe that the exporting tool had added.`,
    },
    {
      rule: "kept-as-text",
      column,
      count: keptAsText,
      message: `${amount(keptAsText)} in ${column} could not be read as ${type} and stay as they were.`,
    },
    {
      rule: "out-of-range-date",
      column,
      count: outOfRangeDates,
      message: `${amount(outOfRangeDates)} in ${column} ${were(outOfRangeDates)} outside the dates that Excel can show (1900-03-01 to 9999-12-31).`,
    },
    {
      rule: "text-too-long",
      column,
      count: tooLong,
      message: `${amount(tooLong)} in ${column} ${were(tooLong)} cut to the 32,767 characters that a cell can hold.`,
    },
  ];
  return all.filter(({ count }) => count > 0);
}
