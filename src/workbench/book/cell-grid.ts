import type { Area } from "./area";
import type { CellContent } from "./cell-content";

/** What stands in place of a formula in a cell that a formula elsewhere spilled its value into. */
const SPILLED = "";

/**
 * The contents of one worksheet, by column: `values` are what cells show, `formulas` (text with its leading `=`) what
 * some of them were given. A formula's value is put there by the calculation, so that readers never need to know.
 */
export class CellGrid {
  private readonly columns: (CellContent | undefined)[][] = [];
  private readonly formulaColumns = new Map<number, Map<number, string>>();

  value(row: number, column: number): CellContent | undefined {
    return this.columns[column]?.[row];
  }

  /** Sets a plain value (`undefined` empties the cell) and removes a formula that stood there. */
  setValue(row: number, column: number, value: CellContent | undefined): void {
    this.put(row, column, value);
    this.formulaColumns.get(column)?.delete(row);
  }

  formula(row: number, column: number): string | undefined {
    const formula = this.formulaColumns.get(column)?.get(row);
    return formula === SPILLED ? undefined : formula;
  }

  /** Gives the cell a formula; its value stays empty until `setResult`. */
  setFormula(row: number, column: number, formula: string): void {
    let rows = this.formulaColumns.get(column);
    if (!rows) this.formulaColumns.set(column, (rows = new Map()));
    rows.set(row, formula);
    this.put(row, column, undefined);
  }

  /** Stores what a formula (or a spill) came to, and keeps the formula. */
  setResult(row: number, column: number, value: CellContent | undefined): void {
    this.put(row, column, value);
  }

  /** Fills a cell with a part of an array that another cell's formula yields; `setValue` overwrites it for good. */
  setSpilled(row: number, column: number, value: CellContent | undefined): void {
    let rows = this.formulaColumns.get(column);
    if (!rows) this.formulaColumns.set(column, (rows = new Map()));
    rows.set(row, SPILLED);
    this.put(row, column, value);
  }

  /** Whether the cell's value belongs to an array that another cell's formula yields. */
  isSpilled(row: number, column: number): boolean {
    return this.formulaColumns.get(column)?.get(row) === SPILLED;
  }

  /** Empties every cell that holds a part of a spilled array. */
  clearSpilled(): void {
    for (const [column, rows] of this.formulaColumns)
      for (const [row, formula] of rows) if (formula === SPILLED) this.setValue(row, column, undefined);
  }

  /** Every formula of the sheet. */
  *formulas(): Generator<{ row: number; column: number; formula: string }> {
    for (const [column, rows] of this.formulaColumns)
      for (const [row, formula] of rows) if (formula !== SPILLED) yield { row, column, formula };
  }

  /** One column's values from row 0, to read at speed; it may be shorter than the sheet is long. */
  column(index: number): readonly (CellContent | undefined)[] {
    return this.columns[index] ?? [];
  }

  /** How many columns from A, and rows from 1, hold or held anything. */
  get columnCount(): number {
    return this.columns.length;
  }

  get rowCount(): number {
    return this.columns.reduce((most, cells) => Math.max(most, cells.length), 0);
  }

  /** The smallest rectangle from A1 that holds every value and formula, or undefined for an empty sheet. */
  extent(): Area | undefined {
    let bottom = -1;
    let right = -1;
    this.columns.forEach((cells, column) => {
      let last = cells.length - 1;
      while (last >= 0 && cells[last] === undefined && this.formula(last, column) === undefined) last--;
      if (last >= 0) right = column;
      if (last > bottom) bottom = last;
    });
    return bottom < 0 ? undefined : { top: 0, left: 0, bottom, right };
  }

  private put(row: number, column: number, value: CellContent | undefined): void {
    let cells = this.columns[column];
    if (!cells) {
      for (let index = this.columns.length; index <= column; index++) this.columns[index] = [];
      cells = this.columns[column] as (CellContent | undefined)[];
    }
    while (cells.length < row) cells.push(undefined);
    cells[row] = value;
  }
}
