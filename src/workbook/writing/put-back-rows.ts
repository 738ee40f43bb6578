// Rows that were deleted by mistake are inserted where they stood. Since then a person may have changed the columns of the
// table: so the titles are looked at in the batch that writes, and every value goes under the title that it had, or that its
// column has got.

import type { Catalogue } from "../../tracking/catalogue/catalogue";
import { RunsheetError } from "../../tracking/runsheet-error";
import type { CellValue } from "../../tracking/values/cell-value";
import { excelErrorCode } from "../explain-excel-error";
import type { WorkbookSession } from "../run-excel";
import type { TrackedTable } from "../tracked-table";
import { queueAsItStood, STOOD, stoodCells, type StoodCells } from "./as-it-stood";
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

/** Inserts rows of a table where they stood; `table` is the table as it was when they did. */
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
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const found = tableInBatch(context, now);
    const titles = titlesOf(found, now);
    const left = ordered.some(({ isFirstLeft }) => isFirstLeft)
      ? bodyRows(found, 0, 1).load(STOOD)
      : undefined;
    for (const { start, rows, isFirstLeft } of ordered) {
      const laidOut = underTitles(rows, table.headers, now.headers);
      const blanks = blanksLike(laidOut).slice(isFirstLeft ? 1 : 0);
      if (!inserted && blanks.length > 0) {
        found.rows.add(isFirstLeft ? 1 : start, blanks);
      }
      queueAsItStood(bodyRows(found, start, rows.values.length), laidOut);
    }
    const fits = await syncFits(context);
    if (fits && left && !inserted) {
      await keepTyped(context, now, stoodCells(left));
    }
    inserted ||= fits;
    if (fits && hasHeaders(now, titles)) {
      return;
    }
    now = await rereadTable(context, now, catalogue);
  }
  throw new RunsheetError(
    "workbook-changed",
    `The columns of the table ${table.name} on the sheet ${table.sheetName} kept changing while rows were put back.`,
    "Wait until nobody edits it, then look whether its rows are complete: undo (Ctrl+Z) brings back what is missing.",
  );
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

/** Syncs; false when Excel refused rows that are not as wide as the table by now, before it wrote any. */
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
