import { BLANK } from "./cell-kind";
import type { GridView } from "./grid-view";

/** What the runs of a table hold, column by column. */
export class HeldColumns {
  readonly lines: number[] = [];
  private readonly filled: Uint32Array;
  private readonly formulas: Uint32Array;

  constructor(
    private readonly view: GridView,
    private readonly left: number,
    private readonly right: number,
  ) {
    this.filled = new Uint32Array(right - left + 1);
    this.formulas = new Uint32Array(right - left + 1);
  }

  add(line: number): void {
    this.lines.push(line);
    for (let column = this.left; column < this.view.endOf(line, this.right); column++) {
      const at = column - this.left;
      this.filled[at] = (this.filled[at] ?? 0) + Number(this.view.kind(line, column) !== BLANK);
      this.formulas[at] = (this.formulas[at] ?? 0) + Number(this.view.look(line, column)?.isFormula === true);
    }
  }

  /** The last run. */
  get last(): number {
    return this.lines.at(-1) ?? -1;
  }

  /** Whether most runs have a formula in a column, so that one there says nothing of its line. */
  isComputed(column: number): boolean {
    return (this.formulas[column - this.left] ?? 0) * 2 > this.lines.length;
  }

  /** Whether a line lacks something that most runs have. */
  hasGap(line: number): boolean {
    return this.filled.some(
      (filled, at) => filled * 2 > this.lines.length && this.view.kind(line, this.left + at) === BLANK,
    );
  }
}
