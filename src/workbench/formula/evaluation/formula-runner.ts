// Runs formulas that await calculation. A formula that another one reads is calculated first, in the middle of the other;
// where such a chain grows too long for the call stack, its end is put in line and the chain is begun again.
import { MAX_COLUMNS, MAX_ROWS, overlaps, type Area } from "../../book/area";
import type { Book } from "../../book/book";
import type { Sheet } from "../../book/sheet";
import { CALC_ERROR, SPILL_ERROR, VALUE_ERROR } from "../values/cell-errors";
import { CellMatrix, Matrix, workingSize } from "../values/matrix";
import { LambdaValue, Reference, type Operand } from "../values/operand";
import type { Scalar } from "../values/scalar";
import type { FormulaCell } from "./formula-cell";
import type { FormulaCells } from "./formula-cells";
import type { Memory } from "./memory";
import { touches, type CellsRead, type ReadLog } from "./read-log";
import { isSpillBlocked, placeSpill, spillTarget, withdrawSpill } from "./spill";

/** Formulas that wait for each other's results go this deep before they are put in line. */
const DEEPEST = 64;
/** Spills that keep moving each other are left as they are after this many rounds. */
const MOST_ROUNDS = 40;
const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

/** Unwinds a chain of formulas that has grown too long for the call stack: `cell` must be calculated first. */
class Deferred extends Error {
  constructor(readonly cell: FormulaCell) {
    super("deferred");
  }
}

/** Calculates the formula cells of a book and writes their results. */
export class FormulaRunner {
  private busy: FormulaCell[] = [];
  private placements: CellsRead[] = [];

  constructor(
    private readonly book: Book,
    private readonly formulas: FormulaCells,
    private readonly log: ReadLog,
    private readonly memory: Memory,
    private readonly evaluate: (cell: FormulaCell) => Operand,
  ) {}

  /** Whether it is in the middle of a formula. */
  get isRunning(): boolean {
    return this.busy.length > 0;
  }

  /** Calculates every formula that awaits it. */
  run(): void {
    for (let round = 0; this.formulas.hasDirty && round < MOST_ROUNDS; round++) {
      for (const cell of this.formulas.dirtyCells()) {
        this.settle(cell);
      }
    }
    this.placements = [];
  }

  /** Calculates the formulas among some cells and opens a window on their values. */
  read(sheet: Sheet, area: Area): CellMatrix {
    for (const cell of this.formulas.inside(sheet.id, area, true)) {
      this.need(cell);
    }
    this.log.note({ sheetId: sheet.id, area });
    return new CellMatrix(sheet, area);
  }

  /** The cells that the formula at a cell fills, or undefined where there is no formula. */
  filledBy(sheet: Sheet, row: number, column: number): Area | undefined {
    this.read(sheet, { top: row, left: column, bottom: row, right: column });
    return this.formulas.at(sheet.id, row, column)?.ownArea;
  }

  /** Makes sure that a formula that another one reads has its result. */
  private need(cell: FormulaCell): void {
    if (cell.state === "clean") {
      return;
    }
    if (cell.state === "busy") {
      for (const member of this.busy.slice(this.busy.indexOf(cell))) {
        member.circular = true;
      }
      return;
    }
    if (this.busy.length >= DEEPEST) {
      throw new Deferred(cell);
    }
    this.calculate(cell);
  }

  /** Calculates a formula and, first, those that its long chain of precedents puts in line. */
  private settle(cell: FormulaCell): void {
    const line = [cell];
    for (let next = line.at(-1); next; next = line.at(-1)) {
      if (next.state !== "dirty") {
        line.pop();
        continue;
      }
      try {
        this.calculate(next);
      } catch (error) {
        if (!(error instanceof Deferred)) {
          throw error;
        }
        if (line.includes(error.cell)) {
          this.closeCircle(error.cell);
        } else {
          line.push(error.cell);
        }
      }
    }
  }

  private closeCircle(cell: FormulaCell): void {
    cell.circular = true;
    // What it would have read is unknown, so any change concerns it.
    cell.reads = this.book.sheets.map(({ id }) => ({ sheetId: id, area: WHOLE_SHEET }));
    cell.sheet.cells.setResult(cell.row, cell.column, 0);
    this.formulas.setState(cell, "clean");
  }

  private calculate(cell: FormulaCell): void {
    const placedBefore = this.placements.length;
    cell.restart();
    this.formulas.setState(cell, "busy");
    this.busy.push(cell);
    try {
      const { result, reads } = this.log.during(() => this.contentOf(this.evaluate(cell)));
      cell.reads = reads;
      this.formulas.setState(cell, "clean");
      this.put(cell, cell.circular ? 0 : result);
    } catch (error) {
      this.formulas.setState(cell, "dirty");
      throw error;
    } finally {
      this.busy.pop();
    }
    const late = this.placements.slice(placedBefore);
    const own = cell.spill;
    if (late.some((place) => place.area !== own && cell.reads.some((read) => touches(read, place)))) {
      this.formulas.setState(cell, "dirty");
    }
  }

  /** What a formula's outcome is to a cell: a value or a rectangle of more than one. */
  contentOf(operand: Operand): Scalar | Matrix {
    if (operand instanceof LambdaValue) {
      return CALC_ERROR;
    }
    if (operand instanceof Reference) {
      const [first, ...more] = operand.areas;
      if (!first || more.length > 0) {
        return VALUE_ERROR;
      }
      const matrix = this.read(first.sheet, first.area);
      return matrix.isSingle ? matrix.at(0, 0) : matrix;
    }
    if (!(operand instanceof Matrix)) {
      return operand;
    }
    if (operand.rows === 0 || operand.columns === 0) {
      return CALC_ERROR;
    }
    return operand.isSingle ? operand.at(0, 0) : operand;
  }

  private put(cell: FormulaCell, content: Scalar | Matrix): void {
    const { sheet, row, column } = cell;
    let target: Area | undefined;
    cell.blockedSpill = undefined;
    if (content instanceof Matrix) {
      const { rows, columns } = workingSize(content);
      target = spillTarget(cell, rows, columns);
      if (target && isSpillBlocked(this.book, cell, target)) {
        cell.blockedSpill = target;
        target = undefined;
      }
    }
    const emptied = withdrawSpill(cell, target);
    const placed = target && content instanceof Matrix ? placeSpill(cell, target, content) : [];
    if (!target) {
      sheet.cells.setResult(row, column, content instanceof Matrix ? SPILL_ERROR : (content ?? 0));
    }
    cell.spill = target;
    this.announce(cell, [...emptied, ...placed]);
  }

  /** Has those calculated again that read cells before a spill filled or left them. */
  private announce(cell: FormulaCell, changed: readonly CellsRead[]): void {
    if (changed.length === 0) {
      return;
    }
    this.placements.push(...changed);
    this.memory.forget(this.formulas.markReaders(changed, cell));
    for (const other of this.formulas.all()) {
      if (
        other !== cell &&
        other.blockedSpill &&
        changed.some(
          ({ sheetId, area }) => other.sheet.id === sheetId && overlaps(area, other.blockedSpill as Area),
        )
      ) {
        if (other.state === "clean") {
          this.formulas.setState(other, "dirty");
        }
      }
    }
  }
}
