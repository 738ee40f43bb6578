import { BLANK, isValue, MARK, TEXT } from "./cell-kind";
import type { GridView } from "./grid-view";

/** Counts what the columns of a table hold, row by row. */
export class ColumnTally {
  private readonly values: Uint32Array;
  private readonly texts: Uint32Array;

  constructor(
    private readonly view: GridView,
    readonly left: number,
    readonly right: number,
  ) {
    this.values = new Uint32Array(right - left + 1);
    this.texts = new Uint32Array(right - left + 1);
  }

  add(row: number): void {
    for (let column = this.left; column < this.view.endOf(row, this.right); column++) {
      const kind = this.view.kind(row, column);
      const at = column - this.left;
      if (isValue(kind)) {
        this.values[at] = (this.values[at] ?? 0) + 1;
      } else if (kind === TEXT) {
        this.texts[at] = (this.texts[at] ?? 0) + 1;
      }
    }
  }

  /** Whether a column holds values rather than texts. */
  holdsValues(column: number): boolean {
    const at = column - this.left;
    return (this.values[at] ?? 0) > (this.texts[at] ?? 0);
  }

  /** Whether any column holds values. */
  get hasValues(): boolean {
    return this.values.some((values, at) => values > (this.texts[at] ?? 0));
  }

  /** Of the columns of values between two columns, how many there are and how many hold a text in a row. */
  againstValues(row: number, first: number, last: number): { columns: number; texts: number } {
    let columns = 0;
    let texts = 0;
    for (let column = Math.max(first, this.left); column <= Math.min(last, this.right); column++) {
      if (this.holdsValues(column)) {
        columns++;
        texts += Number(this.view.kind(row, column) === TEXT);
      }
    }
    return { columns, texts };
  }

  /** Of the cells of a row that say anything, the share that is of its column's kind; NaN where none says anything. */
  agreement(row: number): number {
    let agreeing = 0;
    let telling = 0;
    for (let column = this.left; column < this.view.endOf(row, this.right); column++) {
      const kind = this.view.kind(row, column);
      const at = column - this.left;
      const isKnown = (this.values[at] ?? 0) + (this.texts[at] ?? 0) > 0;
      if (kind !== BLANK && kind !== MARK && isKnown) {
        telling++;
        agreeing += Number(isValue(kind) === this.holdsValues(column));
      }
    }
    return agreeing / telling;
  }
}
