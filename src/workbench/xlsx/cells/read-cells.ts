import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx";
import { contains, MAX_COLUMNS, MAX_ROWS } from "../../book/area";
import type { CellStyle } from "../../book/cell-style";
import type { Sheet } from "../../book/sheet";
import type { TableDescription } from "../../book/table-description";
import { formulaFromFile } from "../formulas/formula-from-file";
import type { StyleSheet } from "../styles/style-sheet";
import { cellAddress, parseArea } from "../../../ooxml/cells/cell-address";
import { storedContent } from "./cell-content";
import { CellScanner, type StoredFormula } from "../../../ooxml/cells/cell-scanner";
import type { SharedStrings } from "./shared-strings";

interface Run {
  readonly top: number;
  bottom: number;
  readonly style: CellStyle;
}

/** What the cells of a sheet are read with. */
export interface CellSources {
  readonly strings: SharedStrings;
  readonly styles: StyleSheet;
  readonly tables: readonly TableDescription[];
  /** Style entries of columns that are formatted as a whole. */
  readonly columnStyles: ReadonlyMap<number, number>;
}

/** Reads the inside of `sheetData` into the sheet: contents, formulas and looks. Throws `RangeError` beyond XFD1048576. */
export function readCells(xml: string, sheet: Sheet, sources: CellSources): void {
  const scanner = new CellScanner(xml);
  const shared = new SharedFormulas();
  const runs = new Map<number, Run[]>();
  const arrays: { area: NonNullable<ReturnType<typeof parseArea>>; row: number; column: number }[] = [];
  while (scanner.next()) {
    const { row, column, formula } = scanner;
    if (row >= MAX_ROWS || column >= MAX_COLUMNS) {
      throw new RangeError(`${cellAddress(row, column)} is outside of a sheet.`);
    }
    addRun(runs, row, column, sources.styles.style(scanner.style));
    const value = storedContent(scanner, sources.strings);
    const text = formula && formulaText(formula, row, column, shared, sources.tables);
    if (text === undefined) {
      if (value !== undefined) {
        sheet.cells.setValue(row, column, value);
      }
      continue;
    }
    sheet.cells.setFormula(row, column, text);
    sheet.cells.setResult(row, column, value);
    const area = formula?.kind === "array" && formula.reference ? parseArea(formula.reference) : undefined;
    if (area && (area.top !== area.bottom || area.left !== area.right)) {
      arrays.push({ area, row, column });
    }
  }
  for (const { area, row, column } of arrays) {
    markSpilled(sheet, area, row, column);
  }
  loadStyles(sheet, runs, sources);
}

/** Reads the formulas of shared groups: followers are the first one's formula, moved (18.3.1.40 f). */
export class SharedFormulas {
  private readonly byIndex = new Map<string, string>();

  /** The formula in file form without `=`, or undefined for a follower without a leader. */
  text(formula: StoredFormula, row: number, column: number): string | undefined {
    if (formula.kind !== "shared" || formula.sharedIndex === undefined) {
      return formula.text;
    }
    const address = cellAddress(row, column);
    if (formula.text !== "") {
      this.byIndex.set(formula.sharedIndex, translateFormulaToR1C1(`=${formula.text}`, address));
      return formula.text;
    }
    const leader = this.byIndex.get(formula.sharedIndex);
    return leader === undefined ? undefined : translateFormulaToA1(leader, address).slice(1);
  }
}

/** A stored formula as people write it; undefined where the cell has to do with its value (data tables). */
export function formulaText(
  formula: StoredFormula,
  row: number,
  column: number,
  shared: SharedFormulas,
  tables: readonly TableDescription[],
): string | undefined {
  if (formula.kind === "dataTable") {
    return undefined;
  }
  const text = shared.text(formula, row, column);
  return text ? formulaFromFile(text, tableNameAt(tables, row, column)) : undefined;
}

/** The name of the table that a cell stands in; `tables` are those of its sheet. */
export function tableNameAt(
  tables: readonly TableDescription[],
  row: number,
  column: number,
): string | undefined {
  return tables.find(({ area }) => contains(area, row, column))?.name;
}

/** Cells of an array formula other than its first hold parts of its value. */
function markSpilled(
  sheet: Sheet,
  area: { top: number; left: number; bottom: number; right: number },
  row: number,
  column: number,
): void {
  const bottom = Math.min(area.bottom, sheet.cells.rowCount - 1);
  const right = Math.min(area.right, sheet.cells.columnCount - 1);
  for (let at = area.top; at <= bottom; at++) {
    for (let to = area.left; to <= right; to++) {
      if (at !== row || to !== column) {
        sheet.cells.setSpilled(at, to, sheet.cells.value(at, to));
      }
    }
  }
}

function addRun(runs: Map<number, Run[]>, row: number, column: number, style: CellStyle): void {
  let list = runs.get(column);
  if (!list) {
    runs.set(column, (list = []));
  }
  const last = list[list.length - 1];
  if (last?.style === style && last.bottom === row - 1) {
    last.bottom = row;
  } else {
    list.push({ top: row, bottom: row, style });
  }
}

/** Cells have their own look; the column's look fills the gaps between them. */
function loadStyles(sheet: Sheet, runs: ReadonlyMap<number, Run[]>, sources: CellSources): void {
  for (const column of new Set([...runs.keys(), ...sources.columnStyles.keys()])) {
    const own = (runs.get(column) ?? []).sort((a, b) => a.top - b.top);
    const entry = sources.columnStyles.get(column);
    if (entry === undefined) {
      sheet.styles.load(
        column,
        own.filter(({ style }) => Object.keys(style).length > 0),
      );
      continue;
    }
    const style = sources.styles.style(entry);
    const filled: Run[] = [];
    let at = 0;
    for (const run of own) {
      if (at < run.top) {
        filled.push({ top: at, bottom: run.top - 1, style });
      }
      filled.push(run);
      at = run.bottom + 1;
    }
    if (at < MAX_ROWS) {
      filled.push({ top: at, bottom: MAX_ROWS - 1, style });
    }
    sheet.styles.load(column, filled);
  }
}
