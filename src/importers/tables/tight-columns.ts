import type { Area } from "./grid";
import type { GridView } from "./grid-view";
import { rowShape } from "./row-shape";

/** An area without the columns at its sides that are blank in it. */
export function tightColumns(view: GridView, area: Area): Area {
  let left = Infinity;
  let right = -1;
  for (let row = area.top; row <= area.bottom && (left > area.left || right < area.right); row++) {
    const { first, last } = rowShape(view, row, area.left, area.right);
    left = Math.min(left, first);
    right = Math.max(right, last);
  }
  return right < 0 ? area : { ...area, left, right };
}
