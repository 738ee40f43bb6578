import { BLANK } from "./cell-kind";
import type { Area } from "./grid";
import type { GridView } from "./grid-view";
import { isGroupLabel } from "./is-group-label";

/** Whether each text of a row stands under one that columns are grouped under: "acc" under "val". */
export function isBelowGroups(view: GridView, { left, right }: Area, last: number, row: number): boolean {
  for (let column = left; column < view.endOf(row, right); column++) {
    const isFilled = view.kind(row, column) !== BLANK;
    if (isFilled && !isGroupLabel(view.text(...view.shownFrom(last, column)))) {
      return false;
    }
  }
  return true;
}
