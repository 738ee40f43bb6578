import type { Area } from "../../book/area";
import type { Sheet } from "../../book/sheet";

/** The numbers of some areas of a sheet, ascending. */
export function numbersOfAreas(sheet: Sheet, areas: readonly Area[]): readonly number[] {
  const numbers: number[] = [];
  for (const { top, left, bottom, right } of areas) {
    for (let column = left; column <= Math.min(right, sheet.cells.columnCount - 1); column++) {
      const cells = sheet.cells.column(column);
      const last = Math.min(bottom, cells.length - 1);
      for (let row = top; row <= last; row++) {
        const value = cells[row];
        if (typeof value === "number") {
          numbers.push(value);
        }
      }
    }
  }
  return Array.from(Float64Array.from(numbers).sort());
}

/** The value below which a share (0 to 1) of sorted numbers lies, interpolated as PERCENTILE.INC does. */
export function percentileOfSorted(sorted: readonly number[], share: number): number | undefined {
  const at = (sorted.length - 1) * Math.min(Math.max(share, 0), 1);
  const low = sorted[Math.floor(at)];
  const high = sorted[Math.ceil(at)];
  return low === undefined || high === undefined ? undefined : low + (high - low) * (at - Math.floor(at));
}
