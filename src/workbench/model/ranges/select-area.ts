import { intersection, sameArea, type Area } from "../../book/area";
import type { Sheet } from "../../book/sheet";
import { formatArea } from "./address";
import { EventType, WORKBOOK_TARGET } from "../base/event-types";
import { invalidOperation } from "../base/excel-errors";
import type { ModelContext } from "../base/model-context";

/** Shows a sheet. Throws `InvalidOperation` for a hidden one. */
export function activateSheet(context: ModelContext, sheet: Sheet): void {
  if (sheet.visibility !== "Visible") {
    throw invalidOperation(`The worksheet ${sheet.name} is hidden.`);
  }
  const { book, events } = context;
  if (book.activeSheetId === sheet.id) {
    return;
  }
  const left = book.activeSheetId;
  book.activeSheetId = sheet.id;
  for (const target of [left, WORKBOOK_TARGET]) {
    events.fire(EventType.sheetDeactivated, target, { worksheetId: left });
  }
  for (const target of [sheet.id, WORKBOOK_TARGET]) {
    events.fire(EventType.sheetActivated, target, { worksheetId: sheet.id });
  }
  context.note({ kind: "activeSheet", sheetId: sheet.id });
  context.selectionMoved();
}

/** Selects an area of a sheet, and shows it; beside others where these are named. */
export function selectArea(
  context: ModelContext,
  sheet: Sheet,
  area: Area,
  also: readonly Area[] = [],
): void {
  activateSheet(context, sheet);
  const before = sheet.selection;
  if (sameArea(before, area) && sheet.alsoSelected.length === 0 && also.length === 0) {
    return;
  }
  sheet.selection = area;
  sheet.alsoSelected = also;
  const values = { worksheetId: sheet.id, address: [...also, area].map(formatArea).join(",") };
  context.events.fire(EventType.selectionChanged, sheet.id, values);
  context.events.fire(EventType.selectionChanged, WORKBOOK_TARGET, values);
  tellTables(context, sheet, before, area);
  context.note({ kind: "selection", sheetId: sheet.id });
  context.selectionMoved();
}

/** Tables hear of selections inside them, and once more, with no address, when the selection leaves. */
function tellTables(context: ModelContext, sheet: Sheet, before: Area, after: Area): void {
  for (const table of context.book.tables) {
    if (table.sheetId !== sheet.id) {
      continue;
    }
    const inside = intersection(table.area, after);
    if (!inside && !intersection(table.area, before)) {
      continue;
    }
    context.events.fire(EventType.tableSelectionChanged, table.id, {
      worksheetId: sheet.id,
      tableId: table.id,
      address: inside ? formatArea(inside) : "",
    });
  }
}
