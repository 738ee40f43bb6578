// Where the header of a table stands. Sure is a header whose texts stand over values: row 3 says "lr", and what is below
// is 0.1. Rows with groups ("val" over "acc" and "loss") belong to it, narrow rows above are the title. Where all is
// text, the first full row is the header.

import { BLANK, isValue, TEXT } from "./cell-kind";
import type { Area } from "./grid";
import type { GridView } from "./grid-view";
import { isBelowGroups } from "./is-below-groups";
import { isGroupRow } from "./is-group-row";
import { isNumberedHeader } from "./is-numbered-header";
import { isUnitsRow } from "./is-units-row";
import { spansColumns } from "./spans-columns";
import { rowShape, type RowShape } from "./row-shape";

/** The lines of a table's head, within its block. */
export interface Head {
  /** First and last header row; undefined where no row names the columns. */
  readonly header: readonly [first: number, last: number] | undefined;
  /** First row of the body; behind the block where there is none. */
  readonly body: number;
  /** Whether texts of the header stand over values. */
  readonly isSure: boolean;
}

/** More rows belong to a header only where each of them does nothing but group columns. */
const MOST_HEADERS = 4;
const MOST_GROUPS = 32;
/** Rows that settle how wide a table is. */
const FIRST_ROWS = 30;

/** Finds the header from the first row of an area on. Rows above it are the title. */
export function findHeader(view: GridView, area: Area): Head {
  const shapes = new Shapes(view, area);
  const wide = wideFrom(shapes, area);
  const valued = firstValued(shapes, area, wide);
  if (valued === undefined) {
    return allText(view, area, shapes, wide);
  }
  const named = firstNaming(view, area, shapes, valued);
  if (named === undefined) {
    return withoutText(view, area, valued, shapes);
  }
  const { last, isCut } = lastHeader(view, area, shapes, named, valued);
  return { header: [withGroups(view, area, shapes, named, last), last], body: last + 1, isSure: !isCut };
}

/** Shapes of an area's rows, each counted once. */
class Shapes {
  private readonly shapes = new Map<number, RowShape>();

  constructor(
    private readonly view: GridView,
    private readonly area: Area,
  ) {}

  of(row: number): RowShape {
    let shape = this.shapes.get(row);
    if (!shape) {
      shape = rowShape(this.view, row, this.area.left, this.area.right);
      this.shapes.set(row, shape);
    }
    return shape;
  }
}

/** How many cells make a row of the table wide enough to be no title. */
function wideFrom(shapes: Shapes, { top, bottom }: Area): number {
  let widest = 0;
  for (let row = top; row <= Math.min(bottom, top + FIRST_ROWS); row++) {
    widest = Math.max(widest, shapes.of(row).filled);
  }
  return Math.max(Math.min(2, widest), Math.floor(widest / 2) + 1);
}

/** The first row with values that is no line of a title; any of two cells where all such rows are narrow. */
function firstValued(shapes: Shapes, area: Area, wide: number): number | undefined {
  return firstOfWidth(shapes, area, wide) ?? firstOfWidth(shapes, area, Math.min(2, wide));
}

function firstOfWidth(shapes: Shapes, { top, bottom }: Area, wide: number): number | undefined {
  for (let row = top; row <= bottom; row++) {
    const { values, filled } = shapes.of(row);
    if (values > 0 && filled >= wide) {
      return row;
    }
  }
  return undefined;
}

/** Of the columns with values in a row, whether at least half have a text in one of the rows from `first` to `last`. */
function namesValues(
  view: GridView,
  { left, right }: Area,
  first: number,
  last: number,
  valued: number,
): boolean {
  let columns = 0;
  let named = 0;
  for (let column = left; column < view.endOf(valued, right); column++) {
    if (!isValue(view.kind(valued, column))) {
      continue;
    }
    columns++;
    for (let row = first; row <= last; row++) {
      if (view.kind(...view.shownFrom(row, column)) === TEXT) {
        named++;
        break;
      }
    }
  }
  return columns > 0 && named * 2 >= columns;
}

/** The first row above `valued` that names its columns; the lowest rows together where none does alone. */
function firstNaming(view: GridView, area: Area, shapes: Shapes, valued: number): number | undefined {
  for (let row = area.top; row < valued; row++) {
    const { values, texts, filled } = shapes.of(row);
    if (values === 0 && texts * 2 > filled && namesValues(view, area, row, row, valued)) {
      return skippedTitle(view, area, shapes, row, valued);
    }
  }
  for (let row = valued - 1; row >= Math.max(area.top, valued - 3); row--) {
    if (shapes.of(row).values > 0 || shapes.of(row).filled === 0) {
      return undefined;
    }
    if (namesValues(view, area, row, valued - 1, valued)) {
      return row;
    }
  }
  return undefined;
}

/**
 * A line of a title may stand over the only column of values, or be merged over all: it is no header where the row below
 * names the columns better.
 */
function skippedTitle(view: GridView, area: Area, shapes: Shapes, row: number, valued: number): number {
  let at = row;
  while (at + 1 < valued) {
    const above = shapes.of(at);
    const below = shapes.of(at + 1);
    const isBetter =
      below.values === 0 &&
      below.filled > above.filled &&
      namesValues(view, area, at + 1, at + 1, valued) &&
      !isGroupRow(view, area, at, above);
    if (!isBetter) {
      break;
    }
    at++;
  }
  return at;
}

/**
 * The header may go on below: where it leaves columns without a name of their own and the next row has one. `isCut` where it
 * may go on still, and rows that only group columns are not all there is above.
 */
function lastHeader(
  view: GridView,
  area: Area,
  shapes: Shapes,
  first: number,
  valued: number,
): { readonly last: number; readonly isCut: boolean } {
  let last = first;
  while (last + 1 < valued) {
    const next = last + 1;
    const { values, texts } = shapes.of(next);
    const goesOn =
      values === 0 &&
      texts > 0 &&
      (isUnitsRow(view, area, next) ||
        isBelowGroups(view, area, last, next) ||
        (!isComplete(view, area, first, last, valued) && addsName(view, area, last, next, valued)));
    if (!goesOn) {
      break;
    }
    if (!hasRoom(view, area, [first, last], valued)) {
      return { last, isCut: true };
    }
    last = next;
  }
  return { last, isCut: false };
}

/** Whether a header may have a row more than those from `first` to `last`. */
function hasRoom(
  view: GridView,
  area: Area,
  [first, last]: readonly [first: number, last: number],
  valued: number,
): boolean {
  const rows = last - first + 1;
  if (rows >= MOST_HEADERS) {
    for (let row = rows === MOST_HEADERS ? first : last; row <= last; row++) {
      if (!spansColumns(view, area, row, valued)) {
        return false;
      }
    }
  }
  return rows < MOST_GROUPS;
}

/** Whether each filled column of the row `valued` has a name that no other has. */
function isComplete(
  view: GridView,
  { left, right }: Area,
  first: number,
  last: number,
  valued: number,
): boolean {
  const names = new Set<string>();
  for (let column = left; column < view.endOf(valued, right); column++) {
    if (view.kind(valued, column) === BLANK) {
      continue;
    }
    let name = "";
    for (let row = first; row <= last; row++) {
      name += `\n${view.text(...view.shownFrom(row, column)).toLowerCase()}`;
    }
    if (names.has(name) || (name.trim() === "" && column > left)) {
      return false;
    }
    names.add(name);
  }
  return true;
}

/** Whether a row has a text over a value: as a second header row has, and a row of the body has not. */
function addsName(view: GridView, { left, right }: Area, last: number, row: number, valued: number): boolean {
  let texts = 0;
  for (let column = left; column < view.endOf(row, right); column++) {
    const isText = view.kind(row, column) === TEXT;
    if (isText && isValue(view.kind(valued, column))) {
      texts++;
    }
  }
  return texts > 0 && last < row;
}

/** The first of the rows of groups above a header. */
function withGroups(view: GridView, area: Area, shapes: Shapes, first: number, last: number): number {
  let top = first;
  while (
    top > area.top &&
    last - top + 1 < MOST_GROUPS &&
    (last - top + 1 < MOST_HEADERS || spansColumns(view, area, top - 1, last)) &&
    isGroupRow(view, area, top - 1, shapes.of(top - 1), true)
  ) {
    top--;
  }
  return top;
}

/** Nothing but texts: the first wide row is the header of what is below, if there are two columns at least. */
function allText(view: GridView, area: Area, shapes: Shapes, wide: number): Head {
  for (let row = area.top; row < area.bottom; row++) {
    if (shapes.of(row).filled >= Math.max(2, wide)) {
      return { header: [withGroups(view, area, shapes, row, row), row], body: row + 1, isSure: false };
    }
  }
  return { header: undefined, body: area.bottom + 1, isSure: false };
}

/** No texts stand over the values: the columns are named by numbers (10, 50, 100), or by nothing. */
function withoutText(view: GridView, area: Area, valued: number, shapes: Shapes): Head {
  if (valued < area.bottom && isNumberedHeader(view, area, valued)) {
    return { header: [valued, valued], body: valued + 1, isSure: true };
  }
  let body = valued;
  while (body > area.top && shapes.of(body - 1).filled >= 2) {
    body--;
  }
  return { header: undefined, body, isSure: false };
}
