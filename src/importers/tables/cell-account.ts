import type { Area } from "./grid";
import type { GridView } from "./grid-view";
import { BLANK } from "./cell-kind";

/** What a cell was taken for. */
export const CELL_USES = ["title", "header", "body", "left out", "note"] as const;
export type CellUse = (typeof CELL_USES)[number];

/** Says of every cell that is not blank what it was taken for: one thing, never none, never two. */
export class CellAccount {
  private readonly uses: Uint8Array[];
  private readonly sums = new Map<CellUse, number>(CELL_USES.map((use) => [use, 0]));

  constructor(view: GridView) {
    this.uses = Array.from({ length: view.rowCount }, (_, row) => new Uint8Array(view.endOf(row, Infinity)));
  }

  /** What a cell was taken for; undefined where it is blank. */
  useOf(row: number, column: number): CellUse | undefined {
    return CELL_USES[(this.uses[row]?.[column] ?? 0) - 1];
  }

  /** Whether a cell was taken for anything. */
  isTaken(row: number, column: number): boolean {
    return (this.uses[row]?.[column] ?? 0) !== 0;
  }

  /** How many cells were taken for something. */
  countOf(use: CellUse): number {
    return this.sums.get(use) ?? 0;
  }

  /** Takes the cells of an area of the sheet that are filled in a view for something. To take a cell twice is a fault of the search. */
  take({ top, left, bottom, right }: Area, use: CellUse, view: GridView): void {
    const code = CELL_USES.indexOf(use) + 1;
    let taken = 0;
    for (let row = top; row <= bottom; row++) {
      const uses = this.uses[row];
      const end = uses ? view.endOf(row, right) : left;
      for (let column = left; uses && column < end; column++) {
        if (view.kind(row, column) === BLANK) {
          continue;
        }
        if (uses[column] !== 0) {
          throw new Error(`Cell ${row}, ${column} was taken for two things.`);
        }
        uses[column] = code;
        taken++;
      }
    }
    this.sums.set(use, this.countOf(use) + taken);
  }
}
