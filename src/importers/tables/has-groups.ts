import { BLANK, TEXT } from "./cell-kind";
import type { Area } from "./grid";
import type { GridView } from "./grid-view";

/** Whether the names down the left side are parted by groups before them: few texts, and names in the next column. */
export function hasGroups(view: GridView, { top, left, bottom, right }: Area): boolean {
  let groups = 0;
  let names = 0;
  for (let row = top; row <= bottom && left + 1 < right; row++) {
    groups += Number(view.kind(row, left) !== BLANK);
    names += Number(view.kind(row, left + 1) === TEXT);
  }
  const rows = bottom - top + 1;
  return names === rows && groups * 2 <= rows && groups > 0;
}
