import { MAX_ROWS, type Area } from "../../book/area";
import { newId } from "../../book/new-id";
import type { Sheet } from "../../book/sheet";
import type { TableDescription } from "../../book/table-description";
import { EventType, WORKBOOK_TARGET } from "../base/event-types";
import { invalidArgument } from "../base/excel-errors";
import type { ModelContext } from "../base/model-context";
import { requireUnprotected } from "../sheets/protection";
import { shiftCells } from "../shifting/shift-cells";
import { headerContent, namesFromHeaders } from "./table-headers";
import { freeTableName, requireFreeOfTables } from "./table-parts";

/**
 * Makes a table of an area. Without headers Excel puts a header row above the data, which moves down; a header row
 * alone gets one empty row below it. Throws where another table, merged cells or protection stand in the way.
 */
export function createTable(
  context: ModelContext,
  sheet: Sheet,
  area: Area,
  hasHeaders: boolean,
): TableDescription {
  requireUnprotected(sheet);
  requireFreeOfTables(context, sheet, area);
  if (area.bottom >= MAX_ROWS - 1) {
    throw invalidArgument("A table can't reach the last row of the sheet.");
  }
  const place = placeFor(context, sheet, area, hasHeaders);
  const contents = Array.from({ length: place.right - place.left + 1 }, (_, index) =>
    hasHeaders ? headerContent(context, sheet, place.top, place.left + index) : undefined,
  );
  const columns = namesFromHeaders(contents);
  columns.forEach((name, index) => {
    sheet.cells.setValue(place.top, place.left + index, name);
  });
  const table: TableDescription = {
    id: newId(),
    name: freeTableName(context),
    sheetId: sheet.id,
    area: place,
    columns,
    columnIds: columns.map((_, index) => index + 1),
    showHeaders: true,
    showTotals: false,
    showFilterButton: true,
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    style: "TableStyleMedium2",
  };
  context.book.tables.push(table);
  context.contentsChanged(sheet, place);
  context.calculation.invalidate();
  context.note({ kind: "tables", sheetId: sheet.id });
  const values = { source: "Local", tableId: table.id, worksheetId: sheet.id };
  context.events.fire(EventType.tableAdded, sheet.id, values);
  context.events.fire(EventType.tableAdded, WORKBOOK_TARGET, values);
  return table;
}

function placeFor(context: ModelContext, sheet: Sheet, area: Area, hasHeaders: boolean): Area {
  if (hasHeaders) {
    return area.top === area.bottom ? { ...area, bottom: area.bottom + 1 } : area;
  }
  shiftCells(context, sheet, { kind: "insertRows", index: area.top, count: 1, across: spanOf(area) });
  return { ...area, bottom: area.bottom + 1 };
}

function spanOf(area: Area): { first: number; last: number } {
  return { first: area.left, last: area.right };
}
