import { MAX_COLUMNS, MAX_ROWS, type Area } from "./area";
import type { CellContent } from "./cell-content";

/** What stands in place of a formula in a cell that a formula elsewhere spilled its value into. */
const SPILLED = "";

type Cells = (CellContent | undefined)[];
type Formulas = Map<number, string>;

/**
 * The contents of one worksheet, by column: `values` are what cells show, `formulas` (text with its leading `=`) what
 * some of them were given. A formula's value is put there by the calculation, so that readers never need to know.
 */
export class CellGrid {
  private readonly columns: Cells[] = [];
  private readonly formulaColumns = new Map<number, Formulas>();

  value(row: number, column: number): CellContent | undefined {
    return this.columns[column]?.[row];
  }

  /** Sets a plain value (`undefined` empties the cell) and removes a formula that stood there. */
  setValue(row: number, column: number, value: CellContent | undefined): void {
    this.put(row, column, value);
    if (this.formulaColumns.size > 0) {
      this.formulaColumns.get(column)?.delete(row);
    }
  }

  formula(row: number, column: number): string | undefined {
    const formula = this.formulaColumns.get(column)?.get(row);
    return formula === SPILLED ? undefined : formula;
  }

  /** Gives the cell a formula; its value stays empty until `setResult`. */
  setFormula(row: number, column: number, formula: string): void {
    this.formulasOf(column).set(row, formula);
    this.put(row, column, undefined);
  }

  /** Changes the text of a formula and keeps its value, as when the cells that it names have moved. */
  rewriteFormula(row: number, column: number, formula: string): void {
    this.formulaColumns.get(column)?.set(row, formula);
  }

  /** Stores what a formula (or a spill) came to, and keeps the formula. */
  setResult(row: number, column: number, value: CellContent | undefined): void {
    this.put(row, column, value);
  }

  /** Fills a cell with a part of an array that another cell's formula yields; `setValue` overwrites it for good. */
  setSpilled(row: number, column: number, value: CellContent | undefined): void {
    this.formulasOf(column).set(row, SPILLED);
    this.put(row, column, value);
  }

  /** Whether the cell's value belongs to an array that another cell's formula yields. */
  isSpilled(row: number, column: number): boolean {
    return this.formulaColumns.get(column)?.get(row) === SPILLED;
  }

  /** Empties every cell that holds a part of a spilled array. */
  clearSpilled(): void {
    for (const [column, rows] of this.formulaColumns) {
      for (const [row, formula] of rows) {
        if (formula === SPILLED) {
          this.setValue(row, column, undefined);
        }
      }
    }
  }

  /** Every formula of the sheet. */
  *formulas(): Generator<{ row: number; column: number; formula: string }> {
    for (const [column, rows] of this.formulaColumns) {
      for (const [row, formula] of rows) {
        if (formula !== SPILLED) {
          yield { row, column, formula };
        }
      }
    }
  }

  /** One column's values from row 0, to read at speed; it may be shorter than the sheet is long. */
  column(index: number): readonly (CellContent | undefined)[] {
    return this.columns[index] ?? [];
  }

  /** The rows of a column that hold formulas or parts of spilled arrays. */
  formulaRows(column: number): ReadonlyMap<number, string> | undefined {
    return this.formulaColumns.get(column);
  }

  /** How many columns from A, and rows from 1, hold or held anything. */
  get columnCount(): number {
    return this.columns.length;
  }

  get rowCount(): number {
    return this.columns.reduce((most, cells) => Math.max(most, cells.length), 0);
  }

  /** Whether any cell has a formula. */
  get hasFormulas(): boolean {
    for (const rows of this.formulaColumns.values()) {
      if (rows.size > 0) {
        return true;
      }
    }
    return false;
  }

  /** Empties the cells of a rectangle. */
  clear(area: Area): void {
    const lastColumn = Math.min(area.right, Math.max(this.columns.length, this.lastFormulaColumn() + 1) - 1);
    for (let column = area.left; column <= lastColumn; column++) {
      const cells = this.columns[column];
      if (cells) {
        if (area.bottom >= cells.length - 1) {
          cells.length = Math.min(cells.length, area.top);
        } else {
          cells.fill(undefined, area.top, area.bottom + 1);
        }
      }
      const formulas = this.formulaColumns.get(column);
      if (!formulas) {
        continue;
      }
      for (const row of formulas.keys()) {
        if (row >= area.top && row <= area.bottom) {
          formulas.delete(row);
        }
      }
    }
  }

  /** Makes room for `count` rows before `row` in the columns `left` to `right`: what stood there moves down. */
  moveDown(row: number, count: number, left: number, right: number): void {
    this.eachColumn(left, right, (cells, formulas) => {
      if (cells && cells.length > row) {
        const tail = cells.splice(row);
        cells.length = row + count;
        cells.fill(undefined, row);
        for (const value of tail) {
          cells.push(value);
        }
        if (cells.length > MAX_ROWS) {
          cells.length = MAX_ROWS;
        }
      }
      return formulas && rekey(formulas, (at) => (at >= row ? at + count : at));
    });
  }

  /** Takes `count` rows at `row` out of the columns `left` to `right`: what stood below moves up. */
  moveUp(row: number, count: number, left: number, right: number): void {
    this.eachColumn(left, right, (cells, formulas) => {
      cells?.splice(row, count);
      return formulas && rekey(formulas, (at) => (at < row ? at : at < row + count ? undefined : at - count));
    });
  }

  /** Makes room for `count` columns before `column` in the rows `top` to `bottom`: what stood there moves right. */
  moveRight(column: number, count: number, top: number, bottom: number): void {
    for (let from = this.lastColumn(); from >= column; from--) {
      this.moveColumn(from, from + count, top, bottom);
    }
  }

  /** Takes `count` columns at `column` out of the rows `top` to `bottom`: what stood to the right moves left. */
  moveLeft(column: number, count: number, top: number, bottom: number): void {
    const last = this.lastColumn();
    this.clear({ top, bottom, left: column, right: column + count - 1 });
    for (let from = column + count; from <= last; from++) {
      this.moveColumn(from, from - count, top, bottom);
    }
  }

  /** The smallest rectangle from A1 that holds every value and formula, or undefined for an empty sheet. */
  extent(): Area | undefined {
    const used = this.usedArea({ top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 });
    return used && { top: 0, left: 0, bottom: used.bottom, right: used.right };
  }

  /** The smallest rectangle inside `within` that holds every value and formula there, or undefined. */
  usedArea(within: Area): Area | undefined {
    let top = Infinity;
    let bottom = -1;
    let left = Infinity;
    let right = -1;
    for (let column = within.left; column <= Math.min(within.right, this.lastColumn()); column++) {
      const first = this.nextUsed(column, within.top, within.bottom, 1);
      if (first === undefined) {
        continue;
      }
      const last = this.nextUsed(column, within.bottom, within.top, -1) ?? first;
      top = Math.min(top, first);
      bottom = Math.max(bottom, last);
      left = Math.min(left, column);
      right = column;
    }
    return bottom < 0 ? undefined : { top, left, bottom, right };
  }

  /** The first used row of a column from `from` towards `to`. */
  private nextUsed(column: number, from: number, to: number, step: 1 | -1): number | undefined {
    const cells = this.columns[column] ?? [];
    const formulas = this.formulaColumns.get(column);
    const end = Math.max(cells.length - 1, ...(formulas ? [lastKey(formulas)] : []));
    const start = step === 1 ? from : Math.min(from, end);
    const stop = step === 1 ? Math.min(to, end) : to;
    for (let row = start; step === 1 ? row <= stop : row >= stop; row += step) {
      if (cells[row] !== undefined || formulas?.has(row)) {
        return row;
      }
    }
    return undefined;
  }

  private lastFormulaColumn(): number {
    let last = -1;
    for (const column of this.formulaColumns.keys()) {
      last = Math.max(last, column);
    }
    return last;
  }

  private lastColumn(): number {
    return Math.max(this.columns.length - 1, this.lastFormulaColumn());
  }

  private eachColumn(
    left: number,
    right: number,
    change: (cells: Cells | undefined, formulas: Formulas | undefined) => Formulas | undefined,
  ): void {
    for (let column = left; column <= Math.min(right, this.lastColumn()); column++) {
      const formulas = change(this.columns[column], this.formulaColumns.get(column));
      if (formulas) {
        this.formulaColumns.set(column, formulas);
      }
    }
  }

  private moveColumn(from: number, to: number, top: number, bottom: number): void {
    const cells = this.columns[from];
    const formulas = this.formulaColumns.get(from);
    const last = Math.min(bottom, Math.max(cells?.length ?? 0, formulas ? lastKey(formulas) + 1 : 0) - 1);
    if (to < MAX_COLUMNS) {
      this.clear({ top, bottom, left: to, right: to });
    }
    for (let row = top; row <= last && to < MAX_COLUMNS; row++) {
      const value = cells?.[row];
      const formula = formulas?.get(row);
      if (formula !== undefined) {
        this.setFormula(row, to, formula);
      }
      if (value !== undefined) {
        this.put(row, to, value);
      }
    }
    this.clear({ top, bottom, left: from, right: from });
  }

  private formulasOf(column: number): Formulas {
    let formulas = this.formulaColumns.get(column);
    if (!formulas) {
      this.formulaColumns.set(column, (formulas = new Map<number, string>()));
    }
    return formulas;
  }

  private put(row: number, column: number, value: CellContent | undefined): void {
    let cells = this.columns[column];
    if (!cells) {
      for (let index = this.columns.length; index < column; index++) {
        this.columns[index] = [];
      }
      this.columns[column] = cells = [];
    }
    if (value === undefined && row >= cells.length) {
      return;
    }
    while (cells.length < row) {
      cells.push(undefined);
    }
    cells[row] = value;
  }
}

function rekey(formulas: Formulas, change: (row: number) => number | undefined): Formulas {
  const moved: Formulas = new Map();
  for (const [row, formula] of formulas) {
    const to = change(row);
    if (to !== undefined && to < MAX_ROWS) {
      moved.set(to, formula);
    }
  }
  return moved;
}

function lastKey(formulas: Formulas): number {
  let last = -1;
  for (const row of formulas.keys()) {
    if (row > last) {
      last = row;
    }
  }
  return last;
}
