// A workbook may count its days from 1904 (File, Options, Advanced). No property says so, so DATE is asked. Cells are read as the
// days that they show; Runsheet's own tables are not made there, because every day in them would be four years off. Where it
// was turned on after they were made, they hold the days that were logged and Excel shows others: nothing is written until it is
// turned off again, which puts all of them right.

import { RunsheetError } from "../tracking/runsheet-error";
import type { CellValue } from "../tracking/values/cell-value";
import { shownMoment, showsDays } from "../tracking/values/shown-day";
import type { SheetLook } from "./read-looks";
import type { WorkbookSession } from "./run-excel";

/** Days from the first day of the 1900 date system to that of 1904 (Microsoft, "Date systems in Excel"). */
const DAYS_TO_1904 = 1462;

/** What is to be said of the cells of such a workbook. */
export const COUNTS_FROM_1904 =
  "This workbook counts its days from 1904. They were read as they are shown, but Runsheet's tables cannot stand in it: save it, and choose its file in a new workbook.";

/** Queues the question whether the workbook counts from 1904; the answer is there after the next sync. */
export function askDateSystem(context: WorkbookSession): () => boolean {
  const first = context.workbook.functions.date(1904, 1, 1).load("value");
  return () => first.value === 0;
}

/** Cells with the days that they show as serial numbers of the 1900 date system; a number that shows none stays. */
export function asShownDays(
  rows: readonly (readonly CellValue[])[],
  looks: readonly (readonly (SheetLook | undefined)[])[],
): CellValue[][] {
  return rows.map((row, at) =>
    row.map((value, column) => {
      const isDay = typeof value === "number" && showsDays(looks[at]?.[column]?.numberFormat);
      return isDay && shownMoment(value + DAYS_TO_1904) !== undefined ? value + DAYS_TO_1904 : value;
    }),
  );
}

/** What stands where a workbook that Runsheet tracks counts from 1904 by now. */
export const SHOWN_LATE =
  "This workbook counts its days from 1904 by now, and Runsheet's tables were made while it counted from 1900: Excel shows every day in them four years and a day later than it was logged.";

/** What puts that right. */
export const COUNT_FROM_1900 =
  "Clear Use 1904 date system (File, Options, Advanced): then they are shown as they were logged. Days that were typed while it was on are then four years and a day early.";

/** What hinders writing into a workbook that Runsheet tracks and that counts from 1904; undefined where it does not. */
export function shownLate({ countsFrom1904, tracked }: DatedTables, stand = ""): RunsheetError | undefined {
  return countsFrom1904 && tracked.size > 0
    ? new RunsheetError("schema-conflict", SHOWN_LATE, COUNT_FROM_1900 + stand)
    : undefined;
}

/** Makes sure that days are counted from 1900 where our tables stand; throws `schema-conflict`. */
export function requireShownDays(workbook: DatedTables): void {
  const error = shownLate(workbook, " Nothing was written.");
  if (error) {
    throw error;
  }
}

interface DatedTables {
  readonly countsFrom1904: boolean;
  readonly tracked: ReadonlyMap<string, unknown>;
}

/** The refusal to make Runsheet's tables in a workbook that counts from 1904. */
export function countsFrom1904Error(): RunsheetError {
  return new RunsheetError(
    "invalid-input",
    "This workbook counts its days from 1904, so every day in Runsheet's tables would be four years off.",
    "Save it, and import its file into a new workbook: there its days are read as they are shown. Or clear Use 1904 date system (File, Options, Advanced) and check the dates. Nothing was written.",
  );
}
