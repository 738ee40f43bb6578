// What stands in a place by now, beside what was put there: whether it is that row already, or nothing but what a write that
// broke off left of it, or a row of somebody's.

import type { StoodCells } from "./as-it-stood";
import { isFormula } from "./cell-write";

/** Whether a place holds the row that belongs there, in those columns that it knows. */
export function holdsRow(stands: StoodCells, row: StoodCells, known: readonly boolean[]): boolean {
  return every(known, (at) => holdsCell(stands, row, at));
}

/** Whether a place holds nothing but what was left there: blank cells, or what one of the rows says that were written to it. */
export function isLeftByUs(
  stands: StoodCells,
  written: readonly StoodCells[],
  known: readonly boolean[],
): boolean {
  return every(known, (at) => isBlankCell(stands, at) || written.some((row) => holdsCell(stands, row, at)));
}

/** Whether a place holds nothing in the columns that count. */
export function isBlankPlace(stands: StoodCells, known: readonly boolean[]): boolean {
  return every(known, (at) => isBlankCell(stands, at));
}

function every(known: readonly boolean[], holds: (at: number) => boolean): boolean {
  return known.every((isKnown, at) => !isKnown || holds(at));
}

function holdsCell(stands: StoodCells, row: StoodCells, at: number): boolean {
  // What a formula shows depends on where it stands.
  return isFormulaIn(row, at) ? isFormulaIn(stands, at) : valueIn(stands, at) === valueIn(row, at);
}

function isBlankCell(stands: StoodCells, at: number): boolean {
  return valueIn(stands, at) === "" && !isFormulaIn(stands, at);
}

function isFormulaIn(row: StoodCells, at: number): boolean {
  return isFormula(row.formulas[0]?.[at] ?? "", valueIn(row, at));
}

function valueIn({ values: [row = []] }: StoodCells, at: number): StoodCells["values"][number][number] {
  return row[at] ?? "";
}
