import { endsStep, type Steps } from "../steps";
import { BLANK, isValue, TEXT } from "./cell-kind";
import { ColumnTally } from "./column-tally";
import { findHeader, type Head } from "./find-header";
import type { Area } from "./grid";
import type { GridView } from "./grid-view";
import { isKnownName } from "./is-known-name";
import { repeatsHeader } from "./repeats-header";
import { repeatsText } from "./repeats-text";
import { rowShape } from "./row-shape";
import { tightColumns } from "./tight-columns";
import { isNamedAtSide } from "./turn-evidence";

/** A table within a block: lines as the view has them. */
export interface TableStretch {
  /** Rows of text above the header. */
  readonly titles: readonly number[];
  readonly header: readonly [first: number, last: number] | undefined;
  /** First and last row of the body; `to` is above `from` where there is none. */
  readonly from: number;
  readonly to: number;
  /** Whether texts of the header stand over values. */
  readonly isSure: boolean;
}

/** Parts a block without blank lines into the tables that stand in it, one directly below the other. */
export function* readBlock(view: GridView, area: Area): Steps<TableStretch[]> {
  const stretches: TableStretch[] = [];
  let top = area.top;
  while (top <= area.bottom) {
    const head = findHeader(view, { ...area, top });
    const start = head.header?.[0] ?? head.body;
    // Only a whole block can be one with its names down the side: a look at what is left of it each time costs too much.
    const isTurned = top === area.top && isWholeTurned(view, area, head);
    const end = isTurned ? area.bottom : yield* endOfBody(view, area, head.body, head.header);
    stretches.push({
      titles: Array.from({ length: start - top }, (_, at) => top + at),
      header: head.header,
      from: head.body,
      to: end,
      isSure: head.isSure,
    });
    top = Math.max(end, head.body - 1, start) + 1;
  }
  return stretches;
}

function isWholeTurned(view: GridView, area: Area, { header, body }: Head): boolean {
  const tight = tightColumns(view, { ...area, top: header?.[0] ?? body });
  return isNamedAtSide(view, tight, header, body);
}

/** The last row above the next header, or of the block. */
function* endOfBody(
  view: GridView,
  area: Area,
  from: number,
  header: readonly [number, number] | undefined,
): Steps<number> {
  const tally = new ColumnTally(view, area.left, area.right);
  let label = 0;
  for (let row = from; row <= area.bottom; row++) {
    if (row > from && !holdsValue(view, area, row)) {
      if (isHeaderAgain(view, area, row, tally)) {
        const isRepeated = header !== undefined && repeatsHeader(view, area.left, area.right, header, row);
        const isOther = !isRepeated && standsOut(view, from, row, tally);
        if (label > 0 || isOther) {
          return row - label - 1;
        }
      }
      // Lines of text directly above a header are the next table's title.
      const { filled, texts, first } = rowShape(view, row, area.left, area.right);
      label = filled === 1 && texts === 1 && first === area.left ? label + 1 : 0;
    } else {
      label = 0;
    }
    tally.add(row);
    if (endsStep(row)) {
      yield row;
    }
  }
  return area.bottom;
}

function holdsValue(view: GridView, { left, right }: Area, row: number): boolean {
  for (let column = left; column < view.endOf(row, right); column++) {
    if (isValue(view.kind(row, column))) {
      return true;
    }
  }
  return false;
}

/** Whether a row within a body is the header of another table: distinct texts over columns that hold values. */
function isHeaderAgain(view: GridView, area: Area, row: number, tally: ColumnTally): boolean {
  const { texts, filled, first, last } = rowShape(view, row, area.left, area.right);
  if (texts < filled || texts < Math.min(2, area.right - area.left + 1)) {
    return false;
  }
  const over = tally.againstValues(row, first, last);
  if (over.texts === 0 || over.texts * 2 < over.columns) {
    return false;
  }
  const names = new Set<string>();
  for (let column = first; column <= last; column++) {
    const kind = view.kind(row, column);
    if (kind === TEXT) {
      names.add(view.text(row, column).toLowerCase());
    } else if (kind !== BLANK) {
      return false;
    }
  }
  return names.size === texts && hasValuesBelow(view, area, row);
}

/**
 * Whether a row of texts is no run that merely failed ("lost"): it says nothing that stands above it in the same column,
 * and over the values there are mostly names of parameters and metrics, or it is the only one in bold.
 */
function standsOut(view: GridView, from: number, row: number, tally: ColumnTally): boolean {
  const { left, right } = tally;
  if (repeatsText(view, { left, right, from, to: row - 1 }, row)) {
    return false;
  }
  let texts = 0;
  let known = 0;
  for (let column = left; column < view.endOf(row, right); column++) {
    if (view.kind(row, column) !== TEXT) {
      continue;
    }
    if (view.look(row, column)?.bold === true && view.look(row - 1, column)?.bold !== true) {
      return true;
    }
    if (tally.holdsValues(column)) {
      texts++;
      known += Number(isKnownName(view.text(row, column)));
    }
  }
  return known * 2 > texts;
}

function hasValuesBelow(view: GridView, area: Area, row: number): boolean {
  for (let below = row + 1; below <= Math.min(row + 3, area.bottom); below++) {
    if (rowShape(view, below, area.left, area.right).values > 0) {
      return true;
    }
  }
  return false;
}
