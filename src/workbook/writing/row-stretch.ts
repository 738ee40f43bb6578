import type { CellValue } from "../../tracking/values/cell-value";
import type { TrackedTable } from "../tracked-table";
import type { StoodCells } from "./as-it-stood";

/** Rows that stood next to each other. */
export interface RowStretch {
  /** Body row of the first one. */
  readonly start: number;
  readonly rows: StoodCells;
  /** Whether the first of them was not deleted but emptied, because a table keeps one row. */
  readonly isFirstLeft: boolean;
}

/** One of them. */
export interface GoneRow {
  /** Body row in which it stood. */
  readonly start: number;
  /** Its cells, a single row. */
  readonly cells: StoodCells;
  readonly isLeft: boolean;
}

/** The rows of stretches from the top down, so that each finds the rows above it in place. */
export function goneRows(stretches: readonly RowStretch[]): GoneRow[] {
  return [...stretches]
    .sort((a, b) => a.start - b.start)
    .flatMap(({ start, rows, isFirstLeft }) =>
      rows.values.map((_, at) => ({
        start: start + at,
        cells: rowOf(rows, at),
        isLeft: isFirstLeft && at === 0,
      })),
    );
}

/** One row of several. */
export function rowOf({ values, formulas, numberFormat }: StoodCells, at: number): StoodCells {
  return {
    values: values.slice(at, at + 1),
    formulas: formulas.slice(at, at + 1),
    numberFormat: numberFormat.slice(at, at + 1),
  };
}

/** Rows as one stretch of cells. */
export function joined(rows: readonly StoodCells[]): StoodCells {
  return {
    values: rows.flatMap(({ values }) => values),
    formulas: rows.flatMap(({ formulas }) => formulas),
    numberFormat: rows.flatMap(({ numberFormat }) => numberFormat),
  };
}

/** The same cells without formulas. */
export function shownAlone(rows: StoodCells): StoodCells {
  return { ...rows, formulas: rows.values };
}

/** The same cells as they stand under other titles; blank under those that they know nothing of. */
export function underTitles(rows: StoodCells, from: readonly string[], to: readonly string[]): StoodCells {
  const places = placesUnder(from, to);
  const laid = <T>(matrix: readonly (readonly T[])[], blank: T): T[][] =>
    matrix.map((row) => places.map((place) => row[place] ?? blank));
  return {
    values: laid<CellValue>(rows.values, ""),
    formulas: laid<CellValue>(rows.formulas, ""),
    numberFormat: laid(rows.numberFormat, "General"),
  };
}

/** Where each column stood, -1 of one that did not; one that nothing but its title tells from the column that stood there was renamed. */
export function placesUnder(from: readonly string[], to: readonly string[]): number[] {
  return to.map((title, at) => {
    const isRenamed =
      from.length === to.length && !from.includes(title) && from[at] !== undefined && !to.includes(from[at]);
    return isRenamed ? at : from.indexOf(title);
  });
}

/** What a person knows a row by. */
export function wordsOfRow(table: TrackedTable, { cells, start }: GoneRow): string {
  const id = keyOfRow(table, cells);
  return id === "" ? `row ${String(start + 1)}` : id;
}

/** What a row is known by; "" where it has no key. */
export function keyOfRow(table: TrackedTable, { values: [row = []] }: StoodCells): string {
  return String(row[table.find(table.keyHeader)?.position ?? -1] ?? "").trim();
}
