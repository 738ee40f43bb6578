// Adding and deleting rows and columns of tables: only the cells of the table move, what is beside it stays.

import type { Area } from "../../book/area";
import type { Sheet } from "../../book/sheet";
import type { TableDescription } from "../../book/table-description";
import type { CellSource } from "../ranges/cell-matrix";
import { invalidArgument } from "../base/excel-errors";
import { fireChanged } from "../base/fire-changed";
import type { ModelContext } from "../base/model-context";
import { requireUnprotected } from "../sheets/protection";
import { shiftCells } from "../shifting/shift-cells";
import { removeTable } from "../shifting/shift-tables";
import { stretchBands } from "../shifting/stretch-bands";
import { bodyArea, isEmptyBody } from "./table-parts";
import { writeCells } from "../ranges/write-cells";

/**
 * Puts rows into a table, at an index of the body or at its end; cells below move down. The first row added to a
 * table without data fills its one empty row. Returns where the new rows are.
 */
export function addRows(
  context: ModelContext,
  sheet: Sheet,
  table: TableDescription,
  at: number | undefined,
  count: number,
  source: CellSource | undefined,
): Area {
  requireUnprotected(sheet);
  const body = bodyArea(table);
  const size = isEmptyBody(sheet, table) ? 0 : body.bottom - body.top + 1;
  const index = at ?? size;
  if (index > size) {
    throw invalidArgument(`The table has ${size} rows.`);
  }
  const inserted = size === 0 ? count - 1 : count;
  const top = body.top + index;
  if (inserted > 0) {
    insertInto(context, sheet, table, size === 0 ? body.bottom + 1 : top, inserted);
  }
  const area = { ...body, top, bottom: top + count - 1 };
  if (source) {
    writeCells(context, sheet, area, source);
  }
  context.contentsChanged(sheet, area);
  return area;
}

/** Deletes rows of the body; the last one is only emptied, since a table keeps one row. */
export function deleteRows(
  context: ModelContext,
  sheet: Sheet,
  table: TableDescription,
  index: number,
  count: number,
): void {
  requireUnprotected(sheet);
  const body = bodyArea(table);
  const size = body.bottom - body.top + 1;
  if (index + count > size) {
    throw invalidArgument(`The table has ${size} rows.`);
  }
  const area = { ...body, top: body.top + index, bottom: body.top + index + count - 1 };
  if (count === size) {
    sheet.cells.clear(body);
    context.contentsChanged(sheet, body);
    if (size > 1) {
      shift(context, sheet, { ...body, top: body.top + 1 });
    }
  } else {
    shift(context, sheet, area);
  }
  fireChanged(context, sheet, { area, changeType: "RowDeleted", shiftDirection: "ShiftCellUp" });
}

/** Deletes a table with its cells; what is below moves up. */
export function deleteTableCells(context: ModelContext, sheet: Sheet, table: TableDescription): void {
  const { area } = table;
  removeTable(context, table);
  shift(context, sheet, area);
}

function insertInto(
  context: ModelContext,
  sheet: Sheet,
  table: TableDescription,
  row: number,
  count: number,
): void {
  const before = table.area;
  const across = { first: before.left, last: before.right };
  const atEnd = row > before.bottom;
  const free = atEnd && !sheet.cells.usedArea({ ...before, top: row, bottom: row + count - 1 });
  if (!free) {
    shiftCells(context, sheet, { kind: "insertRows", index: row, count, across });
  }
  if (atEnd) {
    const after = { ...before, bottom: before.bottom + count };
    table.area = after;
    stretchBands(context, sheet, table, before, after);
  }
  context.structureChanged(sheet.id);
  context.note({ kind: "tables", sheetId: sheet.id });
}

function shift(context: ModelContext, sheet: Sheet, area: Area): void {
  shiftCells(context, sheet, {
    kind: "deleteRows",
    index: area.top,
    count: area.bottom - area.top + 1,
    across: { first: area.left, last: area.right },
  });
}
