// How references follow cells when rows or columns are inserted or deleted:
// - a range moves with its cells, grows when cells are inserted inside it and shrinks when some of its cells vanish;
// - dollar signs make no difference: they matter for copying, not for moving;
// - a reference whose cells all vanished becomes #REF!, with its sheet if it named one, as Excel writes it;
// - whole columns know nothing of rows and whole rows nothing of columns;
// - structured references and names are left alone: their tables and names move.
import { parseA1Ref, tokenize, tokenTypes, type RangeA1 } from "@borgar/fx";
import { MAX_COLUMNS, MAX_ROWS, type Area } from "../book/area";
import { rangeText, splitPrefix } from "./syntax/reference-text";

/** Rows or columns inserted into or deleted from one sheet; `index` and `count` are in rows or columns, from 0. */
export interface SheetChange {
  readonly sheetName: string;
  readonly kind: "insertRows" | "deleteRows" | "insertColumns" | "deleteColumns";
  readonly index: number;
  readonly count: number;
  /**
   * Columns (of a change of rows) or rows (of a change of columns) in which cells move; absent is all of them. What
   * reaches beyond them stays.
   */
  readonly across?: { readonly first: number; readonly last: number };
}

/**
 * Rewrites the A1 references of a formula (with or without its `=`) for a change of rows or columns.
 * `atSheet` is the name of the sheet that the formula stands on, which references without a sheet mean.
 */
export function shiftFormula(formula: string, change: SheetChange, atSheet: string): string {
  return tokenize(formula, { negativeNumbers: false })
    .map((token) =>
      token.type === tokenTypes.REF_RANGE || token.type === tokenTypes.REF_BEAM
        ? shiftReference(token.value, change, atSheet)
        : token.value,
    )
    .join("");
}

/** Where an area lies after the change, or undefined when all of its cells vanished or fell off the sheet. */
export function shiftArea(area: Area, change: Omit<SheetChange, "sheetName">): Area | undefined {
  const inRows = change.kind.endsWith("Rows");
  const inserting = change.kind.startsWith("insert");
  const size = inRows ? MAX_ROWS : MAX_COLUMNS;
  const first = inRows ? area.top : area.left;
  const last = inRows ? area.bottom : area.right;
  if (first === 0 && last === size - 1) {
    return area;
  }
  const { across } = change;
  const reachesBeyond =
    across &&
    (inRows
      ? area.left < across.first || area.right > across.last
      : area.top < across.first || area.bottom > across.last);
  if (reachesBeyond) {
    return area;
  }
  const span = inserting
    ? insertIntoSpan(first, last, change.index, change.count, size)
    : deleteFromSpan(first, last, change.index, change.count);
  if (!span) {
    return undefined;
  }
  return inRows
    ? { ...area, top: span.first, bottom: span.last }
    : { ...area, left: span.first, right: span.last };
}

interface Span {
  readonly first: number;
  readonly last: number;
}

function insertIntoSpan(
  first: number,
  last: number,
  index: number,
  count: number,
  size: number,
): Span | undefined {
  const movedFirst = first >= index ? first + count : first;
  const movedLast = last >= index ? Math.min(last + count, size - 1) : last;
  return movedFirst < size ? { first: movedFirst, last: movedLast } : undefined;
}

function deleteFromSpan(first: number, last: number, index: number, count: number): Span | undefined {
  const end = index + count;
  if (first >= index && last < end) {
    return undefined;
  }
  return {
    first: first < index ? first : first >= end ? first - count : index,
    last: last < index ? last : last >= end ? last - count : index - 1,
  };
}

function shiftReference(text: string, change: SheetChange, atSheet: string): string {
  const reference = parseA1Ref(text);
  if (!reference || !("range" in reference)) {
    return text;
  }
  const context = reference.context ?? [];
  if (context.length > 1) {
    return text;
  }
  const sheetName = context[0] ?? atSheet;
  if (sheetName.toLowerCase() !== change.sheetName.toLowerCase()) {
    return text;
  }
  const { range } = reference;
  if ((change.kind.endsWith("Rows") ? range.top : range.left) == null) {
    return text;
  }
  const before = boundsOf(range);
  const area = shiftArea(before, change);
  const { prefix } = splitPrefix(text);
  if (!area) {
    return `${prefix}#REF!`;
  }
  if (isSame(area, before)) {
    return text;
  }
  const moved: RangeA1 = change.kind.endsWith("Rows")
    ? { ...range, top: area.top, bottom: area.bottom }
    : { ...range, left: area.left, right: area.right };
  return prefix + rangeText(moved);
}

function boundsOf(range: RangeA1): Area {
  return {
    top: range.top ?? 0,
    left: range.left ?? 0,
    bottom: range.bottom ?? range.top ?? MAX_ROWS - 1,
    right: range.right ?? range.left ?? MAX_COLUMNS - 1,
  };
}

function isSame(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}
