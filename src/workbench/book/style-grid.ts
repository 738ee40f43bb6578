import { MAX_COLUMNS, MAX_ROWS, type Area } from "./area";
import type { CellStyle } from "./cell-style";

interface StyleRun {
  readonly top: number;
  readonly bottom: number;
  readonly style: CellStyle;
}

const PLAIN: CellStyle = {};

/** Styles of one worksheet as runs down each column, so that formatting 100,000 rows costs one entry. */
export class StyleGrid {
  private readonly columns = new Map<number, StyleRun[]>();
  /** One object a look, so that equal neighbours are recognised and joined. */
  private readonly looks = new Map<string, CellStyle>();

  /** The style at a cell; an empty object where nothing was set. */
  at(row: number, column: number): CellStyle {
    const runs = this.columns.get(column);
    if (!runs) {
      return PLAIN;
    }
    const run = runs[indexAt(runs, row)];
    return run && run.top <= row ? run.style : PLAIN;
  }

  /** Whether a column has any style at all, for readers in a hurry. */
  isStyled(column: number): boolean {
    return this.columns.has(column);
  }

  /** Changes the style of every cell of the rectangle; `change` sees each distinct stretch once. */
  update(area: Area, change: (style: CellStyle) => CellStyle): void {
    for (let column = area.left; column <= area.right; column++) {
      const stretch = this.stretches(column, area.top, area.bottom).map((run) => ({
        ...run,
        style: this.look(change(run.style)),
      }));
      this.replace(column, area.top, area.bottom, stretch);
    }
  }

  /** Gives a column all of its stretches at once, from top to bottom; for readers of files. */
  load(column: number, runs: readonly { top: number; bottom: number; style: CellStyle }[]): void {
    this.set(
      column,
      runs.map(({ top, bottom, style }) => ({ top, bottom, style: this.look(style) })),
    );
  }

  /** Every stretch of one style, column by column, top to bottom. */
  *runs(): Generator<{ column: number; top: number; bottom: number; style: CellStyle }> {
    for (const [column, runs] of this.columns) {
      for (const run of runs) {
        yield { column, ...run };
      }
    }
  }

  /** The stretches of one style in a rectangle, unstyled ones included, column by column, top to bottom. */
  *stretchesIn(area: Area): Generator<{ column: number; top: number; bottom: number; style: CellStyle }> {
    for (let column = area.left; column <= area.right; column++) {
      for (const run of this.stretches(column, area.top, area.bottom)) {
        yield { column, ...run };
      }
    }
  }

  /** Makes room for `count` rows before `row`; the new cells take the look of the row above, as Excel's do. */
  moveDown(row: number, count: number, left: number, right: number): void {
    for (const [column, runs] of [...this.columns]) {
      if (column < left || column > right) {
        continue;
      }
      const above = row > 0 ? this.at(row - 1, column) : PLAIN;
      const moved = [
        ...clip(runs, 0, row - 1),
        { top: row, bottom: row + count - 1, style: above },
        ...clip(runs, row, MAX_ROWS - 1 - count).map((run) => shift(run, count)),
      ];
      this.set(column, moved);
    }
  }

  /** Takes `count` rows at `row` out of some columns. */
  moveUp(row: number, count: number, left: number, right: number): void {
    for (const [column, runs] of [...this.columns]) {
      if (column < left || column > right) {
        continue;
      }
      const below = clip(runs, row + count, MAX_ROWS - 1).map((run) => shift(run, -count));
      this.set(column, [...clip(runs, 0, row - 1), ...below]);
    }
  }

  /** Makes room for `count` columns before `column`; the new cells take the look of the column to the left. */
  moveRight(column: number, count: number, top: number, bottom: number): void {
    const styled = [...this.columns.keys()].filter((at) => at >= column).sort((a, b) => b - a);
    for (const from of styled) {
      this.moveColumn(from, from + count, top, bottom);
    }
    if (column === 0) {
      return;
    }
    const left = this.stretches(column - 1, top, bottom);
    for (let at = column; at < Math.min(column + count, MAX_COLUMNS); at++) {
      this.replace(at, top, bottom, left);
    }
  }

  /** Takes `count` columns at `column` out of some rows. */
  moveLeft(column: number, count: number, top: number, bottom: number): void {
    for (let at = column; at < column + count; at++) {
      this.replace(at, top, bottom, []);
    }
    const styled = [...this.columns.keys()].filter((at) => at >= column + count).sort((a, b) => a - b);
    for (const from of styled) {
      this.moveColumn(from, from - count, top, bottom);
    }
  }

  private moveColumn(from: number, to: number, top: number, bottom: number): void {
    const stretch = this.stretches(from, top, bottom);
    if (to < MAX_COLUMNS) {
      this.replace(to, top, bottom, stretch);
    }
    this.replace(from, top, bottom, []);
  }

  /** The runs of a column from `top` to `bottom` without gaps. */
  private stretches(column: number, top: number, bottom: number): StyleRun[] {
    const result: StyleRun[] = [];
    let at = top;
    for (const run of clip(this.columns.get(column) ?? [], top, bottom)) {
      if (at < run.top) {
        result.push({ top: at, bottom: run.top - 1, style: PLAIN });
      }
      result.push(run);
      at = run.bottom + 1;
    }
    if (at <= bottom) {
      result.push({ top: at, bottom, style: PLAIN });
    }
    return result;
  }

  private replace(column: number, top: number, bottom: number, stretch: readonly StyleRun[]): void {
    const runs = this.columns.get(column) ?? [];
    this.set(column, [...clip(runs, 0, top - 1), ...stretch, ...clip(runs, bottom + 1, MAX_ROWS - 1)]);
  }

  /** Stores runs, joining equal neighbours and leaving out what has no style. */
  private set(column: number, runs: readonly StyleRun[]): void {
    const joined: StyleRun[] = [];
    for (const run of runs) {
      if (run.style === PLAIN || run.bottom < run.top) {
        continue;
      }
      const last = joined.at(-1);
      if (last?.style === run.style && last.bottom === run.top - 1) {
        joined[joined.length - 1] = { ...last, bottom: run.bottom };
      } else {
        joined.push(run);
      }
    }
    if (joined.length > 0) {
      this.columns.set(column, joined);
    } else {
      this.columns.delete(column);
    }
  }

  private look(style: CellStyle): CellStyle {
    const entries = Object.entries(style)
      .filter(([, value]) => value !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    if (entries.length === 0) {
      return PLAIN;
    }
    const key = JSON.stringify(entries);
    const known = this.looks.get(key);
    if (known) {
      return known;
    }
    this.looks.set(key, style);
    return style;
  }
}

/** Index of the run that ends at or after the row: the only one that can hold it. */
function indexAt(runs: readonly StyleRun[], row: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle] as StyleRun).bottom < row) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/** The parts of runs between two rows. */
function clip(runs: readonly StyleRun[], top: number, bottom: number): StyleRun[] {
  const result: StyleRun[] = [];
  for (let index = indexAt(runs, top); index < runs.length; index++) {
    const run = runs[index] as StyleRun;
    if (run.top > bottom) {
      break;
    }
    if (run.top >= top && run.bottom <= bottom) {
      result.push(run);
    } else {
      result.push({ ...run, top: Math.max(run.top, top), bottom: Math.min(run.bottom, bottom) });
    }
  }
  return result;
}

function shift(run: StyleRun, by: number): StyleRun {
  return { top: run.top + by, bottom: run.bottom + by, style: run.style };
}
