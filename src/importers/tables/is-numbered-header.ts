import { BLANK, isValue, NUMBER } from "./cell-kind";
import type { Area } from "./grid";
import type { GridView } from "./grid-view";

/** Whether a row names columns by rising whole numbers over values that are none, or is the only one in bold. */
export function isNumberedHeader(view: GridView, { left, right }: Area, row: number): boolean {
  let before = -Infinity;
  let numbers = 0;
  let fractions = 0;
  let bold = 0;
  let plain = 0;
  for (let column = left; column < view.endOf(row, right); column++) {
    const kind = view.kind(row, column);
    if (kind !== BLANK) {
      bold += Number(view.look(row, column)?.bold === true && view.look(row + 1, column)?.bold !== true);
      plain++;
    }
    if (!isValue(kind)) {
      continue;
    }
    const value = Number(view.value(row, column));
    if (!Number.isInteger(value) || value <= before) {
      return false;
    }
    before = value;
    numbers++;
    const below = Number(view.value(row + 1, column));
    fractions += Number(!Number.isNaN(below) && !Number.isInteger(below));
  }
  const isNamed = view.kind(row, left) !== NUMBER;
  return numbers > 0 && ((bold === plain && isNamed) || (numbers > 1 && fractions * 2 > numbers));
}
