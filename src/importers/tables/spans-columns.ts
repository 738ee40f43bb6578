import { BLANK, TEXT } from "./cell-kind";
import type { Area } from "./grid";
import type { GridView } from "./grid-view";

/**
 * Whether a row does nothing but group columns of the row below: it says nothing of its own in the first column, where runs
 * have their names, and one of its labels reaches over several columns, merged, repeated or with blanks behind it.
 *
 * @param filled a row below in which columns of the table are filled.
 */
export function spansColumns(view: GridView, { left, right }: Area, row: number, filled: number): boolean {
  const shown = (at: number, column: number): string => view.text(...view.shownFrom(at, column));
  const corner = shown(row, left);
  if (corner !== "" && corner !== shown(row + 1, left)) {
    return false;
  }
  for (let column = left + 1; column < right; column++) {
    if (view.kind(...view.shownFrom(row, column)) !== TEXT) {
      continue;
    }
    const next = shown(row, column + 1);
    const isFilled = view.kind(filled, column + 1) !== BLANK;
    if (isFilled && (next === "" || next === shown(row, column))) {
      return true;
    }
  }
  return false;
}
