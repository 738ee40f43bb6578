// What a cell is, as far as finding tables needs it: names and texts are told from values, and what may stand in any
// column (a missing value, an error, "OOM") from both.

import { isErrorCell } from "../../tracking/values/error-cell";
import { isMissingMarker } from "../../tracking/values/missing-marker";
import { readNonFinite } from "../../tracking/values/non-finite";
import { formatKind } from "../../tracking/values/number-format";
import { isDitto, readVoidWord } from "../../tracking/values/void-word";
import type { GridCell } from "./grid";

export const BLANK = 0;
export const NUMBER = 1;
export const DATE = 2;
export const LOGICAL = 3;
export const TEXT = 4;
export const MARK = 5;

export type CellKind = 0 | 1 | 2 | 3 | 4 | 5;

/** Kind of a cell, by its value and, for dates, by its number format. */
export function cellKind(value: GridCell, numberFormat?: string): CellKind {
  if (typeof value === "number") {
    return numberFormat !== undefined && isDateFormat(numberFormat) ? DATE : NUMBER;
  }
  if (typeof value === "string") {
    return textKind(value);
  }
  return value === undefined ? BLANK : LOGICAL;
}

/** Whether a cell of the kind holds a value of a run rather than a name. */
export function isValue(kind: CellKind): boolean {
  return kind === NUMBER || kind === DATE || kind === LOGICAL;
}

/** Longer texts are prose, whatever they begin with. */
const LONGEST_VALUE = 60;
const LONGEST_MARK = 15;

/** A number as people write it: `~0.94`, `(0.25)`, `12 ms`, `3.2k`, `91.2%`, `0.9 ± 0.1`, `128x128`, `5e-4 -> 1e-5`. */
const NUMBER_LIKE =
  /^[~≈<>≤≥]*\s*[($€£+−-]*(?:\d[\d.,'\u00a0\u202f]*|\.\d+)(?:[eE][+−-]?\d+)?\s*(?:%|[a-zA-Zµμ]{1,5})?\)?\s*(?:(?:±|\+\/?-|\(|->|→|[x×:/^-])\s*[+−-]?[\d.].*)?$/;

function textKind(value: string): CellKind {
  const text = value.trim();
  if (text === "") {
    return BLANK;
  }
  if (!startsAsValue(text.charCodeAt(0))) {
    return wordKind(text);
  }
  if (text.length > LONGEST_VALUE) {
    return TEXT;
  }
  if (!Number.isNaN(Number(text)) || NUMBER_LIKE.test(text)) {
    return NUMBER;
  }
  return wordKind(text);
}

/** Whether a number may begin so: a digit, a sign, a bracket, a point, a currency, or "about". */
function startsAsValue(code: number): boolean {
  return (code >= 48 && code <= 57) || (code <= 62 && SIGNS.has(code)) || (code > 122 && SIGNS.has(code));
}

const SIGNS: ReadonlySet<number> = new Set(Array.from("~≈<>≤≥($€£+−-.", (sign) => sign.charCodeAt(0)));

function wordKind(text: string): CellKind {
  if (text.length > LONGEST_MARK) {
    return TEXT;
  }
  const word = text.toLowerCase();
  if (word === "true" || word === "false") {
    return LOGICAL;
  }
  return isMark(text) ? MARK : TEXT;
}

/**
 * Whether a short text stands where a value is missing: a dash, an error, OOM, TODO, same as above. One hash alone heads a
 * column of running numbers.
 */
function isMark(text: string): boolean {
  return (
    isMissingMarker(text) ||
    (isErrorCell(text) && text !== "#") ||
    readNonFinite(text) !== undefined ||
    readVoidWord(text) !== undefined ||
    isDitto(text)
  );
}

/** Whether a number format writes a date or a time. */
function isDateFormat(format: string): boolean {
  const kind = formatKind(format);
  return kind === "date" || kind === "clock" || kind === "span";
}
