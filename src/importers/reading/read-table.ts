import { count, counted } from "../../tracking/words/counts";
import { filledSample } from "../records/filled-sample";
import type { TableContent } from "../source-content";
import type { RawValues } from "../../tracking/typing/column-reader";
import { RunsheetError } from "../../tracking/runsheet-error";
import { DelimitedScanner } from "./delimited-scanner";
import { withDecimalPoints } from "./decimal-commas";
import { headerName } from "./header-name";
import { lineFinder } from "./line-finder";
import type { Pace } from "../pace";
import { lineEnds } from "./line-ends";
import { checkLength, checkWidth } from "./table-limits";
import { tableStart } from "./table-start";
import { textGrid } from "./text-grid";

/** Characters scanned before the event loop may get a turn. */
const SLICE_LENGTH = 1024 * 1024;

/**
 * Reads a table of delimited text. A row with more cells than the header ends as unreadable (unless the extra ones are
 * blank), a shorter one gets blanks, a blank one is passed over and counted.
 * Throws `file-no-table`, `file-unclosed-quote` (naming the line), `file-too-wide`, `file-too-long`, `cancelled`.
 */
export async function readTable(text: string, name: string, pace: Pace): Promise<TableContent> {
  const start = tableStart(text);
  const { delimiter } = start;
  if (start.body < 0) {
    throw unclosedQuote(text, ~start.body, name);
  }
  checkWidth(name, start.header.length);
  const scanner = new DelimitedScanner(text, delimiter, start.header.length);
  await pace.begin("reading", text.length);
  for (let at = start.body; at < text.length;) {
    at = scanner.scan(at, Math.min(at + SLICE_LENGTH, text.length));
    if (at < 0) {
      throw unclosedQuote(text, ~at, name);
    }
    checkLength(name, scanner.count);
    await pace.step(at);
  }
  // Cells below the wrong headers say nothing of what the columns hold.
  for (const { row } of scanner.unreadable) {
    scanner.clearRow(row);
  }
  const all = start.header.map((_, column) => scanner.column(column));
  checkTable(name, start.header, all, scanner);
  const used = start.header
    .map((_, column) => column)
    .filter((column) => isUsed(start.header[column], all[column]));
  const columns = used.flatMap((column) => all[column] ?? []);
  const pointed = delimiter === "," ? { columns, remarks: [] } : withDecimalPoints(columns);
  const { count, blank, unreadable, ragged } = scanner;
  const textRemarks = ragged > 0 ? [raggedRemark(ragged)] : [];
  return {
    kind: "table",
    name,
    header: used.map((column) => headerName(start.header[column], column)),
    columns: pointed.columns,
    count,
    delimiter,
    ...(start.settings === undefined ? {} : { settings: start.settings }),
    unreadable,
    blank,
    textRemarks,
    grid: textGrid(text, delimiter, start.start),
    place: lineFinder(text, count, (row) => scanner.rowStart(row)),
    remarks: [
      ...(blank > 0 ? [`${counted(blank, "blank line was", "blank lines were")} skipped.`] : []),
      ...textRemarks,
      ...(start.comments > 0
        ? [
            `${counted(start.comments, "comment line", "comment lines")} above the header ${start.comments === 1 ? "was" : "were"} skipped.`,
          ]
        : []),
      ...pointed.remarks,
    ],
  };
}

/** The error for text that is no table, with the reason as a clause. */
export function noTable(name: string, reason: string): RunsheetError {
  return new RunsheetError(
    "file-no-table",
    `${name} is not a table of runs: ${reason}.`,
    "Choose a CSV or JSON file with one run a row, or paste a table with its header row.",
  );
}

function raggedRemark(cells: number): string {
  return cells === 1
    ? "1 cell has text behind its closing quote; it was kept as part of the cell."
    : `${count(cells)} cells have text behind their closing quotes; it was kept as part of the cells.`;
}

/** A column without a header and without cells is what a delimiter at the line end leaves. */
function isUsed(header: string | undefined, cells: RawValues | undefined): boolean {
  if (header?.trim() !== "") {
    return true;
  }
  for (const cell of cells ?? []) {
    if (String(cell).trim() !== "") {
      return true;
    }
  }
  return false;
}

function checkTable(
  name: string,
  header: readonly string[],
  columns: readonly RawValues[],
  { count, unreadable, short }: DelimitedScanner,
): void {
  if (header.length === 1 && !columns.some(numbersMostly)) {
    throw noTable(name, "it has no columns: no comma, semicolon, tab or bar splits its first line");
  }
  if (count === 0) {
    throw new RunsheetError(
      "file-empty",
      `${name} has a header row and no runs below it.`,
      "Export the runs again, with at least one run in the list.",
    );
  }
  if (unreadable.length > count / 2) {
    throw noTable(name, `${unreadable.length} of its ${count} rows have more cells than the first line`);
  }
  if (unreadable.length + short > (count * 2) / 3) {
    throw noTable(name, "most of its lines do not have as many cells as the first one");
  }
  if (unreadable.length + short > 0 && !columns.some(numbersMostly)) {
    throw noTable(name, "its lines are of different length and no column holds numbers");
  }
}

/** Whether more than half of the first filled cells are numbers. */
function numbersMostly(cells: RawValues): boolean {
  const sample = filledSample(cells, 50);
  return sample.filter((cell) => Number.isFinite(Number(cell))).length > sample.length / 2;
}

function unclosedQuote(text: string, at: number, name: string): RunsheetError {
  return new RunsheetError(
    "file-unclosed-quote",
    `A quote that opens on line ${lineEnds(text, 0, at) + 1} of ${name} is never closed.`,
    "Close the quote, or double it if it belongs to the text, and import the file again.",
  );
}
