// `Range.copyFrom`: relative references of copied formulas move along, as they do when a person copies.

import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx";
import type { Area } from "../../book/area";
import type { CellContent } from "../../book/cell-content";
import type { CellStyle } from "../../book/cell-style";
import type { Sheet } from "../../book/sheet";
import { columnLetters, formatAddress, isOnSheet } from "./address";
import { withStyle } from "../workbook/common-style";
import { invalidArgument } from "../base/excel-errors";
import { noteFormat } from "./format-cells";
import type { ModelContext } from "../base/model-context";
import { requireUnlocked } from "../sheets/protection";
import type { SheetArea } from "./resolve-range";
import { finishWrite } from "./write-cells";

export type CopyKind = "All" | "Formulas" | "Values" | "Formats" | "Link" | "ColumnWidths";

interface CopiedCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellContent | undefined;
  readonly formula: string | undefined;
  readonly style: CellStyle;
}

/** Copies cells; a larger target that is a multiple of the source is filled with repeats, a smaller one is outgrown. */
export function copyCells(
  context: ModelContext,
  from: SheetArea,
  to: SheetArea,
  kind: CopyKind,
  options: { readonly skipBlanks: boolean; readonly transpose: boolean },
): void {
  context.refresh();
  const cells = readCells(from);
  const { height, width } = sizeOf(from.area, options.transpose);
  const target = targetArea(to.area, height, width);
  requireUnlocked(to.sheet, target);
  const before = to.sheet.cells.value(target.top, target.left);
  for (let top = target.top; top <= target.bottom; top += height) {
    for (let left = target.left; left <= target.right; left += width) {
      for (const cell of cells) {
        const [down, right] = [cell.row - from.area.top, cell.column - from.area.left];
        const row = top + (options.transpose ? right : down);
        const column = left + (options.transpose ? down : right);
        if (!options.skipBlanks || cell.value !== undefined) {
          putCell(from.sheet, to.sheet, cell, row, column, kind);
        }
      }
    }
  }
  if (kind === "ColumnWidths") {
    copyWidths(from, to.sheet, target);
  }
  finishWrite(context, to.sheet, target, before);
  if (kind === "All" || kind === "Formats") {
    noteFormat(context, to.sheet, target);
  }
}

/** A formula as it reads seen from its cell, in R1C1 notation. */
export function relativeFormula(
  formula: string,
  from: { readonly row: number; readonly column: number },
): string {
  return translateFormulaToR1C1(formula, `${columnLetters(from.column)}${from.row + 1}`);
}

/** A formula as it reads in another cell. */
export function moveFormula(
  formula: string,
  from: { readonly row: number; readonly column: number },
  to: { readonly row: number; readonly column: number },
): string {
  return translateFormulaToA1(relativeFormula(formula, from), `${columnLetters(to.column)}${to.row + 1}`);
}

function readCells({ sheet, area }: SheetArea): CopiedCell[] {
  const used = sheet.cells.usedArea(area);
  // Formats reach beyond contents, so a bounded source is copied cell by cell and a whole column as far as it is used.
  const bounded = (area.bottom - area.top) * (area.right - area.left) < 1_000_000 ? area : (used ?? area);
  const cells: CopiedCell[] = [];
  for (let row = bounded.top; row <= bounded.bottom; row++) {
    for (let column = bounded.left; column <= bounded.right; column++) {
      cells.push({
        row,
        column,
        value: sheet.cells.value(row, column),
        formula: sheet.cells.formula(row, column),
        style: sheet.styles.at(row, column),
      });
    }
  }
  return cells;
}

function putCell(
  from: Sheet,
  to: Sheet,
  cell: CopiedCell,
  row: number,
  column: number,
  kind: CopyKind,
): void {
  if (kind === "Link") {
    to.cells.setFormula(row, column, `=${linkTo(from, to, cell)}`);
  } else if (kind === "Values") {
    to.cells.setValue(row, column, cell.value);
  } else if (kind === "All" || kind === "Formulas") {
    putContents(to, cell, row, column);
  }
  if (kind === "All" || kind === "Formats") {
    to.styles.update({ top: row, bottom: row, left: column, right: column }, () => cell.style);
  } else if (cell.style.quotePrefix === true) {
    to.styles.update({ top: row, bottom: row, left: column, right: column }, (style) =>
      withStyle(style, { quotePrefix: true }),
    );
  }
}

function putContents(to: Sheet, cell: CopiedCell, row: number, column: number): void {
  if (cell.formula === undefined) {
    to.cells.setValue(row, column, cell.value);
  } else {
    to.cells.setFormula(row, column, moveFormula(cell.formula, cell, { row, column }));
  }
}

function linkTo(from: Sheet, to: Sheet, cell: CopiedCell): string {
  const area = { top: cell.row, bottom: cell.row, left: cell.column, right: cell.column };
  return from === to ? `${columnLetters(cell.column)}${cell.row + 1}` : formatAddress(from.name, area);
}

function sizeOf(area: Area, transpose: boolean): { height: number; width: number } {
  const height = area.bottom - area.top + 1;
  const width = area.right - area.left + 1;
  return transpose ? { height: width, width: height } : { height, width };
}

function targetArea(to: Area, height: number, width: number): Area {
  const rows = to.bottom - to.top + 1;
  const columns = to.right - to.left + 1;
  const area = {
    ...to,
    bottom: rows % height === 0 ? to.bottom : to.top + height - 1,
    right: columns % width === 0 ? to.right : to.left + width - 1,
  };
  if (!isOnSheet(area)) {
    throw invalidArgument("The copy would lie off the worksheet.");
  }
  return area;
}

function copyWidths(from: SheetArea, to: Sheet, target: Area): void {
  for (let column = target.left; column <= target.right; column++) {
    const width = from.sheet.columnWidths.get(from.area.left + column - target.left);
    if (width === undefined) {
      to.columnWidths.delete(column);
    } else {
      to.columnWidths.set(column, width);
    }
  }
}
