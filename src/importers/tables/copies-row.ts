import { BLANK } from "./cell-kind";
import type { GridView } from "./grid-view";
import { rowShape } from "./row-shape";

/** Whether a row says the same as another one but for its first text; a row of one value says too little. */
export function copiesRow(
  view: GridView,
  line: number,
  left: number,
  right: number,
  from: number,
  to: number,
): boolean {
  const first = rowShape(view, line, left, right).first;
  for (let other = from; other <= to; other++) {
    let same = 0;
    let column = left;
    while (
      column <= right &&
      other !== line &&
      (column === first || view.text(line, column) === view.text(other, column))
    ) {
      same += Number(column !== first && view.kind(line, column) !== BLANK);
      column++;
    }
    if (column > right && same > 1) {
      return true;
    }
  }
  return false;
}
