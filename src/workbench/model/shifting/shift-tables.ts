// How tables take part when cells are inserted or deleted.

import { MAX_COLUMNS, MAX_ROWS, sameArea, type Area } from "../../book/area";
import type { Sheet } from "../../book/sheet";
import type { TableDescription } from "../../book/table-description";
import { shiftArea, type SheetChange } from "../../formula/shift-formula";
import { filteredRangeConflict, insertDeleteConflict } from "../base/excel-errors";
import { EventType, WORKBOOK_TARGET } from "../base/event-types";
import type { ModelContext } from "../base/model-context";
import { renameEverywhere } from "./rename-everywhere";

type Shift = Omit<SheetChange, "sheetName">;

/** Throws `InsertDeleteConflict` if the change would tear a table, or delete the header row of one that stays. */
export function requireTablesStayWhole(context: ModelContext, sheet: Sheet, shift: Shift): void {
  for (const table of context.book.tables) {
    if (table.sheetId !== sheet.id) {
      continue;
    }
    if (tears(table.area, shift)) {
      throw insertDeleteConflict(`This would shift a part of the table ${table.name}.`);
    }
    if (shift.across && (table.filters?.size ?? 0) > 0 && moves(table.area, shift)) {
      throw filteredRangeConflict(`The table ${table.name} is filtered.`);
    }
    if (shift.kind === "deleteRows" && table.showHeaders && losesHeader(table.area, shift)) {
      throw insertDeleteConflict(`The header row of the table ${table.name} can't be deleted.`);
    }
  }
}

/** Moves, grows and shrinks tables; new columns get names, deleted ones leave the formulas that named them. */
export function shiftTables(context: ModelContext, sheet: Sheet, shift: Shift): void {
  for (const table of [...context.book.tables]) {
    if (table.sheetId !== sheet.id) {
      continue;
    }
    const area = shiftArea(table.area, shift);
    if (!area) {
      removeTable(context, table);
      continue;
    }
    if (shift.kind === "insertColumns" && shift.index > table.area.left && shift.index <= table.area.right) {
      insertColumns(context, sheet, table, shift.index - table.area.left, shift.count, area);
    }
    if (shift.kind === "deleteColumns") {
      deleteColumns(context, table, shift);
    }
    table.area = withBody(table, area);
    context.note({ kind: "tables", sheetId: sheet.id });
  }
}

/** Takes a table away; its cells stay. */
export function removeTable(context: ModelContext, table: TableDescription): void {
  context.book.tables.splice(context.book.tables.indexOf(table), 1);
  renameEverywhere(context, { kind: "table", from: table.name, to: undefined });
  context.note({ kind: "tables", sheetId: table.sheetId });
  const values = { source: "Local", tableId: table.id, tableName: table.name, worksheetId: table.sheetId };
  context.events.fire(EventType.tableDeleted, table.sheetId, values);
  context.events.fire(EventType.tableDeleted, WORKBOOK_TARGET, values);
}

/** `Column1`, or the next number that is free. */
export function freeColumnName(columns: readonly string[]): string {
  const taken = new Set(columns.map((column) => column.toLowerCase()));
  for (let number = 1; ; number++) {
    if (!taken.has(`column${number}`)) {
      return `Column${number}`;
    }
  }
}

/** A table whose rows were all deleted keeps one, as Excel's do. */
function withBody(table: TableDescription, area: Area): Area {
  const fixedRows = (table.showHeaders ? 1 : 0) + (table.showTotals ? 1 : 0);
  return area.bottom - area.top + 1 > fixedRows ? area : { ...area, bottom: area.top + fixedRows };
}

/** A table is torn by cells that move in some of its columns (or rows) and not in the others. */
function tears(area: Area, shift: Shift): boolean {
  const inRows = shift.kind.endsWith("Rows");
  const { first, last } = shift.across ?? { first: 0, last: (inRows ? MAX_COLUMNS : MAX_ROWS) - 1 };
  const [from, to, end] = inRows ? [area.left, area.right, area.bottom] : [area.top, area.bottom, area.right];
  const partly = from <= last && to >= first && (from < first || to > last);
  // Cells that move beyond the table's far end take nothing of it along.
  return partly && shift.index <= end;
}

/** Whether some of the table's cells move or vanish. */
function moves(area: Area, shift: Shift): boolean {
  const moved = shiftArea(area, shift);
  return !moved || !sameArea(moved, area);
}

function losesHeader(area: Area, shift: Shift): boolean {
  const last = shift.index + shift.count - 1;
  return shift.index <= area.top && last >= area.top && last < area.bottom;
}

function insertColumns(
  context: ModelContext,
  sheet: Sheet,
  table: TableDescription,
  index: number,
  count: number,
  area: Area,
): void {
  for (let added = 0; added < count; added++) {
    const name = freeColumnName(table.columns);
    table.columns.splice(index + added, 0, name);
    table.columnIds.splice(index + added, 0, Math.max(0, ...table.columnIds) + 1);
    if (table.showHeaders) {
      sheet.cells.setValue(area.top, area.left + index + added, name);
    }
  }
  context.calculation.invalidate();
}

function deleteColumns(context: ModelContext, table: TableDescription, shift: Shift): void {
  const first = Math.max(0, shift.index - table.area.left);
  const last = Math.min(table.columns.length - 1, shift.index + shift.count - 1 - table.area.left);
  if (last < first) {
    return;
  }
  const removed = table.columns.splice(first, last - first + 1);
  table.columnIds.splice(first, last - first + 1);
  for (const from of removed) {
    renameEverywhere(context, { kind: "column", table: table.name, from, to: undefined });
  }
}
