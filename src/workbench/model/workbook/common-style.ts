import type { Area } from "../../book/area";
import type { CellStyle } from "../../book/cell-style";
import type { Sheet } from "../../book/sheet";

/** What all cells of an area have in common, or null where they differ, as Office.js reads formats of ranges. */
export function commonStyle<T>(sheet: Sheet, area: Area, read: (style: CellStyle) => T): T | null {
  let first: T | undefined;
  let any = false;
  for (const { style } of sheet.styles.stretchesIn(area)) {
    const value = read(style);
    if (any && value !== first) {
      return null;
    }
    first = value;
    any = true;
  }
  return first ?? null;
}

/** A style with some members set; `undefined` takes a member away. */
export function withStyle(
  style: CellStyle,
  change: { [K in keyof CellStyle]?: CellStyle[K] | undefined },
): CellStyle {
  const entries = Object.entries({ ...style, ...change }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries);
}

/** Whether all lines from `first` to `last` are in a set, none is, or (null) some are. */
export function commonLook(first: number, last: number, lines: ReadonlySet<number>): boolean | null {
  let count = 0;
  for (const line of lines) {
    if (line >= first && line <= last) {
      count++;
    }
  }
  return count === 0 ? false : count === last - first + 1 ? true : null;
}
