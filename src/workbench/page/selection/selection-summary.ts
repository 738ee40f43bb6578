import type { Area } from "../../book/area";
import type { CellContent } from "../../book/cell-content";

/** What Excel's status bar says of a selection; average and sum are absent when there is no number. */
export interface SelectionSummary {
  readonly count: number;
  readonly numbers: number;
  readonly sum: number;
  readonly average: number | undefined;
}

/** Filled cells of the area, and the sum and average of its numbers. */
export function summarizeSelection(
  area: Area,
  value: (row: number, column: number) => CellContent | undefined,
): SelectionSummary {
  let count = 0;
  let numbers = 0;
  let sum = 0;
  for (let column = area.left; column <= area.right; column++) {
    for (let row = area.top; row <= area.bottom; row++) {
      const content = value(row, column);
      if (content === undefined || content === "") {
        continue;
      }
      count++;
      if (typeof content !== "number") {
        continue;
      }
      numbers++;
      sum += content;
    }
  }
  return { count, numbers, sum, average: numbers > 0 ? sum / numbers : undefined };
}
