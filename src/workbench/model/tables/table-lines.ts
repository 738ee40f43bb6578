// Switching a table's header and total rows on and off.

import type { Area } from "../../book/area";
import type { Sheet } from "../../book/sheet";
import type { TableDescription } from "../../book/table-description";
import type { ModelContext } from "../base/model-context";
import { requireUnprotected } from "../sheets/protection";
import { shiftCells } from "../shifting/shift-cells";

/** The total row of a table, or undefined when it shows none. */
export function totalsArea(table: TableDescription): Area | undefined {
  return table.showTotals ? { ...table.area, top: table.area.bottom } : undefined;
}

/** Shows a total row below the data (cells below move down if they are in the way) or takes it away. */
export function setTotals(context: ModelContext, sheet: Sheet, table: TableDescription, show: boolean): void {
  if (show === table.showTotals) {
    return;
  }
  requireUnprotected(sheet);
  const { area } = table;
  if (show) {
    const below = { ...area, top: area.bottom + 1, bottom: area.bottom + 1 };
    if (sheet.cells.usedArea(below)) {
      makeRoom(context, sheet, below);
    }
    table.area = { ...area, bottom: area.bottom + 1 };
    table.showTotals = true;
    sheet.cells.setValue(below.top, area.left, "Total");
  } else {
    sheet.cells.clear({ ...area, top: area.bottom });
    table.area = { ...area, bottom: area.bottom - 1 };
    table.showTotals = false;
  }
  finish(context, sheet, area);
}

/** Hides the header row's texts or writes them again; the names of the columns stay. */
export function setHeaders(
  context: ModelContext,
  sheet: Sheet,
  table: TableDescription,
  show: boolean,
): void {
  if (show === table.showHeaders) {
    return;
  }
  requireUnprotected(sheet);
  const { area } = table;
  if (show) {
    const above = { ...area, top: area.top - 1, bottom: area.top - 1 };
    const taken = area.top === 0 || sheet.cells.usedArea(above) !== undefined;
    if (taken) {
      makeRoom(context, sheet, { ...area, bottom: area.top });
    }
    const top = taken ? area.top : area.top - 1;
    table.area = { ...table.area, top };
    table.columns.forEach((name, index) => {
      sheet.cells.setValue(top, area.left + index, name);
    });
  } else {
    sheet.cells.clear({ ...area, bottom: area.top });
    table.area = { ...area, top: area.top + 1 };
  }
  table.showHeaders = show;
  finish(context, sheet, area);
}

function makeRoom(context: ModelContext, sheet: Sheet, row: Area): void {
  const across = { first: row.left, last: row.right };
  shiftCells(context, sheet, { kind: "insertRows", index: row.top, count: 1, across });
}

function finish(context: ModelContext, sheet: Sheet, area: Area): void {
  context.calculation.invalidate();
  context.note({ kind: "tables", sheetId: sheet.id });
  context.note({ kind: "cells", sheetId: sheet.id, area });
}
