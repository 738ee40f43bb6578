import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx";
import { cellName, type CellPosition } from "../selection/cell-position";

/**
 * A formula as copying it from one cell to another writes it: relative references keep their distance, and become
 * `#REF!` where that leads off the sheet.
 */
export function copiedFormula(formula: string, from: CellPosition, to: CellPosition): string {
  return translateFormulaToA1(translateFormulaToR1C1(formula, cellName(from)), cellName(to), {
    wrapEdges: false,
  });
}
