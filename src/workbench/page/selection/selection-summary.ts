import type { Area } from "../../book/area";
import type { CellContent } from "../../book/cell-content";

/** What Excel's status bar says of a selection; average and sum are absent when there is no number. */
export interface SelectionSummary {
  readonly count: number;
  readonly numbers: number;
  readonly sum: number;
  readonly average: number | undefined;
}

/** Filled cells of the areas, and the sum and average of their numbers; a cell in two of them counts twice, as in Excel. */
export function summarizeSelection(
  areas: readonly Area[],
  value: (row: number, column: number) => CellContent | undefined,
): SelectionSummary {
  let count = 0;
  let numbers = 0;
  let sum = 0;
  const add = (content: CellContent | undefined): void => {
    if (content === undefined || content === "") {
      return;
    }
    count++;
    if (typeof content === "number") {
      numbers++;
      sum += content;
    }
  };
  for (const area of areas) {
    for (let column = area.left; column <= area.right; column++) {
      for (let row = area.top; row <= area.bottom; row++) {
        add(value(row, column));
      }
    }
  }
  return { count, numbers, sum, average: numbers > 0 ? sum / numbers : undefined };
}
