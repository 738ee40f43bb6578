// The filters of a table. A filter keeps the texts that its column may show; a row that some filter refuses is hidden,
// and stays so until the filters are cleared or applied anew, as in Excel.

import type { Sheet } from "../../book/sheet";
import type { TableDescription } from "../../book/table-description";
import { displayText } from "../../formula/display-text";
import type { ModelContext } from "../base/model-context";
import { requireUnprotected } from "../sheets/protection";
import { bodyArea } from "./table-parts";

/** Shows only the rows whose cell in the column shows one of the texts, besides what other columns ask for. */
export function filterByValues(
  context: ModelContext,
  sheet: Sheet,
  table: TableDescription,
  columnId: number,
  texts: readonly string[],
): void {
  requireUnprotected(sheet);
  (table.filters ??= new Map<number, readonly string[]>()).set(columnId, texts);
  applyFilters(context, sheet, table);
}

/** Takes away the filter of one column, or of all, and shows the rows that it hid. */
export function clearFilters(
  context: ModelContext,
  sheet: Sheet,
  table: TableDescription,
  columnId?: number,
): void {
  requireUnprotected(sheet);
  if (columnId === undefined) {
    table.filters?.clear();
  } else {
    table.filters?.delete(columnId);
  }
  applyFilters(context, sheet, table);
}

/** Hides and shows the rows of the table by its filters as the cells are now. */
export function applyFilters(context: ModelContext, sheet: Sheet, table: TableDescription): void {
  const { top, bottom } = bodyArea(table);
  const filters = [...(table.filters ?? [])].map(([columnId, texts]) => ({
    column: table.area.left + table.columnIds.indexOf(columnId),
    shown: new Set(texts),
  }));
  for (let row = top; row <= bottom; row++) {
    const passes = filters.every(({ column, shown }) =>
      shown.has(displayText(sheet.cells.value(row, column), sheet.styles.at(row, column).numberFormat).text),
    );
    if (passes) {
      sheet.hiddenRows.delete(row);
    } else {
      sheet.hiddenRows.add(row);
    }
  }
  context.note({ kind: "tables", sheetId: sheet.id });
}
