import type { Area } from "./area";
import type { CellStyle } from "./cell-style";

interface StyleRun {
  readonly top: number;
  readonly bottom: number;
  readonly style: CellStyle;
}

/** Styles of one worksheet as runs down each column, so that formatting 100,000 rows costs one entry. */
export class StyleGrid {
  private readonly columns = new Map<number, StyleRun[]>();

  /** The style at a cell; an empty object where nothing was set. */
  at(row: number, column: number): CellStyle {
    const runs = this.columns.get(column);
    if (!runs) return {};
    let low = 0;
    let high = runs.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const run = runs[middle] as StyleRun;
      if (row < run.top) high = middle - 1;
      else if (row > run.bottom) low = middle + 1;
      else return run.style;
    }
    return {};
  }

  /** Changes the style of every cell of the rectangle; `change` sees each distinct stretch once. */
  update(area: Area, change: (style: CellStyle) => CellStyle): void {
    for (let column = area.left; column <= area.right; column++) {
      const next: StyleRun[] = [];
      let at = area.top;
      const runs = this.columns.get(column) ?? [];
      for (const run of runs) {
        if (run.bottom < area.top || run.top > area.bottom) {
          if (run.top > area.bottom && at <= area.bottom) {
            next.push({ top: at, bottom: area.bottom, style: change({}) });
            at = area.bottom + 1;
          }
          next.push(run);
          continue;
        }
        if (run.top < area.top) next.push({ ...run, bottom: area.top - 1 });
        const top = Math.max(run.top, area.top);
        if (at < top) next.push({ top: at, bottom: top - 1, style: change({}) });
        const bottom = Math.min(run.bottom, area.bottom);
        next.push({ top, bottom, style: change(run.style) });
        at = bottom + 1;
        if (run.bottom > area.bottom) next.push({ ...run, top: area.bottom + 1 });
      }
      if (at <= area.bottom) next.push({ top: at, bottom: area.bottom, style: change({}) });
      this.columns.set(column, next);
    }
  }

  /** Every stretch of one style, column by column, top to bottom. */
  *runs(): Generator<{ column: number; top: number; bottom: number; style: CellStyle }> {
    for (const [column, runs] of this.columns) for (const run of runs) yield { column, ...run };
  }
}
