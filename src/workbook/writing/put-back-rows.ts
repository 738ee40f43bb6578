// Rows that were deleted by mistake are inserted where they stood. Since then a person may have changed the columns of the
// table: so the titles are looked at in the batch that writes, and every value goes under the title that it had, or that its
// column has got. Where Excel refuses a formula, all rows come back with what they showed, and it is said which had one.

import type { Catalogue } from "../../tracking/catalogue/catalogue";
import { RunsheetError } from "../../tracking/runsheet-error";
import type { CellValue } from "../../tracking/values/cell-value";
import { listed } from "../../tracking/words/listed";
import { excelErrorCode } from "../explain-excel-error";
import type { WorkbookSession } from "../run-excel";
import type { TrackedTable } from "../tracked-table";
import { queueAsItStood, STOOD, stoodCells, type StoodCells } from "./as-it-stood";
import { isFormula } from "./cell-write";
import { rereadTable } from "./reread-table";
import { bodyRows, hasHeaders, lastRows, tableInBatch, titlesOf } from "./table-in-batch";

/** Rows that stood next to each other. */
export interface RowStretch {
  /** Body row of the first one. */
  readonly start: number;
  readonly rows: StoodCells;
  /** Whether the first of them was not deleted but emptied, because a table keeps one row. */
  readonly isFirstLeft: boolean;
}

const ATTEMPTS = 4;

/**
 * Inserts rows of a table where they stood; `table` is the table as it was when they did. Throws where Excel refused formulas,
 * or where rows could not be put back, and names them.
 */
export async function putBackRows(
  context: WorkbookSession,
  table: TrackedTable,
  catalogue: Catalogue,
  stretches: readonly RowStretch[],
): Promise<void> {
  // From the top down, so that each stretch finds the rows above it in place.
  const ordered = [...stretches].sort((a, b) => a.start - b.start);
  let now = table;
  let inserted = false;
  let filled = false;
  let asShown = false;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const found = tableInBatch(context, now);
    const titles = titlesOf(found, now);
    const left = ordered.some(({ isFirstLeft }) => isFirstLeft)
      ? bodyRows(found, 0, 1).load(STOOD)
      : undefined;
    const laidOut = ordered.map(({ start, rows, isFirstLeft }) => {
      const laid = underTitles(asShown ? shownAlone(rows) : rows, table.headers, now.headers);
      return { start, rows: laid, isFirstLeft };
    });
    // All are inserted before any is filled: a batch that Excel refuses half-way has written over nothing.
    for (const { start, rows, isFirstLeft } of inserted ? [] : laidOut) {
      const blanks = blanksLike(rows).slice(isFirstLeft ? 1 : 0);
      if (blanks.length > 0) {
        found.rows.add(isFirstLeft ? 1 : start, blanks);
      }
    }
    for (const { start, rows } of laidOut) {
      queueAsItStood(bodyRows(found, start, rows.values.length), rows);
    }
    const fits = await syncFits(context);
    if (fits && left && !filled) {
      await keepTyped(context, now, stoodCells(left));
    }
    filled ||= fits;
    inserted ||= fits;
    if (fits && hasHeaders(now, titles)) {
      requireFormulas(table, asShown ? ordered : []);
      return;
    }
    const tried = now.headers;
    now = await rereadTable(context, now, catalogue);
    if (!fits && tried.join("\n") === now.headers.join("\n")) {
      const end = Math.max(...ordered.map(({ start, rows }) => start + rows.values.length));
      // In a table that got shorter meanwhile the places may be somebody else's.
      if (asShown || end > now.rows) {
        break;
      }
      // What was queued first was carried out: the rows stand, and it was a cell of theirs that Excel refused.
      inserted = true;
      asShown = true;
    }
  }
  const missing = ordered.flatMap(({ start, rows }) =>
    rows.values.map((row, at) => idOf(table, row, start + at)),
  );
  throw new RunsheetError(
    "workbook-changed",
    filled
      ? `The columns of the table ${table.name} on the sheet ${table.sheetName} kept changing while rows were put back.`
      : `These rows of the table ${table.name} on the sheet ${table.sheetName} could not be put back, and are missing or incomplete: ${listed(missing.slice(0, MOST_NAMED), missing.length)}.`,
    "Wait until nobody edits it, then look whether its rows are complete: undo (Ctrl+Z) brings back what is missing.",
  );
}

const MOST_NAMED = 20;

/** Throws where rows had formulas and were put back without. */
function requireFormulas(table: TrackedTable, stretches: readonly RowStretch[]): void {
  const without = stretches.flatMap(({ start, rows }) =>
    rows.values.flatMap((row, at) =>
      row.some((value, column) => isFormula(rows.formulas[at]?.[column] ?? "", value))
        ? [idOf(table, row, start + at)]
        : [],
    ),
  );
  if (without.length > 0) {
    throw new RunsheetError(
      "workbook-changed",
      `Excel refused a formula while rows of the table ${table.name} on the sheet ${table.sheetName} were put back, so that what their formulas showed stands there instead: ${listed(without.slice(0, MOST_NAMED), without.length)}.`,
      "Enter those formulas anew, then try again.",
    );
  }
}

/** What a person knows a row by. */
function idOf(table: TrackedTable, row: readonly CellValue[], at: number): string {
  const id = String(row[table.find(table.keyHeader)?.position ?? -1] ?? "").trim();
  return id === "" ? `row ${String(at + 1)}` : id;
}

/** The same cells without formulas. */
function shownAlone(rows: StoodCells): StoodCells {
  return { ...rows, formulas: rows.values };
}

/** What somebody typed meanwhile into the one row that was left goes to the end of the table. */
async function keepTyped(context: WorkbookSession, table: TrackedTable, row: StoodCells): Promise<void> {
  const [values = []] = row.values;
  if (values.some((value, column) => value !== "" && table.specs[column] !== undefined)) {
    const found = tableInBatch(context, table);
    found.rows.add(undefined, blanksLike(row));
    queueAsItStood(lastRows(found, 1, 0), row);
    await context.sync();
  }
}

/** Syncs; false when Excel refused rows that are not as wide as the table by now, or what a cell holds. */
async function syncFits(context: WorkbookSession): Promise<boolean> {
  try {
    await context.sync();
    return true;
  } catch (error) {
    if (excelErrorCode(error) === "InvalidArgument") {
      return false;
    }
    throw error;
  }
}

function underTitles(rows: StoodCells, from: readonly string[], to: readonly string[]): StoodCells {
  const places = to.map((title, at) => placeOf(title, at, from, to));
  const laid = <T>(matrix: readonly (readonly T[])[], blank: T): T[][] =>
    matrix.map((row) => places.map((place) => row[place] ?? blank));
  return {
    values: laid<CellValue>(rows.values, ""),
    formulas: laid<CellValue>(rows.formulas, ""),
    numberFormat: laid(rows.numberFormat, "General"),
  };
}

/** Where a column stood; one that nothing but its title tells from the column that stood there was renamed. */
function placeOf(title: string, at: number, from: readonly string[], to: readonly string[]): number {
  const isRenamed =
    from.length === to.length && !from.includes(title) && from[at] !== undefined && !to.includes(from[at]);
  return isRenamed ? at : from.indexOf(title);
}

function blanksLike({ values }: StoodCells): string[][] {
  return values.map((row) => row.map(() => ""));
}
