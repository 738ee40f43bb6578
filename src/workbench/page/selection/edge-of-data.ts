/**
 * Where Ctrl and an arrow lead along a row or column: from a filled cell with a filled neighbour to the end of the
 * filled stretch, else to the next filled cell, else to the end.
 */
export function edgeOfData(
  from: number,
  direction: 1 | -1,
  count: number,
  isFilled: (index: number) => boolean,
): number {
  const last = direction === 1 ? count - 1 : 0;
  if (from === last) {
    return from;
  }
  let at = from + direction;
  if (isFilled(from) && isFilled(at)) {
    while (at !== last && isFilled(at + direction)) {
      at += direction;
    }
    return at;
  }
  while (at !== last && !isFilled(at)) {
    at += direction;
  }
  return at;
}
