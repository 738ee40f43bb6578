import { TEXT } from "./cell-kind";
import type { GridView } from "./grid-view";

/** Rows above that are compared. */
const ROWS_ABOVE = 20;

/**
 * Whether a row says a text again that stands above it in the same column, from the row `from` on: as rows of a table do
 * ("adam"), and a header does not.
 */
export function repeatsText(
  view: GridView,
  { left, right, from, to }: { left: number; right: number; from: number; to: number },
  row: number,
): boolean {
  for (let column = left; column < view.endOf(row, right); column++) {
    if (view.kind(row, column) !== TEXT) {
      continue;
    }
    const text = view.text(row, column);
    for (let above = Math.max(from, to - ROWS_ABOVE + 1); above <= to; above++) {
      if (view.kind(above, column) === TEXT && view.text(above, column) === text) {
        return true;
      }
    }
  }
  return false;
}
