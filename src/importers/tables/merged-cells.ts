import type { Area } from "./grid";

/** Merged areas above this many cells say nothing about headers; a hostile file may state any. */
const MOST_CELLS = 1_000_000;

/** Merged areas by the cells that they cover. Of areas that overlap, which no sheet has, the first counts. */
export class MergedCells {
  private readonly areas = new Map<number, Area>();

  constructor(
    merged: readonly Area[],
    rows: number,
    private readonly columns: number,
  ) {
    let room = MOST_CELLS;
    for (const area of merged) {
      const bottom = Math.min(area.bottom, rows - 1);
      const right = Math.min(area.right, columns - 1);
      const size = Math.max(0, bottom - area.top + 1) * Math.max(0, right - area.left + 1);
      if (size > 1 && size <= room && area.top >= 0 && area.left >= 0) {
        room -= size;
        this.cover({ ...area, bottom, right });
      }
    }
  }

  get isEmpty(): boolean {
    return this.areas.size === 0;
  }

  /** The merged area around a cell. */
  around(row: number, column: number): Area | undefined {
    return column < this.columns ? this.areas.get(row * this.columns + column) : undefined;
  }

  private cover(area: Area): void {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const at = row * this.columns + column;
        if (!this.areas.has(at)) {
          this.areas.set(at, area);
        }
      }
    }
  }
}
