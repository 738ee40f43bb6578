import { intersection, type Area } from "../../book/area";
import type { Sheet } from "../../book/sheet";
import type { TableDescription } from "../../book/table-description";
import { invalidArgument } from "../base/excel-errors";
import { fireChanged } from "../base/fire-changed";
import type { ModelContext } from "../base/model-context";
import { requireUnprotected } from "../sheets/protection";
import { renameEverywhere } from "../shifting/rename-everywhere";
import { stretchBands } from "../shifting/stretch-bands";
import { carryFormulas } from "./carry-formulas";
import { repairHeaders } from "./table-headers";
import { requireFreeOfTables } from "./table-parts";

/**
 * `Table.resize`: the new range must overlap the old one, keep its header row, hold at least one row of data, and touch
 * no other table. Cells move nowhere; new columns take the texts in the header row for names.
 */
export function resizeTable(
  context: ModelContext,
  sheet: Sheet,
  table: TableDescription,
  newSheet: Sheet,
  area: Area,
): void {
  requireUnprotected(sheet);
  const before = table.area;
  if (newSheet !== sheet) {
    throw invalidArgument("The new range must be on the table's worksheet.");
  }
  if (!intersection(before, area)) {
    throw invalidArgument("The new range must overlap the table's range.");
  }
  if (table.showHeaders && area.top !== before.top) {
    throw invalidArgument("The header row of the table must stay in the same row.");
  }
  const fixedRows = (table.showHeaders ? 1 : 0) + (table.showTotals ? 1 : 0);
  if (area.bottom - area.top + 1 < fixedRows + 1) {
    throw invalidArgument("A table needs at least one row of data.");
  }
  requireFreeOfTables(context, sheet, area, table);
  if (table.showTotals && area.bottom !== before.bottom) {
    moveTotals(sheet, before, area);
  }
  adoptColumns(context, table, before, area);
  carryFormulas(sheet, table, area);
  table.area = area;
  if (table.showHeaders) {
    writeMissingHeaders(sheet, table);
    repairHeaders(context, sheet, { ...area, bottom: area.top });
  }
  stretchBands(context, sheet, table, before, area);
  context.contentsChanged(sheet, area);
  context.calculation.invalidate();
  context.note({ kind: "tables", sheetId: sheet.id });
  fireChanged(context, sheet, { area, changeType: "RangeEdited" });
}

/** Columns that stay keep their names and ids; the others are new or gone. */
function adoptColumns(context: ModelContext, table: TableDescription, before: Area, after: Area): void {
  const names = [...table.columns];
  const ids = [...table.columnIds];
  let nextId = Math.max(0, ...ids) + 1;
  table.columns = [];
  table.columnIds = [];
  for (let column = after.left; column <= after.right; column++) {
    const index = column - before.left;
    table.columns.push(names[index] ?? "");
    table.columnIds.push(ids[index] ?? nextId++);
  }
  names.forEach((from, index) => {
    const column = before.left + index;
    if (column < after.left || column > after.right) {
      renameEverywhere(context, { kind: "column", table: table.name, from, to: undefined });
    }
  });
}

/** A kept column whose header cell is empty gets its name back; a new one is named by `repairHeaders`. */
function writeMissingHeaders(sheet: Sheet, table: TableDescription): void {
  table.columns.forEach((name, index) => {
    const column = table.area.left + index;
    if (name !== "" && sheet.cells.value(table.area.top, column) === undefined) {
      sheet.cells.setValue(table.area.top, column, name);
    }
  });
}

function moveTotals(sheet: Sheet, before: Area, after: Area): void {
  for (let column = before.left; column <= before.right; column++) {
    const value = sheet.cells.value(before.bottom, column);
    const formula = sheet.cells.formula(before.bottom, column);
    sheet.cells.setValue(before.bottom, column, undefined);
    if (formula !== undefined) {
      sheet.cells.setFormula(after.bottom, column, formula);
    } else {
      sheet.cells.setValue(after.bottom, column, value);
    }
  }
}
