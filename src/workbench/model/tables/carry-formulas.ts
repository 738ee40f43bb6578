import type { Area } from "../../book/area";
import type { Sheet } from "../../book/sheet";
import type { TableDescription } from "../../book/table-description";
import { moveFormula } from "../ranges/copy-cells";

/**
 * Carries the formulas of calculated columns on into the rows by which a table grows to `after`; cells that hold something
 * keep it. A column is calculated when one formula stands in all of its rows.
 */
export function carryFormulas(
  sheet: Sheet,
  { area: before, showHeaders, showTotals }: TableDescription,
  after: Area,
): void {
  const first = before.top + (showHeaders ? 1 : 0);
  const last = before.bottom - (showTotals ? 1 : 0);
  const end = after.bottom - (showTotals ? 1 : 0);
  for (let column = Math.max(before.left, after.left); column <= before.right; column++) {
    const formula = end > last ? calculated(sheet, column, first, last) : undefined;
    for (let row = last + 1; formula !== undefined && row <= end; row++) {
      if (sheet.cells.value(row, column) === undefined && sheet.cells.formula(row, column) === undefined) {
        sheet.cells.setFormula(row, column, moveFormula(formula, { row: last, column }, { row, column }));
      }
    }
  }
}

/** The formula in the last of the rows, where all of them hold it. */
function calculated(sheet: Sheet, column: number, first: number, last: number): string | undefined {
  const formula = sheet.cells.formula(last, column);
  if (formula === undefined) {
    return undefined;
  }
  for (let row = last - 1; row >= first; row--) {
    const other = sheet.cells.formula(row, column);
    if (other === undefined || other !== moveFormula(formula, { row: last, column }, { row, column })) {
      return undefined;
    }
  }
  return formula;
}
