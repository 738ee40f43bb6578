import { formatKind } from "../../tracking/values/number-format";
import { cutText } from "../../tracking/values/cut-text";
import { formatDate } from "../../tracking/values/read-date";
import { shownMoment } from "../../tracking/values/shown-day";
import type { SourceGrid } from "../reading/source-grid";
import type { CellAccount, CellUse } from "../tables/cell-account";
import type { FoundTable } from "../tables/found-table";
import type { GridCell } from "../tables/grid";

/** A cell of a picture: what it shows, and what it was taken for; a blank one for nothing. */
export interface PictureCell {
  readonly text: string;
  readonly use?: CellUse;
}

/** A few rows and columns of a table as it stands on its sheet. Where a number is passed over, so is what stands there. */
export interface DrawnTable {
  /** Columns of the sheet that are drawn, from 0. */
  readonly columns: readonly number[];
  readonly rows: readonly { readonly row: number; readonly cells: readonly PictureCell[] }[];
}

const MOST_COLUMNS = 7;
const MOST_HEAD = 7;
const MOST_LAST = 3;
const LONGEST_TEXT = 24;
const DAY_LENGTH = "2026-01-05".length;

/** The head and the end of a table, and its first and last columns: as much as a small picture holds. */
export function drawTable(
  { titleAreas, area, header }: FoundTable,
  rows: readonly (readonly GridCell[])[],
  { looks }: Pick<SourceGrid, "looks">,
  account: CellAccount,
): DrawnTable {
  const top = Math.min(area.top, ...titleAreas.map((title) => title.top));
  const headEnd = Math.max(top + MOST_HEAD - 1, (header?.bottom ?? 0) + 2);
  const lines = ends(top, area.bottom, Math.min(headEnd - top + 1, MOST_HEAD + 2), MOST_LAST);
  const columns = ends(area.left, area.right, MOST_COLUMNS - 2, 2);
  return {
    columns,
    rows: lines.map((row) => ({
      row,
      cells: columns.map((column): PictureCell => {
        const use = account.useOf(row, column);
        const text = cellText(rows[row]?.[column], looks?.[row]?.[column]?.numberFormat);
        return { text, ...(use && { use }) };
      }),
    })),
  };
}

/** So many of the first numbers of a stretch and so many of the last ones. */
function ends(from: number, to: number, first: number, last: number): number[] {
  const all = to - from + 1;
  const isWhole = all <= first + last;
  return isWhole
    ? Array.from({ length: all }, (_, at) => from + at)
    : [
        ...Array.from({ length: first }, (_, at) => from + at),
        ...Array.from({ length: last }, (_, at) => to - last + 1 + at),
      ];
}

/** What a cell shows, as far as a small picture needs it. */
function cellText(value: GridCell, numberFormat = "General"): string {
  if (typeof value !== "number") {
    return cutText(
      String(value ?? "")
        .replace(/\s+/g, " ")
        .trim(),
      LONGEST_TEXT,
    );
  }
  const kind = formatKind(numberFormat);
  if (kind === "date") {
    const moment = shownMoment(value);
    return moment === undefined ? String(value) : formatDate(moment).slice(0, DAY_LENGTH);
  }
  return kind === "percent" ? `${rounded(value * 100)}%` : rounded(value);
}

function rounded(value: number): string {
  return String(Number(value.toPrecision(6)));
}
