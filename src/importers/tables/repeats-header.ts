import type { GridView } from "./grid-view";

/** Whether a row says again what one of the header rows says, case apart. */
export function repeatsHeader(
  view: GridView,
  left: number,
  right: number,
  [first, last]: readonly [first: number, last: number],
  row: number,
): boolean {
  for (let header = first; header <= last; header++) {
    if (isSameRow(view, left, right, header, row)) {
      return true;
    }
  }
  return false;
}

function isSameRow(view: GridView, left: number, right: number, row: number, other: number): boolean {
  let filled = 0;
  for (let column = left; column <= right; column++) {
    const text = view.text(row, column);
    if (text.toLowerCase() !== view.text(other, column).toLowerCase()) {
      return false;
    }
    filled += Number(text !== "");
  }
  return filled > 0;
}
