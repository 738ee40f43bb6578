// Writing contents into cells, as the add-in and the user do.

import type { Area } from "../../book/area";
import type { CellGrid } from "../../book/cell-grid";
import type { Sheet } from "../../book/sheet";
import { readCellInput, type CellInput } from "./cell-input";
import type { CellSource } from "./cell-matrix";
import { unknownReference } from "./formula-limits";
import { requireBounded } from "./range-limits";
import { invalidArgument } from "../base/excel-errors";
import { numberText } from "../../formula/values/coercion";
import { fireChanged } from "../base/fire-changed";
import type { ModelContext } from "../base/model-context";
import { requireUnlocked } from "../sheets/protection";
import { repairHeaders } from "../tables/table-headers";

/**
 * Writes `source` into the area by the rules of cell-input.ts; `null` leaves a cell as it is. Nothing is written if a
 * cell is locked or a value is no cell content.
 */
export function writeCells(context: ModelContext, sheet: Sheet, area: Area, source: CellSource): void {
  requireUnlocked(sheet, area);
  requireBounded(area);
  checkContents(
    context,
    sheet,
    source.uniform ? { ...area, bottom: area.top, right: area.left } : area,
    source,
  );
  const before = isSingle(area) ? sheet.cells.value(area.top, area.left) : undefined;
  const writer = new CellWriter(sheet);
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      writer.write(row, column, source(row - area.top, column - area.left));
    }
  }
  finishWrite(context, sheet, area, before);
}

/** Numbers nearer to 0 are 0 in Excel. */
const SMALLEST_NUMBER = 2.2250738585072014e-308;

/** What follows from new contents: headers stay unique, formulas are stale, listeners hear of it. */
export function finishWrite(
  context: ModelContext,
  sheet: Sheet,
  area: Area,
  before: ReturnType<CellGrid["value"]>,
): void {
  repairHeaders(context, sheet, area);
  context.contentsChanged(sheet, area);
  fireChanged(context, sheet, { area, changeType: "RangeEdited", before });
}

/** Refuses what no cell takes before anything is written. */
function checkContents(context: ModelContext, sheet: Sheet, area: Area, source: CellSource): void {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const value = source(row - area.top, column - area.left);
      if (typeof value === "string") {
        if (value.length > 255 || "=+-@".includes(value.charAt(0))) {
          checkText(context, sheet, { row, column }, value);
        }
      } else if (typeof value === "object" && value !== null) {
        throw invalidArgument("A cell takes a number, a text, true or false, or null.");
      }
    }
  }
}

function checkText(
  context: ModelContext,
  sheet: Sheet,
  cell: { readonly row: number; readonly column: number },
  text: string,
): void {
  const input = readCellInput(text, sheet.styles.at(cell.row, cell.column).numberFormat);
  const problem =
    input.kind === "formula" ? unknownReference(context, sheet, cell, input.formula) : undefined;
  if (problem !== undefined) {
    throw invalidArgument(problem);
  }
}

function isSingle(area: Area): boolean {
  return area.top === area.bottom && area.left === area.right;
}

/** Writes cell after cell; numbers and plain texts, the bulk of any import, take the short way. */
class CellWriter {
  private readonly cells: CellGrid;

  constructor(private readonly sheet: Sheet) {
    this.cells = sheet.cells;
  }

  write(row: number, column: number, value: unknown): void {
    if (typeof value === "string") {
      this.writeText(row, column, value);
    } else if (typeof value === "number") {
      const number = Math.abs(value) < SMALLEST_NUMBER ? 0 : value;
      this.cells.setValue(row, column, this.isText(row, column) ? numberText(number) : number);
    } else if (typeof value === "boolean") {
      this.cells.setValue(row, column, this.isText(row, column) ? String(value).toUpperCase() : value);
    }
  }

  /** Whatever is entered into a cell formatted as text is text, numbers too. */
  private isText(row: number, column: number): boolean {
    const { styles } = this.sheet;
    return styles.isStyled(column) && styles.at(row, column).numberFormat === "@";
  }

  private writeText(row: number, column: number, text: string): void {
    const style = this.sheet.styles.isStyled(column) ? this.sheet.styles.at(row, column) : undefined;
    const input = readCellInput(text, style?.numberFormat);
    this.store(row, column, input);
    const quotePrefix = input.kind === "value" && input.quotePrefix === true;
    if (quotePrefix !== (style?.quotePrefix === true)) {
      this.restyle(row, column, { quotePrefix });
    }
    if (input.kind === "value" && input.numberFormat !== undefined && isGeneral(style?.numberFormat)) {
      this.restyle(row, column, { numberFormat: input.numberFormat });
    }
  }

  private store(row: number, column: number, input: CellInput): void {
    if (input.kind === "formula") {
      this.cells.setFormula(row, column, input.formula);
    } else {
      this.cells.setValue(row, column, input.kind === "value" ? input.value : undefined);
    }
  }

  private restyle(
    row: number,
    column: number,
    change: { quotePrefix?: boolean; numberFormat?: string },
  ): void {
    this.sheet.styles.update({ top: row, left: column, bottom: row, right: column }, (style) => {
      const { quotePrefix, ...rest } = { ...style, ...change };
      return quotePrefix === true ? { ...rest, quotePrefix } : rest;
    });
  }
}

function isGeneral(numberFormat: string | undefined): boolean {
  return numberFormat === undefined || numberFormat === "General";
}
