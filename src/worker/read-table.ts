/*
 * Text with delimiters -> table. The text is parsed in slices of about a megabyte, so that a cancel is heard and the
 * memory of a slice is freed early; a slice ends at a line end. Whether that line end stood inside quotes shows at a
 * sentinel row put behind the slice: inside quotes it is swallowed, the last record is given back, and the next slice
 * begins with it.
 */
import { dsvFormat } from "d3-dsv";
import type { TableContent, UnreadableRow } from "../importers/source-content";
import { RunsheetError } from "../tracking/runsheet-error";
import { withDecimalPoints } from "./decimal-commas";
import { lineFinder } from "./line-finder";
import { headerName } from "./header-name";
import type { Pace } from "./pace";
import { lineEnds, recordEnd } from "./record-end";
import { checkLength, checkWidth } from "./table-limits";
import { tableStart } from "./table-start";
import { TextColumns } from "./text-columns";

const SLICE_LENGTH = 1024 * 1024;
const SENTINEL = "\u0001end of slice\u0001";

/** Cells gathered so far, by column. */
interface Gathered {
  readonly cells: TextColumns;
  readonly unreadable: UnreadableRow[];
  count: number;
  blank: number;
  /** Rows with fewer cells than the header. */
  short: number;
}

/**
 * Reads a table of delimited text. A row with more cells than the header ends as unreadable (unless the extra ones are
 * blank), a shorter one gets blanks, a blank one is passed over and counted.
 * Throws `file-no-table`, `file-unclosed-quote` (naming the line), `file-too-wide`, `file-too-long`, `cancelled`.
 */
export async function readTable(text: string, name: string, pace: Pace): Promise<TableContent> {
  const start = tableStart(text);
  const { delimiter } = start;
  if (start.body < 0) throw unclosedQuote(text, ~start.body, name);
  checkWidth(name, start.header.length);
  const gathered: Gathered = {
    cells: new TextColumns(start.header.length),
    unreadable: [],
    count: 0,
    blank: 0,
    short: 0,
  };
  await gather(text, start.body, delimiter, name, gathered, pace);
  const { count, blank, unreadable } = gathered;
  const all = gathered.cells.columns();
  checkTable(name, start.header, all, gathered);
  const used = start.header
    .map((_, column) => column)
    .filter((column) => isUsed(start.header[column], all[column]));
  const columns = used.map((column) => all[column] ?? []);
  return {
    kind: "table",
    name,
    header: used.map((column) => headerName(start.header[column], column)),
    columns: delimiter === "," ? columns : withDecimalPoints(columns),
    count,
    delimiter,
    unreadable,
    place: lineFinder(text, start.body, delimiter),
    remarks: [
      ...(blank > 0 ? [`${blank === 1 ? "1 blank line was" : `${blank} blank lines were`} skipped.`] : []),
      ...(start.comments > 0 ? [`${start.comments} comment lines above the header were skipped.`] : []),
    ],
  };
}

async function gather(
  text: string,
  body: number,
  delimiter: string,
  name: string,
  into: Gathered,
  pace: Pace,
) {
  const lineBreak = text.includes("\n") ? "\n" : "\r";
  let begin = body;
  let length = SLICE_LENGTH;
  await pace.begin("reading", text.length);
  while (begin < text.length) {
    const found = text.indexOf(lineBreak, begin + length);
    const end = found < 0 ? text.length : found + 1;
    const next = gatherSlice(text, begin, end, delimiter, into);
    if (next === begin) {
      if (end === text.length) throw unclosedQuote(text, ~recordEnd(text, begin, delimiter), name);
      length *= 2;
    } else {
      begin = next;
      length = SLICE_LENGTH;
    }
    checkLength(name, into.count);
    await pace.step(begin);
  }
}

/** Adds the complete records of a slice; returns where the next slice begins. */
function gatherSlice(text: string, begin: number, end: number, delimiter: string, into: Gathered): number {
  const slice = text.slice(begin, end);
  const closed = slice.endsWith("\n") || slice.endsWith("\r") ? slice : `${slice}\n`;
  let last: readonly string[] | undefined;
  // A row is taken up when the next one is there, because the last one may be the sentinel or half a record.
  dsvFormat(delimiter).parseRows(closed + SENTINEL, (row) => {
    if (last && isRun(last, into)) into.cells.add(last);
    last = row;
    return undefined;
  });
  into.cells.endStretch();
  if (last?.length === 1 && last[0] === SENTINEL) return end;
  let open = begin;
  for (let next = begin; next >= 0 && next < end; next = recordEnd(text, next, delimiter)) open = next;
  return open;
}

/** Whether a row is one to keep, counting what is special about it. */
function isRun(row: readonly string[], into: Gathered): boolean {
  const { width } = into.cells;
  if ((row.length !== width || row[0]?.trim() === "") && isBlank(row, 0)) {
    into.blank++;
    return false;
  }
  if (row.length < width) into.short++;
  else if (row.length > width && !isBlank(row, width))
    into.unreadable.push({
      row: into.count,
      message: `It has ${row.length} cells, the header has ${width}. Look for a quote or a delimiter too many.`,
    });
  into.count++;
  return true;
}

function isBlank(row: readonly string[], from: number): boolean {
  for (let column = from; column < row.length; column++) if (row[column]?.trim() !== "") return false;
  return true;
}

/** A column without a header and without cells is what a delimiter at the line end leaves. */
function isUsed(header: string | undefined, cells: readonly string[] | undefined): boolean {
  return header?.trim() !== "" || cells?.some((cell) => cell.trim() !== "") === true;
}

function checkTable(
  name: string,
  header: readonly string[],
  columns: readonly (readonly string[])[],
  { count, unreadable, short }: Gathered,
): void {
  if (header.length === 1 && !numbersMostly(columns[0] ?? []))
    throw noTable(name, "it has no columns: no comma, semicolon, tab or bar splits its first line");
  if (count === 0)
    throw new RunsheetError(
      "file-empty",
      `${name} has a header row and no runs below it.`,
      "Export the runs again, with at least one run in the list.",
    );
  if (unreadable.length > count / 2)
    throw noTable(name, `${unreadable.length} of its ${count} rows have more cells than the first line`);
  if (unreadable.length + short > (count * 2) / 3)
    throw noTable(name, "most of its lines do not have as many cells as the first one");
  if (unreadable.length + short > 0 && !columns.some(numbersMostly))
    throw noTable(name, "its lines are of different length and no column holds numbers");
}

/** The error for text that is no table, with the reason as a clause. */
export function noTable(name: string, reason: string): RunsheetError {
  return new RunsheetError(
    "file-no-table",
    `${name} is not a table of runs: ${reason}.`,
    "Choose a CSV or JSON file with one run a row, or paste a table with its header row.",
  );
}

/** Whether more than half of the first filled cells are numbers. */
function numbersMostly(cells: readonly string[]): boolean {
  const sample = cells.filter((cell) => cell.trim() !== "").slice(0, 50);
  return sample.filter((cell) => Number.isFinite(Number(cell.trim()))).length > sample.length / 2;
}

function unclosedQuote(text: string, at: number, name: string): RunsheetError {
  return new RunsheetError(
    "file-unclosed-quote",
    `A quote that opens on line ${lineEnds(text, 0, at) + 1} of ${name} is never closed.`,
    "Close the quote, or double it if it belongs to the text, and import the file again.",
  );
}
