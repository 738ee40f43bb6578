import type { ColumnSpec } from "../tracking/schema/column-spec";
import type { TableSpec } from "../tracking/schema/table-specs";
import { dressHeader, setNumberFormat, widthInPoints } from "./column-look";
import type { WorkbookSession } from "./run-excel";
import { spansOf } from "./spans";

const TABLE_STYLE = "TableStyleLight1";

/** Queues a new worksheet with one empty table: header dressed by group, formats, widths, frozen header and first columns. */
export function createTable(context: WorkbookSession, spec: TableSpec, sheetName: string): void {
  const { columns } = spec;
  const sheet = context.workbook.worksheets.add(sheetName);
  sheet.getRangeByIndexes(0, 0, 1, columns.length).values = [columns.map(({ header }) => header)];
  const table = sheet.tables.add(sheet.getRangeByIndexes(0, 0, 2, columns.length), true);
  table.name = spec.name;
  table.style = TABLE_STYLE;
  dressColumns(sheet, 0, 0, columns);
  formatRows(sheet, 1, 0, 1, columns);
  sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, 1, spec.name === "Runs" ? 2 : 1));
}

/** Queues colours, widths and outline groups of new columns, whose headers stand in row `headerRow` from `column`. */
export function dressColumns(
  sheet: Excel.Worksheet,
  headerRow: number,
  column: number,
  specs: readonly ColumnSpec[],
): void {
  for (const { start, count, value } of spansOf(specs.map(({ group }) => group))) {
    dressHeader(sheet.getRangeByIndexes(headerRow, column + start, 1, count), value);
  }
  for (const { start, count, value } of spansOf(specs.map(({ width }) => width))) {
    sheet.getRangeByIndexes(headerRow, column + start, 1, count).format.columnWidth = widthInPoints(value);
  }
  for (const { start, count, value } of spansOf(specs.map(outlined))) {
    if (!value) {
      continue;
    }
    const span = sheet.getRangeByIndexes(headerRow, column + start, 1, count);
    span.getEntireColumn().group(Excel.GroupOption.byColumns);
  }
  for (const { start, count, value } of spansOf(specs.map(({ hidden }) => hidden))) {
    if (value) {
      sheet.getRangeByIndexes(headerRow, column + start, 1, count).columnHidden = true;
    }
  }
}

/**
 * Queues the number formats of rows that are about to be written; `undefined` is a column of the user's own. Text cells
 * must be text before they are written, or Excel reads digits and dates into them.
 */
export function formatRows(
  sheet: Excel.Worksheet,
  row: number,
  column: number,
  rows: number,
  specs: readonly (ColumnSpec | undefined)[],
): void {
  const codes = specs.map((spec) => spec?.numberFormat);
  for (const { start, count, value } of spansOf(codes)) {
    setNumberFormat(sheet.getRangeByIndexes(row, column + start, rows, count), value);
  }
}

/** Parameters and provenance fold away; metrics, which stand between them, keep the two outlines apart. */
function outlined(spec: ColumnSpec): boolean {
  return spec.group === "parameter" || spec.group === "provenance";
}
