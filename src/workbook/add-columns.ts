import type { ColumnSpec } from "../tracking/schema/column-spec";
import { guardText } from "../cells/guard-text";
import { setNumberFormat } from "./column-look";
import { dressColumns, formatRows } from "./create-table";
import type { TableShape } from "./layout";
import { tableRange } from "./resize-table";
import type { WorkbookSession } from "./run-excel";

/** New columns, side by side, and the position in the table that the first of them takes. */
export interface ColumnInsertion {
  readonly position: number;
  readonly specs: readonly ColumnSpec[];
}

/**
 * Queues new columns of a table and returns its shape with them. Whole worksheet columns are inserted, so that widths,
 * hidden columns and whatever the user keeps to the right move along. Positions refer to the table as given. With
 * `areLeft` the columns behind the last one stand there already, and are taken in.
 */
export function addColumns(
  context: WorkbookSession,
  table: TableShape,
  insertions: readonly ColumnInsertion[],
  areLeft = false,
): TableShape {
  let shape = table;
  // From the right, so that the positions further left stay what they are.
  const ordered = insertions
    .map((insertion, order) => ({ ...insertion, order }))
    .sort((a, b) => b.position - a.position || b.order - a.order);
  for (const { position, specs } of ordered) {
    if (specs.length > 0) {
      shape = insertOnce(context, shape, position, specs, areLeft && position === table.headers.length);
    }
  }
  return shape;
}

function insertOnce(
  context: WorkbookSession,
  shape: TableShape,
  position: number,
  specs: readonly ColumnSpec[],
  areLeft: boolean,
): TableShape {
  const sheet = context.workbook.worksheets.getItem(shape.sheetId);
  const column = shape.column + position;
  const place = sheet.getRangeByIndexes(shape.headerRow, column, 1, specs.length);
  if (!areLeft) {
    place.getEntireColumn().insert(Excel.InsertShiftDirection.right);
  }
  const headers = specs.map(({ header }) => header);
  const next = {
    ...shape,
    headers: [...shape.headers.slice(0, position), ...headers, ...shape.headers.slice(position)],
  };
  sheet.getRangeByIndexes(shape.headerRow, column, 1, specs.length).values = [
    headers.map((header) => guardText(header, false)),
  ];
  if (position === shape.headers.length) {
    context.workbook.tables.getItem(shape.name).resize(tableRange(context, next, shape.rows));
  }
  dressColumns(sheet, shape.headerRow, column, specs);
  // Inserted columns look like their left neighbour, often a column of texts: numbers entered there would become texts.
  setNumberFormat(sheet.getRangeByIndexes(shape.headerRow, column, shape.rows + 1, specs.length), "General");
  formatRows(sheet, shape.headerRow + 1, column, shape.rows, specs);
  return next;
}
