import type { GridCell } from "./grid";

const RUNNING =
  /^(?:#|№|no\.?|nr\.?|s\.? ?no\.?|index|idx|row|id|run|run ?(?:#|no\.?|id)|trial|exp|exp\.? ?(?:#|no\.?)|experiment|number|Unnamed: \d+)?$/i;

/** Whether a column only counts the rows: whole numbers, rising, mostly by one, under a name that means no more. */
export function isIndexColumn(header: string, values: Iterable<GridCell>): boolean {
  if (!RUNNING.test(header.trim())) {
    return false;
  }
  let before: number | undefined;
  let rows = 0;
  let steps = 0;
  for (const cell of values) {
    const value = wholeNumber(cell);
    if (value === undefined || (before !== undefined && value <= before)) {
      return false;
    }
    steps += Number(before !== undefined && value === before + 1);
    before = value;
    rows++;
  }
  return rows > 1 && steps * 2 >= rows - 1;
}

/** A whole number from 0 on, as a number or as plain digits. */
function wholeNumber(cell: GridCell): number | undefined {
  const value = typeof cell === "string" && /^\s*\d{1,15}\s*$/.test(cell) ? Number(cell) : cell;
  return typeof value === "number" && Number.isInteger(value) && value >= 0 ? value : undefined;
}
