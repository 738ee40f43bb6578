import { contains, type Area } from "../../book/area";
import type { Book } from "../../book/book";
import type { Sheet } from "../../book/sheet";
import { FormulaCell } from "./formula-cell";
import { touches, type CellsRead } from "./read-log";

interface FormulaColumn {
  readonly cells: Map<number, FormulaCell>;
  /** How many of them are not clean. */
  pending: number;
}

/** All formula cells of a book, found by place, and which of them await calculation. */
export class FormulaCells {
  private readonly sheets = new Map<string, Map<number, FormulaColumn>>();
  private readonly dirty = new Set<FormulaCell>();

  /** Takes the formulas of every sheet anew; all of them await calculation. */
  rebuild(book: Book): void {
    this.sheets.clear();
    this.dirty.clear();
    for (const sheet of book.sheets) {
      for (const { row, column, formula } of sheet.cells.formulas()) {
        this.add(new FormulaCell(sheet, row, column, formula));
      }
    }
  }

  /** Takes the formulas of some cells anew. Gives back those that are gone. */
  refresh(sheet: Sheet, area: Area): FormulaCell[] {
    const gone: FormulaCell[] = [];
    for (const cell of [...this.inside(sheet.id, area, false)]) {
      if (sheet.cells.formula(cell.row, cell.column) === cell.formula) {
        // Clearing a cell and giving it the same formula again empties its value.
        this.setState(cell, "dirty");
        continue;
      }
      this.remove(cell);
      gone.push(cell);
    }
    for (const { row, column, formula } of formulasWithin(sheet, area)) {
      if (!this.at(sheet.id, row, column)) {
        this.add(new FormulaCell(sheet, row, column, formula));
      }
    }
    return gone;
  }

  at(sheetId: string, row: number, column: number): FormulaCell | undefined {
    return this.sheets.get(sheetId)?.get(column)?.cells.get(row);
  }

  /** The formula cells in an area, or only those that await calculation. */
  *inside(sheetId: string, area: Area, onlyPending: boolean): Generator<FormulaCell> {
    for (const [column, entry] of this.sheets.get(sheetId) ?? []) {
      if (column < area.left || column > area.right || (onlyPending && entry.pending === 0)) {
        continue;
      }
      for (const row of rowsWithin(entry.cells, area.top, area.bottom)) {
        const cell = entry.cells.get(row);
        if (cell && !(onlyPending && cell.state === "clean")) {
          yield cell;
        }
      }
    }
  }

  *all(): Generator<FormulaCell> {
    for (const columns of this.sheets.values()) {
      for (const { cells } of columns.values()) {
        yield* cells.values();
      }
    }
  }

  get hasDirty(): boolean {
    return this.dirty.size > 0;
  }

  dirtyCells(): FormulaCell[] {
    return [...this.dirty];
  }

  setState(cell: FormulaCell, state: FormulaCell["state"]): void {
    const column = this.sheets.get(cell.sheet.id)?.get(cell.column);
    if (column) {
      column.pending += Number(state !== "clean") - Number(cell.state !== "clean");
    }
    cell.state = state;
    if (state === "dirty") {
      this.dirty.add(cell);
    } else {
      this.dirty.delete(cell);
    }
  }

  /**
   * Marks every formula that reads one of the changed cells, and in turn what reads those formulas. Gives back all cells
   * that may change. Rounds work on whole stretches of a column, so long columns of formulas cost little.
   */
  markReaders(changes: readonly CellsRead[], except?: FormulaCell): CellsRead[] {
    const all = [...changes];
    let front: readonly CellsRead[] = changes;
    while (front.length > 0) {
      const marked: FormulaCell[] = [];
      for (const cell of this.all()) {
        if (cell.state !== "clean" || cell === except) {
          continue;
        }
        if (!cell.reads.some((read) => front.some((change) => touches(read, change)))) {
          continue;
        }
        this.setState(cell, "dirty");
        marked.push(cell);
      }
      front = stretches(marked);
      all.push(...front);
    }
    return all;
  }

  private add(cell: FormulaCell): void {
    let columns = this.sheets.get(cell.sheet.id);
    if (!columns) {
      this.sheets.set(cell.sheet.id, (columns = new Map<number, FormulaColumn>()));
    }
    let column = columns.get(cell.column);
    if (!column) {
      columns.set(cell.column, (column = { cells: new Map<number, FormulaCell>(), pending: 0 }));
    }
    column.cells.set(cell.row, cell);
    column.pending++;
    this.dirty.add(cell);
  }

  private remove(cell: FormulaCell): void {
    this.setState(cell, "clean");
    this.sheets.get(cell.sheet.id)?.get(cell.column)?.cells.delete(cell.row);
  }
}

/** Above this width it is cheaper to go through all formulas of a sheet. */
const WIDE = 64;

function* formulasWithin(
  sheet: Sheet,
  area: Area,
): Generator<{ row: number; column: number; formula: string }> {
  if (area.right - area.left >= WIDE) {
    for (const found of sheet.cells.formulas()) {
      if (contains(area, found.row, found.column)) {
        yield found;
      }
    }
    return;
  }
  for (let column = area.left; column <= area.right; column++) {
    for (const row of rowsWithin(sheet.cells.formulaRows(column) ?? new Map(), area.top, area.bottom)) {
      const formula = sheet.cells.formula(row, column);
      if (formula !== undefined) {
        yield { row, column, formula };
      }
    }
  }
}

/** The keys of a map between two rows, by whichever way is shorter. */
function rowsWithin(rows: ReadonlyMap<number, unknown>, top: number, bottom: number): number[] {
  const found: number[] = [];
  if (bottom - top < rows.size) {
    for (let row = top; row <= bottom; row++) {
      if (rows.has(row)) {
        found.push(row);
      }
    }
  } else {
    for (const row of rows.keys()) {
      if (row >= top && row <= bottom) {
        found.push(row);
      }
    }
  }
  return found;
}

/** One stretch for each column of a sheet that formula cells fill. */
function stretches(cells: readonly FormulaCell[]): CellsRead[] {
  const byColumn = new Map<string, CellsRead>();
  const more: CellsRead[] = [];
  for (const cell of cells) {
    const sheetId = cell.sheet.id;
    const { row, column } = cell;
    const key = `${sheetId} ${column}`;
    const known = byColumn.get(key)?.area;
    byColumn.set(key, {
      sheetId,
      area: {
        left: column,
        right: column,
        top: Math.min(row, known?.top ?? row),
        bottom: Math.max(row, known?.bottom ?? row),
      },
    });
    if (
      cell.spill &&
      !contains({ ...cell.spill, bottom: row, right: column }, cell.spill.bottom, cell.spill.right)
    ) {
      more.push({ sheetId, area: cell.spill });
    }
  }
  return [...byColumn.values(), ...more];
}
