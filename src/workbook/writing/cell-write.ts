import { guardText } from "../../cells/guard-text";
import type { CellValue } from "../../tracking/values/cell-value";
import type { ColumnSpec } from "../../tracking/schema/column-spec";

/** What goes into a cell; null leaves it as it is. */
export type CellWrite = CellValue | null;

/** What decides how a text is guarded. */
type CellFormat = Pick<ColumnSpec, "numberFormat">;

/** A value read from a cell, as it must be written so that the same stands there again. */
export function rewriteOf(value: CellValue, spec: CellFormat | undefined): CellValue {
  return typeof value === "string" ? guardText(value, spec?.numberFormat === "@") : value;
}

/**
 * Cells read with values and formulas, as they must be written so that the same stands there again: a formula as a
 * formula, a text that only looks like one as a text.
 */
export function rewritesOf(
  values: readonly (readonly CellValue[])[],
  formulas: readonly (readonly CellValue[])[],
  specs: readonly (CellFormat | undefined)[],
): CellValue[][] {
  return values.map((row, at) =>
    row.map((value, column) => {
      const formula = formulas[at]?.[column] ?? "";
      return isFormula(formula, value) ? formula : rewriteOf(value, specs[column]);
    }),
  );
}

/** Whether a cell computes what it shows; a text may begin with the same sign. */
export function isFormula(formula: CellValue, value: CellValue): boolean {
  return looksLikeFormula(formula) && formula !== value;
}

/** Whether what was typed into a cell is a formula, or a text that begins like one. */
export function looksLikeFormula(typed: CellValue): boolean {
  return typeof typed === "string" && typed.startsWith("=");
}
