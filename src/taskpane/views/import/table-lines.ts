import type { DescribedTable } from "../../../worker/import-preview";

/**
 * Where a table stands: lines are rows of the sheet where each run is a row, and columns where each is a column; left and
 * right are the other way. All from 0, ends included; NaN for a number that is not typed yet.
 */
export interface TableLines {
  readonly isTransposed: boolean;
  readonly header: number;
  readonly lastHeader: number;
  readonly first: number;
  readonly last: number;
  readonly left: number;
  readonly right: number;
}

/** The lines of a table as it was found; as they would be, turned the other way, where that is asked for. */
export function linesOf(table: DescribedTable, isTransposed = table.isTransposed): TableLines {
  const { area, header, lines } = table;
  const [from, to, left, right] = isTransposed
    ? [area.left, area.right, area.top, area.bottom]
    : [area.top, area.bottom, area.left, area.right];
  if (isTransposed !== table.isTransposed) {
    return {
      isTransposed,
      header: from,
      lastHeader: from,
      first: Math.min(from + 1, to),
      last: to,
      left,
      right,
    };
  }
  const [top, bottom] = header
    ? isTransposed
      ? [header.left, header.right]
      : [header.top, header.bottom]
    : [from, from];
  return {
    isTransposed,
    header: top,
    lastHeader: bottom,
    first: lines[0] ?? Math.min(bottom + 1, to),
    last: lines.at(-1) ?? to,
    left,
    right,
  };
}

/** What is wrong with lines, as a sentence; undefined where nothing is. */
export function linesProblem({
  header,
  lastHeader,
  first,
  last,
  left,
  right,
}: TableLines): string | undefined {
  if ([header, lastHeader, first, last, left, right].some((line) => !Number.isInteger(line) || line < 0)) {
    return "Give each row by its number on the sheet.";
  }
  if (lastHeader < header || first <= lastHeader) {
    return "The first run stands behind the header.";
  }
  if (last < first) {
    return "The last run cannot stand before the first one.";
  }
  return right < left ? "The last one cannot stand before the first one." : undefined;
}
