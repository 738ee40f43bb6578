import type { Area } from "../../book/area";
import type { CellError } from "../../book/cell-content";
import type { TableDescription } from "../../book/table-description";
import type { TableExpression, TableSection } from "../syntax/expression";
import { REF_ERROR, VALUE_ERROR } from "../values/cell-errors";

/**
 * The cells that a structured reference means in a table. `row` is the row of the cell that asks, for `[@column]`;
 * `onTableSheet` says whether it stands on the table's sheet. #REF! for an unknown column or a section that the table
 * does not show, #VALUE! for `@` outside of the table's rows.
 */
export function areaOfTableReference(
  reference: TableExpression,
  table: TableDescription,
  row: number,
  onTableSheet: boolean,
): Area | CellError {
  const columns = columnSpan(reference, table);
  if (!columns) {
    return REF_ERROR;
  }
  const sections: readonly TableSection[] = reference.sections.length > 0 ? reference.sections : ["data"];
  if (sections.includes("this row")) {
    const body = rowsOfSection("data", table);
    return onTableSheet && body && row >= body.top && row <= body.bottom
      ? { ...columns, top: row, bottom: row }
      : VALUE_ERROR;
  }
  let rows: Rows | undefined;
  for (const section of sections) {
    const part = rowsOfSection(section, table);
    if (!part) {
      continue;
    }
    rows = rows ? { top: Math.min(rows.top, part.top), bottom: Math.max(rows.bottom, part.bottom) } : part;
  }
  return rows ? { ...columns, ...rows } : REF_ERROR;
}

interface Rows {
  readonly top: number;
  readonly bottom: number;
}

function columnSpan(
  reference: TableExpression,
  table: TableDescription,
): { left: number; right: number } | undefined {
  const { area } = table;
  const [first, last = first] = reference.columns;
  if (first === undefined || last === undefined) {
    return { left: area.left, right: area.right };
  }
  const from = columnIndex(table, first);
  const to = columnIndex(table, last);
  if (from < 0 || to < 0) {
    return undefined;
  }
  return { left: area.left + Math.min(from, to), right: area.left + Math.max(from, to) };
}

function columnIndex(table: TableDescription, name: string): number {
  const exact = table.columns.indexOf(name);
  if (exact >= 0) {
    return exact;
  }
  const wanted = name.trim().toLowerCase();
  return table.columns.findIndex((column) => column.trim().toLowerCase() === wanted);
}

function rowsOfSection(section: TableSection, table: TableDescription): Rows | undefined {
  const { top, bottom } = table.area;
  switch (section) {
    case "all":
      return { top, bottom };
    case "headers":
      return table.showHeaders ? { top, bottom: top } : undefined;
    case "totals":
      return table.showTotals ? { top: bottom, bottom } : undefined;
    default: {
      const first = top + (table.showHeaders ? 1 : 0);
      const last = bottom - (table.showTotals ? 1 : 0);
      return first <= last ? { top: first, bottom: last } : undefined;
    }
  }
}
