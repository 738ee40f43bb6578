import { overlaps, type Area } from "../../book/area";
import type { CellContent } from "../../book/cell-content";
import type { Sheet } from "../../book/sheet";
import { formatArea } from "../ranges/address";
import { cellValue, typeName } from "../ranges/cell-value";
import { EventType, WORKBOOK_TARGET } from "./event-types";
import type { ModelContext } from "./model-context";

/** A change of data; `changeType` is one of `Excel.DataChangeType`. */
export interface DataChange {
  readonly area: Area;
  readonly changeType:
    | "RangeEdited"
    | "RowInserted"
    | "RowDeleted"
    | "ColumnInserted"
    | "ColumnDeleted"
    | "CellInserted"
    | "CellDeleted"
    | "Unknown";
  readonly shiftDirection?: "ShiftCellUp" | "ShiftCellLeft" | "ShiftCellDown" | "ShiftCellRight";
  /** What the cell held, if the change is of one cell. */
  readonly before?: CellContent | undefined;
}

/** Raises `onChanged` of the sheet, of all sheets, and of the tables that the area touches. */
export function fireChanged(context: ModelContext, sheet: Sheet, change: DataChange): void {
  const { events } = context;
  const tables = context.book.tables.filter(
    (table) => table.sheetId === sheet.id && overlaps(table.area, change.area),
  );
  const targets = [sheet.id, WORKBOOK_TARGET, ...tables.map((table) => table.id)];
  const listened =
    targets.some((target) => events.listens(EventType.tableChanged, target)) ||
    targets.some((target) => events.listens(EventType.sheetChanged, target));
  if (!listened) {
    return;
  }
  const values = { ...describeChange(context, sheet, change), ...describeDetails(sheet, change) };
  events.fire(EventType.sheetChanged, sheet.id, values);
  events.fire(EventType.sheetChanged, WORKBOOK_TARGET, values);
  for (const table of tables) {
    const tableValues = { ...values, tableId: table.id };
    events.fire(EventType.tableChanged, table.id, tableValues);
    events.fire(EventType.tableChanged, sheet.id, tableValues);
    events.fire(EventType.tableChanged, WORKBOOK_TARGET, tableValues);
  }
}

function describeChange(context: ModelContext, sheet: Sheet, change: DataChange): Record<string, unknown> {
  return {
    changeType: change.changeType,
    source: "Local",
    worksheetId: sheet.id,
    address: formatArea(change.area),
    referenceId: context.anchors.keepForEvent(sheet.id, change.area),
    triggerSource: context.byAddin ? "ThisLocalAddin" : "Unknown",
    shiftDirection: change.shiftDirection ?? "None",
  };
}

/** `details` of the event, which Excel gives for single cells only. */
function describeDetails(sheet: Sheet, change: DataChange): Record<string, unknown> {
  const { area } = change;
  if (change.changeType !== "RangeEdited" || area.top !== area.bottom || area.left !== area.right) {
    return {};
  }
  const after = sheet.cells.value(area.top, area.left);
  return {
    valueBefore: cellValue(change.before),
    valueAfter: cellValue(after),
    valueTypeBefore: typeName(change.before),
    valueTypeAfter: typeName(after),
  };
}
