// By what runs are parted into those of each value of a column: the rule of the pane, which the formulas of the sheet say too
// (workbook/generated/best-each-formulas).
//
// - Texts that differ in case and in spaces that nobody sees are one; a text of spaces alone is no value.
// - Numbers that agree in 15 digits are one, as everywhere in Excel. A number and a text that reads as it are two.

import { foldText } from "../filter/fold-text";
import { plainText } from "../values/plain-text";
import type { Scalar } from "../values/scalar";

const DIGITS = 15;

/** Tells the values of a column apart; "" where a cell holds none. */
export function eachKey(cell: Scalar | undefined): string {
  const value = eachValue(cell);
  return typeof value === "string" ? `text ${foldText(value)}` : value === undefined ? "" : String(value);
}

/** A value as it stands for all that are one with it; undefined where a cell holds none. */
export function eachValue(cell: Scalar | undefined): Scalar | undefined {
  if (typeof cell === "number") {
    return Number(cell.toPrecision(DIGITS));
  }
  const text = typeof cell === "string" ? plainText(cell) : cell;
  return text === "" ? undefined : text;
}

/**
 * Whether a criterion of Excel (COUNTIFS, MAXIFS) takes a value for itself alone. A text that may read as a number, a date or a truth
 * matches what reads alike as well, and so may a truth.
 */
export function isFoundByCriterion(value: Scalar | undefined): boolean {
  return typeof value === "string" ? isPlainWord(value) : typeof value !== "boolean";
}

function isPlainWord(text: string): boolean {
  return (
    text.length <= LONGEST_WORD &&
    /^\p{L}|\p{L}{3}/u.test(text) &&
    !/^(true|false)$/i.test(text) &&
    !(/\d/.test(text) && MONTH.test(text))
  );
}

/** A criterion has at most 255 characters, and wildcards take two. */
const LONGEST_WORD = 120;
const MONTH = /(^|[^\p{L}])(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu;
