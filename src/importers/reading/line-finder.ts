import { lineEnds } from "./line-ends";

/**
 * A function that names the line at which row i of a table begins, "line 12". The lines are counted when the first one
 * is asked for, because most imports ask for none. `rowStart(i)` is a place within the first line of row i.
 */
export function lineFinder(
  text: string,
  count: number,
  rowStart: (row: number) => number,
): (row: number) => string {
  let lines: Int32Array | undefined;
  return (row) => {
    lines ??= rowLines(text, count, rowStart);
    return `line ${lines[row] ?? "unknown"}`;
  };
}

function rowLines(text: string, count: number, rowStart: (row: number) => number): Int32Array {
  const lines = new Int32Array(count);
  let line = 1;
  let at = 0;
  for (let row = 0; row < count; row++) {
    const start = rowStart(row);
    line += lineEnds(text, at, start);
    at = start;
    lines[row] = line;
  }
  return lines;
}
