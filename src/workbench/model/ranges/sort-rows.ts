// Sorting rows of an area by Excel's order: numbers, texts without regard to case, FALSE, TRUE, errors; blanks last.

import type { Area } from "../../book/area";
import { CellError, type CellContent } from "../../book/cell-content";
import type { Sheet } from "../../book/sheet";
import { asArray, asIndex, asRecord } from "./arguments";
import { moveFormula } from "./copy-cells";
import { invalidArgument } from "../base/excel-errors";
import type { ModelContext } from "../base/model-context";
import { requireUnlocked } from "../sheets/protection";
import { finishWrite } from "./write-cells";

/** A sort key; `column` counts from the area's first column (or row, when columns are sorted). */
export interface SortKey {
  readonly column: number;
  readonly ascending: boolean;
}

/** Reads `Excel.SortField[]`; only sorting by value is modelled. */
export function asSortKeys(fields: unknown, width: number): SortKey[] {
  return asArray(fields, "fields").map((entry) => {
    const field = asRecord(entry, "fields");
    const column = asIndex(field["key"], "key");
    if (column >= width) {
      throw invalidArgument(`There is no column ${column} to sort by.`);
    }
    if ((field["sortOn"] ?? "Value") !== "Value") {
      throw invalidArgument("The workbench sorts by values only.");
    }
    return { column, ascending: field["ascending"] !== false };
  });
}

/** Sorts the rows of an area that are in sight, with their looks; equal rows keep their order, hidden ones their place. */
export function sortRows(
  context: ModelContext,
  sheet: Sheet,
  area: Area,
  keys: readonly SortKey[],
  matchCase: boolean,
): void {
  requireUnlocked(sheet, area);
  context.refresh();
  const places = Array.from({ length: area.bottom - area.top + 1 }, (_, index) => area.top + index).filter(
    (row) => !sheet.hiddenRows.has(row),
  );
  const rows = places.map((row) => readRow(sheet, area, row));
  const order = rows.map((_, index) => index);
  order.sort((a, b) => compareRows(rows[a], rows[b], keys, matchCase) || a - b);
  order.forEach((from, to) => {
    writeRow(sheet, area, places[to] ?? area.top, rows[from]);
  });
  finishWrite(context, sheet, area, undefined);
}

interface SortedCell {
  readonly value: CellContent | undefined;
  readonly formula: string | undefined;
  readonly style: ReturnType<Sheet["styles"]["at"]>;
  readonly row: number;
}

function readRow(sheet: Sheet, area: Area, row: number): SortedCell[] {
  const cells: SortedCell[] = [];
  for (let column = area.left; column <= area.right; column++) {
    cells.push({
      row,
      value: sheet.cells.value(row, column),
      formula: sheet.cells.formula(row, column),
      style: sheet.styles.at(row, column),
    });
  }
  return cells;
}

function writeRow(sheet: Sheet, area: Area, row: number, cells: readonly SortedCell[] | undefined): void {
  cells?.forEach((cell, index) => {
    const column = area.left + index;
    if (cell.formula === undefined) {
      sheet.cells.setValue(row, column, cell.value);
    } else {
      sheet.cells.setFormula(
        row,
        column,
        moveFormula(cell.formula, { row: cell.row, column }, { row, column }),
      );
    }
    if (sheet.styles.at(row, column) !== cell.style) {
      sheet.styles.update({ top: row, bottom: row, left: column, right: column }, () => cell.style);
    }
  });
}

function compareRows(
  a: readonly SortedCell[] | undefined,
  b: readonly SortedCell[] | undefined,
  keys: readonly SortKey[],
  matchCase: boolean,
): number {
  for (const { column, ascending } of keys) {
    const order = compareContents(a?.[column]?.value, b?.[column]?.value, ascending, matchCase);
    if (order !== 0) {
      return order;
    }
  }
  return 0;
}

function compareContents(
  a: CellContent | undefined,
  b: CellContent | undefined,
  ascending: boolean,
  matchCase: boolean,
): number {
  if (a === undefined || b === undefined) {
    return a === b ? 0 : a === undefined ? 1 : -1;
  }
  const order = rankOf(a) - rankOf(b) || compareAlike(a, b, matchCase);
  return ascending ? order : -order;
}

function rankOf(content: CellContent): number {
  if (typeof content === "number") {
    return 0;
  }
  if (typeof content === "string") {
    return 1;
  }
  return content instanceof CellError ? 3 : 2;
}

function compareAlike(a: CellContent, b: CellContent, matchCase: boolean): number {
  if (typeof a === "number" && typeof b === "number") {
    return a - b;
  }
  if (typeof a === "boolean" && typeof b === "boolean") {
    return Number(a) - Number(b);
  }
  if (typeof a !== "string" || typeof b !== "string") {
    return 0;
  }
  return a.localeCompare(b, "en", { sensitivity: matchCase ? "variant" : "accent" });
}
