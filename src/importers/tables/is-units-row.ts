import { BLANK } from "./cell-kind";
import type { Area } from "./grid";
import type { GridView } from "./grid-view";
import { isBracketed, unitLabel } from "./unit-label";

/**
 * Whether all that a row says is units and goals, dashes where there are none, and what stands in brackets. The word "min"
 * alone is the least of something as well.
 */
export function isUnitsRow(
  view: GridView,
  { left, right }: Pick<Area, "left" | "right">,
  row: number,
): boolean {
  let told = 0;
  for (let column = left; column < view.endOf(row, right); column++) {
    if (view.kind(row, column) === BLANK) {
      continue;
    }
    const text = view.text(row, column);
    const { unit, goal } = unitLabel(text) ?? {};
    if (unitLabel(text) === undefined && !isBracketed(text)) {
      return false;
    }
    told += Number((unit !== undefined || goal !== undefined) && text.toLowerCase() !== "min");
  }
  return told > 0;
}
