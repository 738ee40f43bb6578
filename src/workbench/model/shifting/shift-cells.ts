// Inserting and deleting cells, rows and columns: everything that stands on the sheet or points at it follows. What
// Excel refuses is refused before anything moves: half a table, half a merged cell, contents off the sheet's edge.

import { MAX_COLUMNS, MAX_ROWS, overlaps, type Area } from "../../book/area";
import type { Sheet } from "../../book/sheet";
import { shiftArea, shiftFormula, type SheetChange } from "../../formula/shift-formula";
import { HostError } from "../../protocol/host-error";
import type { ModelContext } from "../base/model-context";
import { rewriteFormulas } from "./rewrite-formulas";
import { requireTablesStayWhole, shiftTables } from "./shift-tables";

/** A change of rows or columns of one sheet; without `across`, entire rows or columns. */
export type CellShift = Omit<SheetChange, "sheetName">;

/** Moves cells and all that follows them. Listeners are not told: that is the caller's. */
export function shiftCells(context: ModelContext, sheet: Sheet, shift: CellShift): void {
  requireTablesStayWhole(context, sheet, shift);
  requireMergesStayWhole(sheet, shift);
  requireRoom(sheet, shift);
  moveContents(sheet, shift);
  moveLines(sheet, shift);
  shiftTables(context, sheet, shift);
  sheet.validations.forEach((validation) => {
    validation.areas = shiftAreas(validation.areas, shift);
  });
  dropEmpty(sheet.validations);
  sheet.conditionalFormats.forEach((format) => {
    format.areas = shiftAreas(format.areas, shift);
  });
  dropEmpty(sheet.conditionalFormats);
  sheet.merges.splice(0, sheet.merges.length, ...shiftAreas(sheet.merges, shift));
  moveHyperlinks(sheet, shift);
  context.anchors.move(sheet.id, (area) => shiftArea(area, shift));
  const change: SheetChange = { ...shift, sheetName: sheet.name };
  rewriteFormulas(context, (formula, place) => shiftFormula(formula, change, place.sheet.name));
  context.structureChanged(sheet.id);
}

function shiftAreas(areas: readonly Area[], shift: CellShift): Area[] {
  return areas.flatMap((area) => shiftArea(area, shift) ?? []);
}

function dropEmpty(list: { areas: Area[] }[]): void {
  for (let index = list.length - 1; index >= 0; index--) {
    if (list[index]?.areas.length === 0) {
      list.splice(index, 1);
    }
  }
}

function moveContents(sheet: Sheet, shift: CellShift): void {
  const { index, count } = shift;
  const inRows = shift.kind.endsWith("Rows");
  const first = shift.across?.first ?? 0;
  const last = shift.across?.last ?? (inRows ? MAX_COLUMNS : MAX_ROWS) - 1;
  for (const grid of [sheet.cells, sheet.styles]) {
    if (shift.kind === "insertRows") {
      grid.moveDown(index, count, first, last);
    } else if (shift.kind === "deleteRows") {
      grid.moveUp(index, count, first, last);
    } else if (shift.kind === "insertColumns") {
      grid.moveRight(index, count, first, last);
    } else {
      grid.moveLeft(index, count, first, last);
    }
  }
}

/** Widths, heights, hidden lines and outline levels follow entire rows and columns only. */
function moveLines(sheet: Sheet, shift: CellShift): void {
  if (shift.across) {
    return;
  }
  const inRows = shift.kind.endsWith("Rows");
  const maps = inRows ? [sheet.rowHeights, sheet.rowLevels] : [sheet.columnWidths, sheet.columnLevels];
  for (const map of maps) {
    const entries = [...map].flatMap(([line, value]) => {
      const to = movedLine(line, shift);
      return to === undefined ? [] : [[to, value] as const];
    });
    map.clear();
    for (const [line, value] of entries) {
      map.set(line, value);
    }
  }
  const hidden = inRows ? sheet.hiddenRows : sheet.hiddenColumns;
  const lines = [...hidden].flatMap((line) => movedLine(line, shift) ?? []);
  hidden.clear();
  for (const line of lines) {
    hidden.add(line);
  }
}

function movedLine(line: number, { kind, index, count }: CellShift): number | undefined {
  if (line < index) {
    return line;
  }
  if (kind.startsWith("insert")) {
    return line + count;
  }
  return line < index + count ? undefined : line - count;
}

function moveHyperlinks(sheet: Sheet, shift: CellShift): void {
  const moved = sheet.hyperlinks.flatMap((link) => {
    const area = shiftArea(link.area, shift);
    return area ? [{ ...link, area }] : [];
  });
  sheet.hyperlinks.splice(0, sheet.hyperlinks.length, ...moved);
}

/** Merged cells that reach out of the moving columns or rows hold them back. */
function requireMergesStayWhole(sheet: Sheet, shift: CellShift): void {
  const { across } = shift;
  if (!across) {
    return;
  }
  const inRows = shift.kind.endsWith("Rows");
  for (const merge of sheet.merges) {
    const [from, to, line] = inRows
      ? [merge.left, merge.right, merge.bottom]
      : [merge.top, merge.bottom, merge.right];
    const partly = from <= across.last && to >= across.first && (from < across.first || to > across.last);
    if (partly && line >= shift.index) {
      throw new HostError(
        "MergedRangeConflict",
        "The operation can't be done on part of a merged cell.",
        409,
      );
    }
  }
}

/** Excel pushes no contents off the end of a sheet. */
function requireRoom(sheet: Sheet, shift: CellShift): void {
  if (!shift.kind.startsWith("insert")) {
    return;
  }
  const inRows = shift.kind === "insertRows";
  const first = shift.across?.first ?? 0;
  const last = shift.across?.last ?? (inRows ? MAX_COLUMNS : MAX_ROWS) - 1;
  const edge: Area = inRows
    ? { top: MAX_ROWS - shift.count, bottom: MAX_ROWS - 1, left: first, right: last }
    : { left: MAX_COLUMNS - shift.count, right: MAX_COLUMNS - 1, top: first, bottom: last };
  const used = sheet.cells.usedArea(edge);
  if (used && overlaps(used, edge)) {
    throw new HostError("NonBlankCellOffSheet", "Cells with contents would be pushed off the sheet.", 409);
  }
}
