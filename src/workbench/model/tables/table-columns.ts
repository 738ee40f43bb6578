// Adding and deleting table columns.

import { MAX_COLUMNS } from "../../book/area";
import type { Sheet } from "../../book/sheet";
import type { TableDescription } from "../../book/table-description";
import { readMatrix } from "../ranges/cell-matrix";
import { invalidArgument, invalidOperation, itemAlreadyExists } from "../base/excel-errors";
import { fireChanged } from "../base/fire-changed";
import type { ModelContext } from "../base/model-context";
import { requireUnprotected } from "../sheets/protection";
import { shiftCells } from "../shifting/shift-cells";
import { freeColumnName } from "../shifting/shift-tables";
import { requireFreeOfTables } from "./table-parts";
import { writeCells } from "../ranges/write-cells";

/**
 * Adds a column at a place; the table's cells to the right of it move right. `cells` fill it from the header down.
 * Returns its id.
 */
export function addColumn(
  context: ModelContext,
  sheet: Sheet,
  table: TableDescription,
  place: number,
  cells: readonly unknown[] | undefined,
  name: string | undefined,
): number {
  requireUnprotected(sheet);
  const wanted = name ?? (table.showHeaders ? headerOf(cells) : undefined);
  if (name !== undefined && hasColumn(table, name)) {
    throw itemAlreadyExists(`The table ${table.name} has a column ${name}.`);
  }
  const column = table.area.left + place;
  const height = table.area.bottom - table.area.top + 1;
  if (cells && cells.length !== height && cells.length !== 1) {
    throw invalidArgument(`values has ${cells.length} rows, the table has ${height}.`);
  }
  makeRoom(context, sheet, table, place, column);
  const id = nameColumn(sheet, table, place, wanted);
  if (cells) {
    const area = { top: table.area.top, bottom: table.area.bottom, left: column, right: column };
    const rows = cells.length === 1 ? cells[0] : cells.map((cell) => [cell]);
    writeCells(context, sheet, area, readMatrix(rows, area, "values"));
    if (name !== undefined && table.showHeaders) {
      const header = { ...area, bottom: area.top };
      writeCells(context, sheet, header, readMatrix(`'${name}`, header, "name"));
    }
  }
  context.note({ kind: "tables", sheetId: sheet.id });
  return id;
}

/** Deletes a column with its cells; the table's cells to the right move left. */
export function deleteColumn(
  context: ModelContext,
  sheet: Sheet,
  table: TableDescription,
  index: number,
): void {
  requireUnprotected(sheet);
  if (table.columns.length === 1) {
    throw invalidOperation("The last column of a table can't be deleted.");
  }
  const column = table.area.left + index;
  const across = { first: table.area.top, last: table.area.bottom };
  const area = { top: across.first, bottom: across.last, left: column, right: column };
  shiftCells(context, sheet, { kind: "deleteColumns", index: column, count: 1, across });
  fireChanged(context, sheet, { area, changeType: "ColumnDeleted", shiftDirection: "ShiftCellLeft" });
}

function headerOf(cells: readonly unknown[] | undefined): string | undefined {
  const first = cells?.[0];
  return typeof first === "string" && first !== "" ? first : undefined;
}

function hasColumn(table: TableDescription, name: string): boolean {
  return table.columns.some((column) => column.toLowerCase() === name.toLowerCase());
}

/** At the end the table takes the next column over if it is empty; elsewhere, and otherwise, cells move right. */
function makeRoom(
  context: ModelContext,
  sheet: Sheet,
  table: TableDescription,
  place: number,
  column: number,
): void {
  if (column >= MAX_COLUMNS) {
    throw invalidArgument("The table reaches the last column of the sheet.");
  }
  const { area } = table;
  const across = { first: area.top, last: area.bottom };
  if (place < table.columns.length) {
    shiftCells(context, sheet, { kind: "insertColumns", index: column, count: 1, across });
    // Inserted before its first column the table as a whole moved; it takes the new column in.
    if (place === 0) {
      table.area = { ...area, right: area.right + 1 };
      table.columns.unshift("");
      table.columnIds.unshift(Math.max(0, ...table.columnIds) + 1);
    }
    return;
  }
  const beside = { ...area, left: column, right: column };
  if (sheet.cells.usedArea(beside)) {
    shiftCells(context, sheet, { kind: "insertColumns", index: column, count: 1, across });
  }
  requireFreeOfTables(context, sheet, beside, table);
  table.area = { ...area, right: column };
  table.columns.push("");
  table.columnIds.push(Math.max(0, ...table.columnIds) + 1);
  context.structureChanged(sheet.id);
}

function nameColumn(
  sheet: Sheet,
  table: TableDescription,
  place: number,
  wanted: string | undefined,
): number {
  const others = table.columns.filter((_, index) => index !== place);
  const free = wanted !== undefined && !others.some((other) => other.toLowerCase() === wanted.toLowerCase());
  const name = free ? wanted : freeColumnName(others);
  table.columns[place] = name;
  if (table.showHeaders) {
    sheet.cells.setValue(table.area.top, table.area.left + place, name);
  }
  return table.columnIds[place] as number;
}
