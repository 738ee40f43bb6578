// The filters of a table. A row that the filter of some column refuses is hidden, and stays so until the filters are cleared or
// applied anew, as in Excel.

import type { ColumnFilter } from "../../book/column-filter";
import type { Sheet } from "../../book/sheet";
import type { TableDescription } from "../../book/table-description";
import { invalidOperation } from "../base/excel-errors";
import type { ModelContext } from "../base/model-context";
import { requireUnprotected } from "../sheets/protection";
import { columnFilterTest } from "./column-filter-test";
import { bodyArea } from "./table-parts";

/** Shows only the rows whose cell in the column passes a filter, besides what other columns ask for. */
export function filterColumn(
  context: ModelContext,
  sheet: Sheet,
  table: TableDescription,
  columnId: number,
  filter: ColumnFilter,
): void {
  requireUnprotected(sheet);
  if (!table.showHeaders || !table.showFilterButton) {
    throw invalidOperation(`The table ${table.name} shows no filter buttons.`);
  }
  (table.filters ??= new Map<number, ColumnFilter>()).set(columnId, filter);
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
  context.refresh(sheet);
  const { top, bottom } = bodyArea(table);
  const filters = [...(table.filters ?? [])].map(([columnId, filter]) => ({
    column: table.area.left + table.columnIds.indexOf(columnId),
    isShown: columnFilterTest(filter),
  }));
  for (let row = top; row <= bottom; row++) {
    const passes = filters.every(({ column, isShown }) =>
      isShown(sheet.cells.value(row, column), sheet.styles.at(row, column).numberFormat),
    );
    if (passes) {
      sheet.hiddenRows.delete(row);
    } else {
      sheet.hiddenRows.add(row);
    }
  }
  context.note({ kind: "tables", sheetId: sheet.id });
}
