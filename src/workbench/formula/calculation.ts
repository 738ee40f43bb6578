// Calculates the formulas of a book, each once until a cell changes that it read:
// - a formula is calculated when it is read or when its turn comes, whichever is first;
// - every formula knows which cells it read, so a change calculates again only what depends on it;
// - an array spills; a formula that had read the cells before it did is calculated once more;
// - a formula that needs its own result is 0, as in Excel after its warning.
import { boundingArea, contains, overlaps, type Area } from "../book/area";
import type { Book } from "../book/book";
import type { CellContent } from "../book/cell-content";
import type { Sheet } from "../book/sheet";
import { BookDirectory } from "./evaluation/book-directory";
import { Evaluation, type EvaluationHost } from "./evaluation/evaluation";
import type { FormulaCell } from "./evaluation/formula-cell";
import { FormulaCells } from "./evaluation/formula-cells";
import { FormulaRunner } from "./evaluation/formula-runner";
import { Memory } from "./evaluation/memory";
import { ReadLog, type CellsRead } from "./evaluation/read-log";
import { withdrawSpill } from "./evaluation/spill";
import { functionLibrary } from "./functions/function-library";
import { FormulaSyntaxError, parseFormula } from "./syntax/parse-formula";
import { NAME_ERROR, NUM_ERROR } from "./values/cell-errors";
import type { DecimalSeparator } from "./values/number-from-text";
import { Matrix, workingSize } from "./values/matrix";
import { Reference, type Operand } from "./values/operand";

/** A stretch of cells that was written to. */
export interface CellChange {
  readonly sheetId: string;
  readonly area: Area;
}

/** More changes than this are taken together, as one rectangle for each sheet. */
const MANY_CHANGES = 64;

/** The calculation of one book. */
export class Calculation {
  private readonly log = new ReadLog();
  private readonly memory = new Memory(this.log);
  private readonly formulas = new FormulaCells();
  private readonly host: EvaluationHost;
  private directory: BookDirectory;
  private now = new Date();
  private separator: DecimalSeparator = ".";
  private everythingChanged = true;
  private changes: CellChange[] = [];
  private readonly runner: FormulaRunner;
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
      get decimalSeparator() {
        return calculation.separator;
      },
      read: (sheet, area) => this.runner.read(sheet, area),
      filledBy: (sheet, row, column) => this.runner.filledBy(sheet, row, column),
      remember: (name, compute, keeps) => this.memory.remember(name, compute, keeps),
    };
    this.runner = new FormulaRunner(book, this.formulas, this.log, this.memory, (cell) =>
      this.operandOf(cell.formula, cell),
    );
  }

  /** Grows at every invalidation; what was derived from cells under another version is out of date. */
  get version(): number {
    return this.versionCount;
  }

  /** How texts are read as numbers, and numbers written as texts; formulas themselves are en-US in every region. */
  get decimalSeparator(): DecimalSeparator {
    return this.separator;
  }

  set decimalSeparator(separator: DecimalSeparator) {
    this.separator = separator;
    this.invalidate();
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
      return;
    }
    this.changes.push(change);
    if (this.changes.length > MANY_CHANGES) {
      this.changes = boundsBySheet(this.changes);
    }
  }

  /** Evaluates every formula that awaits it, and writes the results into the cells. Costs nothing when none does. */
  recalculate(): void {
    if (this.runner.isRunning) {
      return;
    }
    this.takeChanges();
    this.runner.run();
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
    if (!sheet) {
      return NAME_ERROR;
    }
    const operand = this.operandOf(formula, { sheet, row: at.row, column: at.column }, relativeTo);
    const value = this.runner.contentOf(operand);
    if (!(value instanceof Matrix)) {
      return value;
    }
    const { rows, columns } = workingSize(value);
    return Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => value.at(row, column)),
    );
  }

  /** The value of one of Excel's functions, by its name in upper case, for operands that are no text of a formula. */
  call(name: string, operands: readonly Operand[]): CellContent | undefined {
    this.recalculate();
    const [sheet] = this.book.sheets;
    if (!sheet) {
      return NAME_ERROR;
    }
    const evaluation = new Evaluation(this.host, { sheet, row: 0, column: 0 });
    const value = this.runner.contentOf(evaluation.call(name, operands));
    return value instanceof Matrix ? value.at(0, 0) : value;
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
    if (!sheet?.cells.isSpilled(row, column)) {
      return undefined;
    }
    for (const cell of this.formulas.all()) {
      const { spill } = cell;
      if (spill && cell.sheet === sheet && contains(spill, row, column)) {
        return { row: cell.row, column: cell.column };
      }
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
      if (error instanceof FormulaSyntaxError) {
        return NAME_ERROR;
      }
      // Arrays beyond measure and formulas nested too deeply for the stack.
      if (error instanceof RangeError) {
        return NUM_ERROR;
      }
      throw error;
    }
  }

  private takeChanges(): void {
    if (!this.everythingChanged && this.changes.length === 0) {
      return;
    }
    this.now = new Date();
    if (!this.directory.isOf(this.book)) {
      this.everythingChanged = true;
    }
    if (this.everythingChanged) {
      for (const sheet of this.book.sheets) {
        sheet.cells.clearSpilled();
      }
      this.directory = new BookDirectory(this.book);
      this.memory.forgetAll();
      this.formulas.rebuild(this.book);
    } else {
      this.takeSomeChanges(this.changes);
    }
    this.everythingChanged = false;
    this.changes = [];
  }

  private takeSomeChanges(changes: readonly CellChange[]): void {
    const changed: CellsRead[] = [...changes];
    for (const { sheetId, area } of changes) {
      const sheet = this.directory.sheetWithId(sheetId);
      if (!sheet) {
        continue;
      }
      for (const gone of this.formulas.refresh(sheet, area)) {
        changed.push(...withdrawSpill(gone, undefined));
      }
    }
    for (const cell of this.formulas.all()) {
      if (cell.isVolatile || changes.some((change) => this.disturbsSpill(cell, change))) {
        this.formulas.setState(cell, "dirty");
      }
      if (cell.state === "dirty") {
        changed.push({ sheetId: cell.sheet.id, area: cell.ownArea });
      }
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
}

function boundsBySheet(changes: readonly CellChange[]): CellChange[] {
  const bounds = new Map<string, Area>();
  for (const { sheetId, area } of changes) {
    const known = bounds.get(sheetId);
    bounds.set(sheetId, known ? boundingArea(known, area) : area);
  }
  return [...bounds].map(([sheetId, area]) => ({ sheetId, area }));
}
