// Calculates the formulas of a book, each once until a cell changes that it read:
// - a formula is calculated when it is read or when its turn comes, whichever is first;
// - every formula knows which cells it read, so a change calculates again only what depends on it;
// - an array spills; a formula that had read the cells before it did is calculated once more;
// - a formula that needs its own result is 0, as in Excel after its warning.
import { MAX_COLUMNS, MAX_ROWS, overlaps, type Area } from "../book/area";
import type { Book } from "../book/book";
import { CellError, type CellContent } from "../book/cell-content";
import type { Sheet } from "../book/sheet";
import { BookDirectory } from "./evaluation/book-directory";
import { Evaluation, type EvaluationHost } from "./evaluation/evaluation";
import type { FormulaCell } from "./evaluation/formula-cell";
import { FormulaCells } from "./evaluation/formula-cells";
import { Memory } from "./evaluation/memory";
import { ReadLog, touches, type CellsRead } from "./evaluation/read-log";
import { isSpillBlocked, placeSpill, spillTarget, withdrawSpill } from "./evaluation/spill";
import { functionLibrary } from "./functions/function-library";
import { FormulaSyntaxError, parseFormula } from "./syntax/parse-formula";
import { CALC_ERROR, NAME_ERROR, NUM_ERROR, SPILL_ERROR } from "./values/cell-errors";
import { CellMatrix, Matrix, workingSize } from "./values/matrix";
import { LambdaValue, Reference, type Operand } from "./values/operand";
import type { Scalar } from "./values/scalar";

/** Formulas that wait for each other's results go this deep before they are put in line. */
const DEEPEST = 64;
/** Spills that keep moving each other are left as they are after this many rounds. */
const MOST_ROUNDS = 40;

/** Unwinds a chain of formulas that has grown too long for the call stack: `cell` must be calculated first. */
class Deferred extends Error {
  constructor(readonly cell: FormulaCell) {
    super("deferred");
  }
}

/** A stretch of cells that was written to. */
export interface CellChange {
  readonly sheetId: string;
  readonly area: Area;
}

/** The calculation of one book. */
export class Calculation {
  private readonly log = new ReadLog();
  private readonly memory = new Memory(this.log);
  private readonly formulas = new FormulaCells();
  private readonly host: EvaluationHost;
  private directory: BookDirectory;
  private now = new Date();
  private everythingChanged = true;
  private changes: CellChange[] = [];
  private busy: FormulaCell[] = [];
  private placements: CellsRead[] = [];
  private versionCount = 0;

  constructor(private readonly book: Book) {
    this.directory = new BookDirectory(book);
    // The host's getters read this calculation's fields at the time of asking.
    // eslint-disable-next-line @typescript-eslint/no-this-alias
    const calculation = this;
    this.host = {
      book,
      functions: functionLibrary,
      get directory() {
        return calculation.directory;
      },
      get now() {
        return calculation.now;
      },
      read: (sheet, area) => this.read(sheet, area),
      filledBy: (sheet, row, column) => this.filledBy(sheet, row, column),
      remember: (name, compute, keeps) => this.memory.remember(name, compute, keeps),
    };
  }

  /** Grows at every invalidation; what was derived from cells under another version is out of date. */
  get version(): number {
    return this.versionCount;
  }

  /**
   * Something was written. With the cells that changed, only what depends on them is calculated again; without, or when
   * sheets, tables, names, rows or columns came, went or moved, everything is.
   */
  invalidate(change?: CellChange): void {
    this.versionCount++;
    if (!change || this.everythingChanged || this.changesHeader(change)) {
      this.everythingChanged = true;
      this.changes = [];
    } else this.changes.push(change);
  }

  /** Evaluates every formula that awaits it, and writes the results into the cells. Costs nothing when none does. */
  recalculate(): void {
    if (this.busy.length > 0) return;
    this.takeChanges();
    for (let round = 0; this.formulas.hasDirty && round < MOST_ROUNDS; round++)
      for (const cell of this.formulas.dirtyCells()) this.settle(cell);
    this.placements = [];
  }

  /**
   * The value of a formula for a cell, as an array where it yields one; blanks stay undefined. With `relativeTo`, relative
   * references are those of a formula that was written for that cell, as in conditional formats. A text that is no
   * formula yields #NAME?.
   */
  evaluate(
    formula: string,
    at: { sheetId: string; row: number; column: number },
    relativeTo?: { row: number; column: number },
  ): CellContent | undefined | (CellContent | undefined)[][] {
    this.recalculate();
    const sheet = this.directory.sheetWithId(at.sheetId);
    if (!sheet) return NAME_ERROR;
    const operand = this.operandOf(formula, { sheet, row: at.row, column: at.column }, relativeTo);
    const value = this.contentOf(operand);
    if (!(value instanceof Matrix)) return value;
    const { rows, columns } = workingSize(value);
    return Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => value.at(row, column)),
    );
  }

  /** The cells that a formula or validation source points at, or undefined when it is no reference. */
  referencedArea(
    formula: string,
    at: { sheetId: string; row: number; column: number },
    relativeTo?: { row: number; column: number },
  ): { sheet: Sheet; area: Area } | undefined {
    this.recalculate();
    const sheet = this.directory.sheetWithId(at.sheetId);
    const operand = sheet && this.operandOf(formula, { sheet, row: at.row, column: at.column }, relativeTo);
    return operand instanceof Reference ? operand.areas[0] : undefined;
  }

  /** The cells that the array of the formula at a cell fills, the cell included; undefined where nothing spills. */
  spillArea(sheetId: string, row: number, column: number): Area | undefined {
    this.recalculate();
    return this.formulas.at(sheetId, row, column)?.spill;
  }

  /** The cell whose formula fills a cell by spilling, or undefined. */
  spillParent(sheetId: string, row: number, column: number): { row: number; column: number } | undefined {
    this.recalculate();
    const sheet = this.directory.sheetWithId(sheetId);
    if (!sheet?.cells.isSpilled(row, column)) return undefined;
    for (const cell of this.formulas.all()) {
      const { spill } = cell;
      if (!spill || cell.sheet !== sheet) continue;
      if (row >= spill.top && row <= spill.bottom && column >= spill.left && column <= spill.right)
        return { row: cell.row, column: cell.column };
    }
    return undefined;
  }

  /** The cells whose formulas need their own results, and are therefore 0. */
  circularCells(): { sheetId: string; row: number; column: number }[] {
    this.recalculate();
    return [...this.formulas.all()]
      .filter((cell) => cell.circular)
      .map((cell) => ({ sheetId: cell.sheet.id, row: cell.row, column: cell.column }));
  }

  private operandOf(
    formula: string,
    position: { sheet: Sheet; row: number; column: number },
    relativeTo?: { row: number; column: number },
  ): Operand {
    try {
      return new Evaluation(this.host, position, relativeTo).result(parseFormula(formula));
    } catch (error) {
      if (error instanceof FormulaSyntaxError) return NAME_ERROR;
      // Arrays beyond measure and formulas nested too deeply for the stack.
      if (error instanceof RangeError) return NUM_ERROR;
      throw error;
    }
  }

  private takeChanges(): void {
    if (!this.everythingChanged && this.changes.length === 0) return;
    this.now = new Date();
    if (!this.directory.isOf(this.book)) this.everythingChanged = true;
    if (this.everythingChanged) {
      for (const sheet of this.book.sheets) sheet.cells.clearSpilled();
      this.directory = new BookDirectory(this.book);
      this.memory.forgetAll();
      this.formulas.rebuild(this.book);
    } else this.takeSomeChanges(this.changes);
    this.everythingChanged = false;
    this.changes = [];
  }

  private takeSomeChanges(changes: readonly CellChange[]): void {
    const changed: CellsRead[] = [...changes];
    for (const { sheetId, area } of changes) {
      const sheet = this.directory.sheetWithId(sheetId);
      if (!sheet) continue;
      for (const gone of this.formulas.refresh(sheet, area)) changed.push(...withdrawSpill(gone, undefined));
    }
    for (const cell of this.formulas.all()) {
      if (cell.isVolatile || changes.some((change) => this.disturbsSpill(cell, change)))
        this.formulas.setState(cell, "dirty");
      if (cell.state === "dirty") changed.push({ sheetId: cell.sheet.id, area: cell.ownArea });
    }
    this.memory.forget(this.formulas.markReaders(changed));
  }

  private disturbsSpill(cell: FormulaCell, change: CellChange): boolean {
    const area = cell.blockedSpill ?? cell.spill;
    return area !== undefined && cell.sheet.id === change.sheetId && overlaps(area, change.area);
  }

  private changesHeader(change: CellChange): boolean {
    return this.book.tables.some(
      ({ sheetId, area }) =>
        sheetId === change.sheetId && overlaps({ ...area, bottom: area.top }, change.area),
    );
  }

  private read(sheet: Sheet, area: Area): CellMatrix {
    for (const cell of this.formulas.inside(sheet.id, area, true)) this.need(cell);
    this.log.note({ sheetId: sheet.id, area });
    return new CellMatrix(sheet, area);
  }

  private filledBy(sheet: Sheet, row: number, column: number): Area | undefined {
    this.read(sheet, { top: row, left: column, bottom: row, right: column });
    return this.formulas.at(sheet.id, row, column)?.ownArea;
  }

  /** Makes sure that a formula that another one reads has its result. */
  private need(cell: FormulaCell): void {
    if (cell.state === "clean") return;
    if (cell.state === "busy") {
      for (const member of this.busy.slice(this.busy.indexOf(cell))) member.circular = true;
      return;
    }
    if (this.busy.length >= DEEPEST) throw new Deferred(cell);
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
        if (!(error instanceof Deferred)) throw error;
        if (line.includes(error.cell)) this.closeCircle(error.cell);
        else line.push(error.cell);
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
    const { formula, sheet, row, column } = cell;
    const placedBefore = this.placements.length;
    cell.restart();
    this.formulas.setState(cell, "busy");
    this.busy.push(cell);
    try {
      const { result, reads } = this.log.during(() =>
        this.contentOf(this.operandOf(formula, { sheet, row, column })),
      );
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
    if (late.some((place) => place.area !== own && cell.reads.some((read) => touches(read, place))))
      this.formulas.setState(cell, "dirty");
  }

  /** What a formula's outcome is to a cell: a value or a rectangle of more than one. */
  private contentOf(operand: Operand): Scalar | Matrix {
    if (operand instanceof LambdaValue) return CALC_ERROR;
    if (operand instanceof Reference) {
      const [first, ...more] = operand.areas;
      if (!first || more.length > 0) return new CellError("#VALUE!");
      const matrix = this.read(first.sheet, first.area);
      return matrix.isSingle ? matrix.at(0, 0) : matrix;
    }
    if (!(operand instanceof Matrix)) return operand;
    if (operand.rows === 0 || operand.columns === 0) return CALC_ERROR;
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
    if (!target) sheet.cells.setResult(row, column, content instanceof Matrix ? SPILL_ERROR : (content ?? 0));
    cell.spill = target;
    this.announce(cell, [...emptied, ...placed]);
  }

  /** Has those calculated again that read cells before a spill filled or left them. */
  private announce(cell: FormulaCell, changed: readonly CellsRead[]): void {
    if (changed.length === 0) return;
    this.placements.push(...changed);
    this.memory.forget(this.formulas.markReaders(changed, cell));
    for (const other of this.formulas.all())
      if (
        other !== cell &&
        other.blockedSpill &&
        changed.some(
          ({ sheetId, area }) => other.sheet.id === sheetId && overlaps(area, other.blockedSpill as Area),
        )
      )
        if (other.state === "clean") this.formulas.setState(other, "dirty");
  }
}

const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };
