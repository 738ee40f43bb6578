import { BLANK, TEXT } from "./cell-kind";
import type { Area } from "./grid";
import type { GridView } from "./grid-view";
import { isGroupLabel } from "./is-group-label";
import type { RowShape } from "./row-shape";

/** Longer texts are sentences of a title. */
const LONGEST_LABEL = 40;
const YEAR = /\b(?:19|20)\d\d\b/;

/**
 * Whether a row above a header groups its columns, as "val" does over "acc" and "loss": several short texts, one
 * that is merged over some of the columns, or one that says so itself ("val"). A line of a title and a fact (`Dataset | CIFAR-10`) are none.
 */
export function isGroupRow(
  view: GridView,
  area: Area,
  row: number,
  shape: RowShape,
  isAboveHeader = false,
): boolean {
  const { filled, texts, values, first, last } = shape;
  if (values > 0 || texts === 0 || texts < filled) {
    return false;
  }
  let merges = 0;
  for (let column = first; column <= last; column++) {
    if (view.kind(row, column) === BLANK) {
      continue;
    }
    const text = view.text(row, column);
    if (text.length > LONGEST_LABEL || text.endsWith(":") || YEAR.test(text)) {
      return false;
    }
    const around = view.mergedAround(row, column);
    if (around && around.right > around.left) {
      if (around.left <= area.left && around.right >= area.right) {
        return false;
      }
      merges++;
    }
  }
  if (merges > 0) {
    return true;
  }
  if (filled < 2) {
    const isOverName = first > area.left && view.kind(row + 1, first) === TEXT;
    return isAboveHeader && isOverName && isGroupLabel(view.text(row, first));
  }
  const isFact = filled === 2 && first === area.left && last === first + 1 && area.right > last;
  return !isFact || (isAboveHeader && view.kind(row + 1, first) !== TEXT);
}
