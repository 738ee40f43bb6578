import { columnLetters } from "../../cells/address";
import { BLANK, cellKind, type CellKind } from "./cell-kind";
import type { Area, CellLook, Grid, GridCell } from "./grid";
import { MergedCells } from "./merged-cells";

/**
 * A grid as the search reads it, straight or turned round (rows for columns). It counts each look at a cell, so that
 * tests can hold the search to growing with the number of cells.
 */
export class GridView {
  private constructor(
    private readonly grid: Grid,
    private readonly kinds: readonly Uint8Array[],
    private readonly merged: MergedCells,
    private readonly tally: { visits: number },
    readonly rowCount: number,
    readonly columnCount: number,
    readonly isTurned: boolean,
    /** Whether nothing was taken out of the search. */
    private readonly isWhole: boolean,
  ) {}

  /** The grid as it stands. */
  static of(grid: Grid): GridView {
    const tally = { visits: 0 };
    let columns = 0;
    const kinds = grid.cells.map((row, at) => {
      const looks = grid.looks?.[at];
      const kinds = new Uint8Array(row.length);
      columns = Math.max(columns, row.length);
      for (let column = 0; column < row.length; column++) {
        kinds[column] = cellKind(row[column], looks?.[column]?.numberFormat);
      }
      tally.visits += row.length;
      return kinds;
    });
    const merged = new MergedCells(grid.merged ?? [], kinds.length, columns);
    return new GridView(grid, kinds, merged, tally, kinds.length, columns, false, true);
  }

  /** How many looks at cells there were, over all views of the grid. */
  get visits(): number {
    return this.tally.visits;
  }

  /** The same grid with rows and columns exchanged. */
  turned(): GridView {
    const { grid, kinds, merged, tally, rowCount, columnCount, isTurned, isWhole } = this;
    return new GridView(grid, kinds, merged, tally, columnCount, rowCount, !isTurned, isWhole);
  }

  /** An area of this view as one of the sheet, or the other way round. */
  onSheet(area: Area): Area {
    const { top, left, bottom, right } = area;
    return this.isTurned ? { top: left, left: top, bottom: right, right: bottom } : area;
  }

  /** Kind of what stands in the cell itself; a cell below a merged area is blank but for the first. */
  kind(row: number, column: number): CellKind {
    this.tally.visits++;
    const kinds = this.isTurned ? this.kinds[column] : this.kinds[row];
    return (kinds?.[this.isTurned ? row : column] ?? BLANK) as CellKind;
  }

  /** What stands in the cell itself. */
  value(row: number, column: number): GridCell {
    this.tally.visits++;
    if (!this.isWhole && this.kind(row, column) === BLANK) {
      return undefined;
    }
    return this.isTurned ? this.grid.cells[column]?.[row] : this.grid.cells[row]?.[column];
  }

  /** A line as the sheet calls it: the number of a row, the letters of a column. */
  lineName(line: number): string {
    const { row = 0, column = 0 } = this.grid.origin ?? {};
    return this.isTurned ? columnLetters(line + column) : String(line + row + 1);
  }

  /** Text of the cell itself, trimmed and in one line. */
  text(row: number, column: number): string {
    return String(this.value(row, column) ?? "")
      .replace(/\s+/g, " ")
      .trim();
  }

  /** The place whose value a cell shows: its own, or the first cell of the merged area around it. */
  shownFrom(row: number, column: number): readonly [row: number, column: number] {
    if (this.merged.isEmpty) {
      return [row, column];
    }
    const area = this.isTurned ? this.merged.around(column, row) : this.merged.around(row, column);
    if (!area) {
      return [row, column];
    }
    return this.isTurned ? [area.left, area.top] : [area.top, area.left];
  }

  /** The merged area that a cell belongs to, as this view has it. */
  mergedAround(row: number, column: number): Area | undefined {
    const area = this.isTurned ? this.merged.around(column, row) : this.merged.around(row, column);
    return area && this.onSheet(area);
  }

  /** Whether any cells of the grid are merged. */
  get hasMerged(): boolean {
    return !this.merged.isEmpty;
  }

  look(row: number, column: number): CellLook | undefined {
    return this.isTurned ? this.grid.looks?.[column]?.[row] : this.grid.looks?.[row]?.[column];
  }

  /** Column behind the last one of a row that can hold anything, at most `right` + 1. */
  endOf(row: number, right: number): number {
    return this.isTurned ? right + 1 : Math.min(right + 1, this.kinds[row]?.length ?? 0);
  }

  /** Row of the grid itself; undefined where the view shows another. */
  rowItself(row: number): readonly GridCell[] | undefined {
    return this.isTurned || !this.isWhole || this.hasMerged ? undefined : this.grid.cells[row];
  }

  /** The same grid, blank in some areas of the sheet. */
  without(areas: readonly Area[]): GridView {
    if (areas.length === 0) {
      return this;
    }
    const kinds = this.kinds.map((row) => row.slice());
    for (const { top, left, bottom, right } of areas) {
      for (let row = Math.max(0, top); row <= Math.min(bottom, kinds.length - 1); row++) {
        kinds[row]?.fill(BLANK, left, right + 1);
      }
    }
    const { grid, merged, tally, rowCount, columnCount, isTurned } = this;
    return new GridView(grid, kinds, merged, tally, rowCount, columnCount, isTurned, false);
  }
}
