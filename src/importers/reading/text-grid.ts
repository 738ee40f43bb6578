import { columnLetters } from "../../cells/address";
import { DelimitedScanner } from "./delimited-scanner";
import { chooseDelimiter } from "./choose-delimiter";
import { firstRecord } from "./first-record";
import { lineFinder } from "./line-finder";
import { MOST_GRID_COLUMNS, MOST_GRID_ROWS, type GridRows, type SourceGrid } from "./source-grid";
import type { TextCells } from "./text-cells";

/** The line below the header of a Markdown table, and the rules of tables drawn with characters. */
const RULE_SIGNS = /^[-=:\s|+]+$/;
const RULE_DASHES = /--|==/;
const ROWS_AT_FIRST = 256;
const SAMPLE_LENGTH = 64 * 1024;

/**
 * The records of a delimited text as a grid. Lines that are rules of a drawn table are blank rows; of cells between bars,
 * the outer bars and white space are no part.
 *
 * @param delimiter what parts the cells; chosen anew where it is undefined.
 * @param headerStart where the header begins as it was read without a search.
 */
export function textGrid(text: string, delimiter = delimiterOf(text), headerStart?: number): SourceGrid {
  let records: Records | undefined;
  const all = (): Records => (records ??= recordsOf(text, delimiter, MOST_GRID_ROWS + 1));
  const line = lineFinder(text, MOST_GRID_ROWS + 1, (row) => all().starts[row] ?? text.length);
  return {
    get header() {
      return headerStart === undefined ? undefined : recordsBefore(text, delimiter, headerStart);
    },
    delimiter,
    head: (rows) => recordsOf(text, delimiter, rows).rows,
    all: () => {
      const { rows, isWhole } = all();
      const fits =
        isWhole && rows.length <= MOST_GRID_ROWS && rows.every((row) => row.length <= MOST_GRID_COLUMNS);
      return fits ? rows : undefined;
    },
    placeOfRow: line,
    placeOfColumn: (column) => `column ${columnLetters(column)}`,
    placeOfArea: ({ top, bottom }) => {
      const [first, last] = [line(top), line(bottom)];
      return first === last ? first : `${first.replace("line", "lines")} to ${last.replace("line ", "")}`;
    },
  };
}

/** Titles and notes above a table have no delimiter, or none as often as the next line has one. */
function delimiterOf(text: string): string {
  const lines = text
    .slice(0, SAMPLE_LENGTH)
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== "" && !isRule(line));
  const parts = lines.map(mostParts);
  const first = parts.findIndex((count, at) => count > 0 && count === parts[at + 1]);
  return chooseDelimiter(lines.slice(Math.max(0, first)).join("\n"));
}

function mostParts(line: string): number {
  return Math.max(...[",", ";", "\t", "|"].map((mark) => line.split(mark).length - 1));
}

interface Records {
  readonly rows: GridRows;
  /** Where each begins. */
  readonly starts: readonly number[];
  /** Whether no quote was left open. */
  readonly isWhole: boolean;
}

function isRule(line: string): boolean {
  return RULE_SIGNS.test(line) && RULE_DASHES.test(line);
}

/** At most so many records of a text. A quote that is never closed ends them. */
function recordsOf(text: string, delimiter: string, most: number): Records {
  const width = MOST_GRID_COLUMNS + 1;
  const scanner = new DelimitedScanner(text, delimiter, width, Math.min(most, ROWS_AT_FIRST));
  const starts: number[] = [];
  const widths: number[] = [];
  let at = 0;
  while (at >= 0 && at < text.length && starts.length < most) {
    const { blank } = scanner;
    const end = scanner.scan(at, at + 1);
    if (end >= 0) {
      starts.push(at);
      widths.push(scanner.blank > blank ? 0 : Math.min(scanner.cells, width));
    }
    at = end;
  }
  const cells = Array.from({ length: width }, (_, column) => scanner.column(column));
  let row = 0;
  const rows = widths.map((count): readonly string[] =>
    count === 0 ? [] : withoutHash(rowOf(cellsOf(cells, row++, count), delimiter)),
  );
  return { rows, starts, isWhole: at >= 0 };
}

/** Titles of Markdown stand behind hashes. */
function withoutHash(row: readonly string[]): readonly string[] {
  const [title, ...others] = row;
  return title !== undefined && others.length === 0 ? [title.replace(/^\s*#{1,6}\s+(?=\S)/, "")] : row;
}

function cellsOf(columns: readonly TextCells[], row: number, count: number): string[] {
  return columns.slice(0, count).map((column) => column.at(row));
}

function rowOf(cells: readonly string[], delimiter: string): readonly string[] {
  if (delimiter !== "|") {
    return cells;
  }
  if (isRule(cells.join("|"))) {
    return [];
  }
  const trimmed = cells.map((cell) => withoutEmphasis(cell.trim()));
  const inner = trimmed.length > 1 && trimmed[0] === "" ? trimmed.slice(1) : trimmed;
  return inner.length > 1 && inner.at(-1) === "" ? inner.slice(0, -1) : inner;
}

/** What Markdown sets in bold or as code, mostly the best value of a column, without its marks. */
function withoutEmphasis(cell: string): string {
  return cell.replace(/^(\*\*|__|`)(?=\S)(.*\S)\1$/, "$2");
}

function recordsBefore(text: string, delimiter: string, place: number): number {
  let count = 0;
  for (let at = 0; at >= 0 && at < place; count++) {
    at = firstRecord(text, at, delimiter).end;
  }
  return count;
}
