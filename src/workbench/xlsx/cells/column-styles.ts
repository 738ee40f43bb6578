import { MAX_ROWS } from "../../book/area";
import type { CellStyle } from "../../book/cell-style";
import type { Sheet } from "../../book/sheet";
import { styleKey } from "../styles/plain-style";
import type { StyleSheet } from "../styles/style-sheet";

const PLAIN = styleKey({});

/** One look of a stretch of a column, as an entry of the style part. */
export interface StyledStretch {
  readonly top: number;
  readonly bottom: number;
  readonly style: CellStyle;
}

/** The looks of a sheet as a file holds them: a look that reaches the last row belongs to the column, others to cells. */
export interface ColumnStyles {
  /** Style entries of columns. */
  readonly entries: ReadonlyMap<number, number>;
  /** The looks of columns. */
  readonly looks: ReadonlyMap<number, CellStyle>;
  /** Stretches that end before the last row, by column, from top to bottom. */
  readonly stretches: ReadonlyMap<number, readonly StyledStretch[]>;
}

/** Sorts the sheet's looks into columns and cells; `old` holds the entries that columns have in the file. */
export function columnStyles(
  sheet: Sheet,
  styles: StyleSheet,
  old: ReadonlyMap<number, number>,
): ColumnStyles {
  const entries = new Map<number, number>();
  const looks = new Map<number, CellStyle>();
  const stretches = new Map<number, StyledStretch[]>();
  for (const { column, top, bottom, style } of sheet.styles.runs()) {
    let list = stretches.get(column);
    if (!list) {
      stretches.set(column, (list = []));
    }
    if (bottom < MAX_ROWS - 1) {
      list.push({ top, bottom, style });
      continue;
    }
    entries.set(column, styles.index(style, old.get(column)));
    looks.set(column, style);
    const end = list[list.length - 1]?.bottom ?? -1;
    fillGaps(list, top, end);
  }
  for (const [column, entry] of old) {
    if (!looks.has(column) && styleKey(styles.style(entry)) === PLAIN) {
      entries.set(column, entry);
    }
  }
  return { entries, looks, stretches };
}

/** Cells above a column's look that have none of their own must say so. */
function fillGaps(list: StyledStretch[], top: number, end: number): void {
  const gaps: StyledStretch[] = [];
  let at = 0;
  for (const stretch of list) {
    if (at < stretch.top) {
      gaps.push({ top: at, bottom: stretch.top - 1, style: {} });
    }
    at = stretch.bottom + 1;
  }
  if (end + 1 < top) {
    gaps.push({ top: end + 1, bottom: top - 1, style: {} });
  }
  list.push(...gaps);
  list.sort((a, b) => a.top - b.top);
}
