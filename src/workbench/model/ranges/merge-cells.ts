// Merged cells: the first cell's contents stay, the others' are lost.

import { contains, overlaps, type Area } from "../../book/area";
import type { Sheet } from "../../book/sheet";
import { invalidOperation } from "../base/excel-errors";
import type { ModelContext } from "../base/model-context";
import { requireUnprotected } from "../sheets/protection";

/** Merges an area into one cell, or each of its rows (`across`). Throws inside tables. */
export function mergeCells(context: ModelContext, sheet: Sheet, area: Area, across: boolean): void {
  requireUnprotected(sheet);
  const table = context.book.tables.find(
    ({ sheetId, area: place }) => sheetId === sheet.id && overlaps(place, area),
  );
  if (table) {
    throw invalidOperation(`Cells of the table ${table.name} can't be merged.`);
  }
  unmergeCells(context, sheet, area);
  const parts = across ? rowsOf(area) : [area];
  for (const part of parts.filter(({ top, bottom, left, right }) => top < bottom || left < right)) {
    sheet.merges.push(part);
    keepFirst(sheet, part);
  }
  context.contentsChanged(sheet, area);
}

/** Splits every merged cell that an area touches. */
export function unmergeCells(context: ModelContext, sheet: Sheet, area: Area): void {
  requireUnprotected(sheet);
  const kept = sheet.merges.filter((merge) => !overlaps(merge, area));
  sheet.merges.splice(0, sheet.merges.length, ...kept);
  context.note({ kind: "cells", sheetId: sheet.id, area });
}

function rowsOf(area: Area): Area[] {
  return Array.from({ length: area.bottom - area.top + 1 }, (_, row) => ({
    ...area,
    top: area.top + row,
    bottom: area.top + row,
  }));
}

/** The first filled cell's contents move to the top-left corner. */
function keepFirst(sheet: Sheet, area: Area): void {
  const used = sheet.cells.usedArea(area);
  if (!used || contains(used, area.top, area.left)) {
    clearBut(sheet, area);
    return;
  }
  const formula = sheet.cells.formula(used.top, used.left);
  const value = sheet.cells.value(used.top, used.left);
  sheet.cells.clear(area);
  if (formula !== undefined) {
    sheet.cells.setFormula(area.top, area.left, formula);
  } else {
    sheet.cells.setValue(area.top, area.left, value);
  }
}

function clearBut(sheet: Sheet, area: Area): void {
  sheet.cells.clear({ ...area, left: area.left + 1 });
  sheet.cells.clear({ ...area, top: area.top + 1, right: area.left });
}
