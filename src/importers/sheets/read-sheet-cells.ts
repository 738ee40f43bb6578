// The cells of a worksheet part -> rows of values with their looks. What a formula shows is what the file keeps of its last
// result; where it keeps none, that is counted, never taken for a blank in silence.

import type { Area as FileArea } from "../../ooxml/cells/area";
import { CellScanner } from "../../ooxml/cells/cell-scanner";
import { storedValue } from "../../ooxml/cells/stored-value";
import type { FileLook } from "../../ooxml/styles/cell-looks";
import { showsDays } from "../../tracking/values/shown-day";
import type { Pace } from "../pace";
import type { CellLook, GridCell } from "../tables/grid";

/** The size of a worksheet (Excel specifications and limits, Microsoft support). */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
/** Days from the first day of the 1900 date system to that of 1904. */
const DAYS_TO_1904 = 1462;
const CELLS_A_STEP = 20_000;
/** Rows of up to so many cells are held without gaps, which is faster. */
const MOST_FILLED = 1024;
const HIDDEN = /\bhidden=["'](?:1|true)/;

/** What the cells of a workbook are read with. */
export interface CellSources {
  readonly strings: readonly string[];
  readonly looks: readonly (FileLook | undefined)[];
  readonly countsFrom1904: boolean;
}

/** Rows of cells, and what is to be said of them. */
export interface SheetCells {
  readonly cells: readonly (readonly GridCell[])[];
  readonly looks: readonly (readonly (CellLook | undefined)[] | undefined)[];
  /** Rows that the sheet does not show and that hold something. */
  readonly hiddenRows: readonly number[];
  /** Formulas whose result the file does not keep. */
  readonly unknown: readonly Pick<FileArea, "top" | "left">[];
}

/**
 * Reads the inside of `sheetData`. Throws `RangeError` beyond XFD1048576, `SyntaxError` where it is cut off or points at
 * a text that is not there, `cancelled`.
 */
export async function readSheetCells(
  xml: string,
  { strings, looks, countsFrom1904 }: CellSources,
  pace: Pace,
): Promise<SheetCells> {
  const hidden = new Set<number>();
  const scanner = new CellScanner(xml, (row, attributes) => {
    if (HIDDEN.test(attributes)) {
      hidden.add(row);
    }
  });
  const kept = new KeptCells(looks);
  const unknown: Pick<FileArea, "top" | "left">[] = [];
  for (let read = 1; scanner.next(); read++) {
    const { row, column, style, formula } = scanner;
    if (row >= MOST_ROWS || column >= MOST_COLUMNS) {
      throw new RangeError("A cell stands outside of a sheet.");
    }
    const value = storedValue(scanner, (index) => textOf(strings, index));
    if (value !== undefined) {
      const isDate = countsFrom1904 && typeof value === "number" && isDay(looks[style]);
      kept.put(row, column, isDate ? value + DAYS_TO_1904 : value, style, formula !== undefined);
    } else if (formula !== undefined && scanner.type === "n") {
      // That it is a formula tells a row of totals all the same.
      kept.put(row, column, undefined, style, true);
      unknown.push({ top: row, left: column });
    }
    if (read % CELLS_A_STEP === 0) {
      await pace.step(0);
    }
  }
  const { cells } = kept;
  return {
    cells,
    looks: kept.looks,
    hiddenRows: [...hidden].filter((row) => (cells[row]?.length ?? 0) > 0).sort((one, other) => one - other),
    unknown,
  };
}

function textOf(strings: readonly string[], index: number): string {
  const text = strings[index];
  if (text === undefined) {
    throw new SyntaxError("A cell points at a text that is not there.");
  }
  return text;
}

function isDay(look: FileLook | undefined): boolean {
  return showsDays(look?.numberFormat);
}

/** Values and looks by row; cells that look alike share one look. */
class KeptCells {
  readonly cells: GridCell[][] = [];
  /** What rows without cells share. */
  private readonly none: GridCell[] = [];
  readonly looks: ((CellLook | undefined)[] | undefined)[] = [];
  private readonly ofFormulas = new Map<number, CellLook>();

  constructor(private readonly ofStyles: readonly (FileLook | undefined)[]) {}

  put(row: number, column: number, value: GridCell, style: number, isFormula: boolean): void {
    const { cells, looks } = this;
    while (cells.length <= row) {
      cells.push(this.none);
    }
    let own = cells[row];
    if (own === undefined || own === this.none) {
      cells[row] = own = [];
    }
    // A cell far to the right alone leaves a gap that takes no room.
    while (own.length < column && column < MOST_FILLED) {
      own.push(undefined);
    }
    own[column] = value;
    const look = isFormula ? this.formulaLook(style) : this.ofStyles[style];
    if (look) {
      (looks[row] ??= [])[column] = look;
    }
  }

  private formulaLook(style: number): CellLook {
    let look = this.ofFormulas.get(style);
    if (!look) {
      look = { ...this.ofStyles[style], isFormula: true };
      this.ofFormulas.set(style, look);
    }
    return look;
  }
}
