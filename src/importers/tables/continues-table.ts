import { BLANK, TEXT } from "./cell-kind";
import type { Area } from "./grid";
import type { GridView } from "./grid-view";
import type { TableStretch } from "./read-block";
import { repeatsText } from "./repeats-text";
import { rowShape } from "./row-shape";
import { summaryOf } from "./summary-words";
import type { TableDraft } from "./table-draft";

/** Rows that may be blank within a table. */
const LARGEST_GAP = 4;
/** Rows that settle whether what follows is alike. */
const ROWS_TO_COMPARE = 20;

/** Whether a stretch below a table is more of it: it repeats the header or has none, and its cells are alike. */
export function continuesTable(
  view: GridView,
  table: TableDraft,
  area: Area,
  stretch: TableStretch,
): boolean {
  const texts = table.textsBelow;
  const nearest = Math.max(table.to, ...texts.map((text) => text.area.bottom));
  if (area.top - nearest - 1 > LARGEST_GAP || !isClear(view, table, area)) {
    return false;
  }
  if (
    texts.some(({ area: { left, right }, isTaken }) => isTaken || left < table.left || right > table.right)
  ) {
    return false;
  }
  if (stretch.header && isHeaderOf(view, table, stretch.header)) {
    const isTitled = texts.some((text) => !text.isNote) || stretch.titles.length > 0;
    return !isTitled && repeats(view, table, stretch.header);
  }
  return isSummaries(view, table, area) || isAlike(view, table, stretch);
}

/** Whether each row of an area announces a summary and gives one: averages may stand behind a blank row. */
function isSummaries(view: GridView, { left, right }: TableDraft, { top, bottom }: Area): boolean {
  for (let row = top; row <= bottom; row++) {
    const { first, values } = rowShape(view, row, left, right);
    if (values === 0 || summaryOf(view.text(row, first)) === undefined) {
      return false;
    }
  }
  return true;
}

/** Whether nothing else stands in the table's columns beside an area: its rows could not be taken whole. */
function isClear(view: GridView, table: TableDraft, { top, left, bottom, right }: Area): boolean {
  for (let row = top; row <= bottom; row++) {
    for (let column = table.left; column < view.endOf(row, table.right); column++) {
      const isInside = column >= left && column <= right;
      if (!isInside && view.kind(row, column) !== BLANK) {
        return false;
      }
    }
  }
  return true;
}

/** Whether a row taken for a header is one below this table: it has texts where the table has values. */
function isHeaderOf(view: GridView, table: TableDraft, [first, last]: readonly [number, number]): boolean {
  const { columns } = table;
  if (repeats(view, table, [first, last])) {
    return true;
  }
  if (!columns.hasValues) {
    const shape = rowShape(view, first, table.left, table.right);
    const isBold = view.look(first, shape.first)?.bold === true;
    return isBold || (shape.first !== table.left && shape.filled > 1);
  }
  const { left, right, from, to } = table;
  if (repeatsText(view, { left, right, from, to }, first)) {
    return false;
  }
  for (let row = first; row <= last; row++) {
    const shape = rowShape(view, row, table.left, table.right);
    const over = columns.againstValues(row, shape.first, shape.last);
    if (over.texts > 0 && over.texts * 2 >= over.columns) {
      return true;
    }
  }
  return false;
}

/** Whether the first of some header rows says what the table's own says. */
function repeats(view: GridView, table: TableDraft, [first]: readonly [number, number]): boolean {
  if (!table.header) {
    return false;
  }
  let texts = 0;
  for (let column = table.left; column <= table.right; column++) {
    const own = view.text(table.header[0], column).toLowerCase();
    if (own !== view.text(first, column).toLowerCase()) {
      return false;
    }
    texts += Number(view.kind(first, column) === TEXT);
  }
  return texts > 0;
}

/** Whether rows are as the table's are: as wide, at least by half, and of the kinds of its columns. */
function isAlike(view: GridView, table: TableDraft, stretch: TableStretch): boolean {
  const top = stretch.header?.[0] ?? stretch.from;
  let widest = 0;
  let sum = 0;
  let rows = 0;
  let values = 0;
  for (let row = top; row <= Math.min(stretch.to, top + ROWS_TO_COMPARE); row++) {
    const shape = rowShape(view, row, table.left, table.right);
    const agreement = table.columns.agreement(row);
    widest = Math.max(widest, shape.filled);
    values += shape.values;
    if (!Number.isNaN(agreement)) {
      sum += agreement;
      rows++;
    }
  }
  const width = table.right - table.left + 1;
  const isWide = widest >= Math.max(Math.min(2, width), Math.ceil(width * 0.4));
  return isWide && rows > 0 && sum / rows >= 0.7 && (values > 0 || !table.columns.hasValues || widest > 1);
}
