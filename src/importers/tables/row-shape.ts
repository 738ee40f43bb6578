import { BLANK, isValue, TEXT } from "./cell-kind";
import type { GridView } from "./grid-view";

/** What a row holds between two columns, counted. */
export interface RowShape {
  /** Cells that are not blank. */
  readonly filled: number;
  readonly texts: number;
  /** Numbers, dates, true and false. */
  readonly values: number;
  /** First and last column that is not blank; `first` is behind `last` in a blank row. */
  readonly first: number;
  readonly last: number;
}

/** Counts what a row holds from one column to another. */
export function rowShape(view: GridView, row: number, left: number, right: number): RowShape {
  let filled = 0;
  let texts = 0;
  let values = 0;
  let first = Infinity;
  let last = -1;
  for (let column = left; column < view.endOf(row, right); column++) {
    const kind = view.kind(row, column);
    if (kind === BLANK) {
      continue;
    }
    filled++;
    texts += Number(kind === TEXT);
    values += Number(isValue(kind));
    first = Math.min(first, column);
    last = column;
  }
  return { filled, texts, values, first, last };
}
