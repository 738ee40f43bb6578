import type { Area } from "../book/area";

/** What the model needs of the formula calculation. */
export interface CalculationEngine {
  /** Something was written: with the cells that changed, only what depends on them is calculated again. */
  invalidate(change?: { readonly sheetId: string; readonly area: Area }): void;
  /** Evaluates what is stale and stores the results in the cells. */
  recalculate(): void;
  /** Where the formula of a cell spills to, the cell itself included; undefined where it does not. */
  spillArea(sheetId: string, row: number, column: number): Area | undefined;
  /** The cell whose formula fills a cell by spilling, or undefined. */
  spillParent(sheetId: string, row: number, column: number): { row: number; column: number } | undefined;
}
