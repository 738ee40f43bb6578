import { toCol, type RangeA1 } from "@borgar/fx";
import { MAX_COLUMNS, MAX_ROWS, type Area } from "../../book/area";

/**
 * A sheet name as a formula writes it: quoted when it is not a plain identifier or could be read as a cell (`A1`,
 * `R1C1`) or a boolean; quotes inside are doubled.
 */
export function quoteSheetName(name: string): string {
  const plain = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name);
  const readsAsSomethingElse =
    /^[A-Za-z]{1,3}\d{1,7}$/.test(name) || /^(R\d*C?\d*|C\d*|TRUE|FALSE)$/i.test(name);
  return plain && !readsAsSomethingElse ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Splits `'My Sheet'!A1` into `'My Sheet'!` and `A1`; the prefix is empty where there is no sheet. */
export function splitPrefix(text: string): { prefix: string; rest: string } {
  const end = text.lastIndexOf("!");
  // A `!` inside brackets belongs to a column name of a structured reference.
  const bracket = text.startsWith("'") ? text.indexOf("[", text.lastIndexOf("'")) : text.indexOf("[");
  if (end < 0 || (bracket > 0 && bracket < end)) {
    return { prefix: "", rest: text };
  }
  return { prefix: text.slice(0, end + 1), rest: text.slice(end + 1) };
}

/** The A1 text of a range as fx parses it, with its dollar signs; `A1:A1` becomes `A1`. */
export function rangeText(range: RangeA1): string {
  const { top, left, bottom = top, right = left } = range;
  const row = (value: number | null | undefined, fixed: boolean | null | undefined): string =>
    value == null ? "" : (fixed ? "$" : "") + String(value + 1);
  const column = (value: number | null | undefined, fixed: boolean | null | undefined): string =>
    value == null ? "" : (fixed ? "$" : "") + toCol(value);
  const first = column(left, range.$left) + row(top, range.$top);
  const last = column(right, range.$right) + row(bottom, range.$bottom);
  return first === last && top != null && left != null ? first : `${first}:${last}`;
}

/** `A1` for row 0, column 0. */
export function cellText(row: number, column: number): string {
  return toCol(column) + String(row + 1);
}

/** The area that a parsed A1 range covers; whole columns and rows reach from edge to edge. */
export function areaOfRange(range: RangeA1): Area {
  const top = range.top ?? 0;
  const left = range.left ?? 0;
  return {
    top,
    left,
    bottom: range.top == null ? MAX_ROWS - 1 : (range.bottom ?? top),
    right: range.left == null ? MAX_COLUMNS - 1 : (range.right ?? left),
  };
}
