import type { CellValue } from "../../tracking/values/cell-value";
import { isFormula, rewriteOf, type CellWrite } from "./cell-write";

/** Cells as they were loaded, with all that a write changes of them. */
export interface StoodCells {
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly CellValue[])[];
  readonly numberFormat: readonly (readonly string[])[];
}

const GENERAL = "General";
const TEXT = "@";

/** What is loaded of a range that may have to be put back. */
export const STOOD = "values,formulas,numberFormat";

/** A range with what `STOOD` loaded, as it can be put back; after the sync. */
export function stoodCells({ values, formulas, numberFormat }: Excel.Range): StoodCells {
  return {
    values: values as CellValue[][],
    formulas: formulas as CellValue[][],
    numberFormat: numberFormat as string[][],
  };
}

/**
 * Queues what stood in a range. A number or a formula that is entered into a cell of texts would become a text, and so
 * would an apostrophe that guards one: each is written in the format that lets it be, and gets its own after that.
 */
export function queueAsItStood(range: Excel.Range, { values, formulas, numberFormat }: StoodCells): void {
  const cells = values.map((row, at) =>
    row.map((value, column) =>
      entryOf(value, formulas[at]?.[column] ?? "", numberFormat[at]?.[column] ?? GENERAL),
    ),
  );
  range.numberFormat = cells.map((row) => row.map(({ entered }) => entered));
  range.values = cells.map((row) => row.map(({ write }) => write)) as unknown[][];
  range.numberFormat = numberFormat.map((row) => [...row]);
}

/** How a cell is entered so that the same stands there again, whatever format it then gets. */
export interface CellEntry {
  readonly write: CellWrite;
  /** The format in which it is entered. */
  readonly entered: string;
}

/** The entry of a cell that was read with its formula and its format. */
export function entryOf(value: CellValue, formula: CellValue, numberFormat: string): CellEntry {
  if (isFormula(formula, value)) {
    return { write: formula, entered: GENERAL };
  }
  const entered = numberFormat === TEXT && typeof value === "string" ? TEXT : GENERAL;
  return { write: rewriteOf(value, { numberFormat: entered }), entered };
}
