import { intersection, type Area } from "../../book/area";
import type { Sheet } from "../../book/sheet";
import { isValidValue } from "../../formula/validation-of-cell";
import type { ModelContext } from "../base/model-context";

/** The cells of an area that break their validation's rule, as stretches down a column. */
export function findInvalidCells(context: ModelContext, sheet: Sheet, area: Area): Area[] {
  const found: Area[] = [];
  for (const validation of sheet.validations) {
    for (const part of validation.areas) {
      const common = intersection(part, area);
      if (!common) {
        continue;
      }
      // Below the last used row there are only blanks, which are all alike; one row stands for them.
      const bottom = Math.min(
        common.bottom,
        Math.max(common.top, (sheet.cells.usedArea(common)?.bottom ?? 0) + 1),
      );
      for (let column = common.left; column <= common.right; column++) {
        for (let row = common.top; row <= bottom; row++) {
          const value = sheet.cells.value(row, column);
          if (!isValidValue(context.calculation, validation, { sheet, row, column }, value)) {
            addCell(found, row, column);
          }
        }
      }
    }
  }
  return found;
}

function addCell(found: Area[], row: number, column: number): void {
  const last = found.at(-1);
  if (last?.left === column && last.bottom === row - 1) {
    found[found.length - 1] = { ...last, bottom: row };
  } else {
    found.push({ top: row, bottom: row, left: column, right: column });
  }
}
