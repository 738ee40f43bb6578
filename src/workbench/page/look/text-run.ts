/**
 * Text that is wider than its cell runs on over empty cells to its right, up to the first filled one.
 * Returns the last column that the text covers (the cell's own when it fits).
 */
export function textRunEnd(
  column: number,
  needed: number,
  lastColumn: number,
  widthOf: (column: number) => number,
  isEmpty: (column: number) => boolean,
): number {
  let end = column;
  let room = widthOf(column);
  while (room < needed && end < lastColumn && isEmpty(end + 1)) {
    room += widthOf(++end);
  }
  return end;
}
