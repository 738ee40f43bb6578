import { count } from "../../tracking/words/counts";
import { RunsheetError } from "../../tracking/runsheet-error";

/** Columns and rows of a worksheet (Excel specifications and limits, Microsoft support). */
const MOST_COLUMNS = 16_384;
const MOST_ROWS = 1_048_576;
/** As many as 1,000,000 runs with 50 columns have. */
const MOST_CELLS = 50_000_000;

/** Throws `file-too-wide` when a table of so many columns does not fit a worksheet. */
export function checkWidth(name: string, columns: number): void {
  if (columns > MOST_COLUMNS) {
    throw new RunsheetError(
      "file-too-wide",
      `${name} has ${count(columns)} columns; a worksheet holds ${count(MOST_COLUMNS)}.`,
      "Leave out the columns you do not need, or turn the table if its runs stand side by side.",
    );
  }
}

/** Throws `file-too-long` where the cells between the first and the last that are filled are more than can be read at once. */
export function checkSize(name: string, columns: number, rows: number): void {
  if (columns * rows > MOST_CELLS) {
    throw new RunsheetError(
      "file-too-long",
      `${name} spreads over ${count(rows)} rows and ${count(columns)} columns, which is more than can be read at once.`,
      "Copy the table of runs to a sheet of its own and import that.",
    );
  }
}

/** Throws `file-too-long` when so many runs and a header row do not fit a worksheet. */
export function checkLength(name: string, runs: number): void {
  if (runs > MOST_ROWS - 1) {
    throw new RunsheetError(
      "file-too-long",
      `${name} has ${count(runs)} rows below its header; a worksheet holds ${count(MOST_ROWS - 1)}.`,
      "Split the file, or export only the runs you want to keep.",
    );
  }
}
