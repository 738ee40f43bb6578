import type { Sheet } from "../../book/sheet";

/** A stretch of grouped columns that one control shows or hides. */
export interface OutlineGroup {
  readonly first: number;
  readonly last: number;
  readonly collapsed: boolean;
}

/** The grouped stretches of a sheet, left to right; deeper levels belong to the stretch around them. */
export function outlineGroups(sheet: Sheet): OutlineGroup[] {
  const columns = [...sheet.columnLevels]
    .filter(([, level]) => level > 0)
    .map(([column]) => column)
    .sort((a, b) => a - b);
  const stretches: { first: number; last: number }[] = [];
  for (const column of columns) {
    const open = stretches.at(-1);
    if (open?.last === column - 1) {
      open.last = column;
    } else {
      stretches.push({ first: column, last: column });
    }
  }
  return stretches.map(({ first, last }) => ({
    first,
    last,
    collapsed: every(first, last, (column) => sheet.hiddenColumns.has(column)),
  }));
}

function every(first: number, last: number, test: (column: number) => boolean): boolean {
  for (let column = first; column <= last; column++) {
    if (!test(column)) {
      return false;
    }
  }
  return true;
}
