import type { ColumnSpec } from "../tracking/schema/column-spec";
import type { TableSpec } from "../tracking/schema/table-specs";
import { dressHeader, setNumberFormat, widthInPoints } from "./column-look";
import type { WorkbookSession } from "./run-excel";
import { spansOf } from "./spans";
import { columnsOf } from "./writing/table-in-batch";

const TABLE_STYLE = "TableStyleLight1";

/** Queues a new worksheet with one empty table: header dressed by group, formats, widths, frozen header and first columns. */
export function createTable(context: WorkbookSession, spec: TableSpec, sheetName: string): void {
  const { columns } = spec;
  const sheet = context.workbook.worksheets.add(sheetName);
  sheet.getRangeByIndexes(0, 0, 1, columns.length).values = [columns.map(({ header }) => header)];
  const table = sheet.tables.add(sheet.getRangeByIndexes(0, 0, 2, columns.length), true);
  table.name = spec.name;
  table.style = TABLE_STYLE;
  dressColumns(sheet.getRangeByIndexes(0, 0, 1, columns.length), columns);
  formatColumns(sheet.getRangeByIndexes(1, 0, 1, columns.length), columns);
  sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, 1, spec.name === "Runs" ? 2 : 1));
}

/** Queues colours, widths and outline groups of new columns, by the cells of their headers. */
export function dressColumns(headers: Excel.Range, specs: readonly ColumnSpec[]): void {
  for (const { start, count, value } of spansOf(specs.map(({ group }) => group))) {
    dressHeader(columnsOf(headers, start, count), value);
  }
  for (const { start, count, value } of spansOf(specs.map(({ width }) => width))) {
    columnsOf(headers, start, count).format.columnWidth = widthInPoints(value);
  }
  for (const { start, count, value } of spansOf(specs.map(outlined))) {
    if (!value) {
      continue;
    }
    columnsOf(headers, start, count).getEntireColumn().group(Excel.GroupOption.byColumns);
  }
  for (const { start, count, value } of spansOf(specs.map(({ hidden }) => hidden))) {
    if (value) {
      columnsOf(headers, start, count).columnHidden = true;
    }
  }
}

/**
 * Queues the number formats of cells in new columns. Text cells must be text before they are written, or Excel reads digits
 * and dates into them.
 */
export function formatColumns(body: Excel.Range, specs: readonly ColumnSpec[]): void {
  for (const { start, count, value } of spansOf(specs.map(({ numberFormat }) => numberFormat))) {
    setNumberFormat(columnsOf(body, start, count), value);
  }
}

/** Parameters and provenance fold away; metrics, which stand between them, keep the two outlines apart. */
function outlined(spec: ColumnSpec): boolean {
  return spec.group === "parameter" || spec.group === "provenance";
}
