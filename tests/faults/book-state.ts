import type { Book } from "../../src/workbench/book/book";
import { CellError, type CellContent } from "../../src/workbench/book/cell-content";
import type { Sheet } from "../../src/workbench/book/sheet";
import type { TableDescription } from "../../src/workbench/book/table-description";

/** A row by header; cells as JSON, so that a number and its text differ. Blank cells are left out. */
export type RowState = ReadonlyMap<string, string>;

/** A table as the judges see it: rows by what they are known by, wherever they stand. */
export interface TableState {
  readonly headers: readonly string[];
  readonly rows: ReadonlyMap<string, RowState>;
}

/** A book as the judges see it. */
export interface BookState {
  readonly tables: ReadonlyMap<string, TableState>;
  /** Every cell of the user's own that stands neither in a table nor beside one, as `sheet: value`, sorted. */
  readonly outside: readonly string[];
  /** Cells of the sheets that Runsheet rebuilds, as `sheet row,column: value`. */
  readonly generated: readonly string[];
  readonly runIds: readonly string[];
}

/** Names and ids that stand in a book; those that an action makes up are told from them by not being among them. */
export type KnownIds = ReadonlySet<string>;

/** Headers of what a row of each table is known by; the other tables are known by their whole row. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  Runs: ["Name"],
  Params: ["Name"],
  Metrics: ["Name"],
  Datasets: ["Name"],
  Experiments: ["Name"],
  Models: ["Name", "Version"],
  History: ["Run ID", "Metric", "Step"],
  Issues: ["Rule", "Value", "Problem", "Place"],
};
/** Moments, ids that an action makes up, and what is reckoned from them. */
const MADE_UP = ["Import", "Run ID", "Source ID", "Digest"];
/** The ids of the test files are shorter than any that an action makes up. */
const UID_LENGTH = 8;
const MOMENTS = ["When", "Found"];
/** Ids of imports within other texts. */
const BATCH = /\d{8}-\d{6}-\w+/g;
/** A line that counts what one click took back; what a click before it took back is not in it. */
const COUNTED = /^"(Import taken back|Taken back): /;
/** Sheets that Runsheet rebuilds, by the hidden names that point at them. */
const MARKER = "Runsheet_";
/** Ids that Excel gives to what is made in it. */
const GUID = /\{[0-9A-F-]{36}\}/g;

/** Reads a book; ids that are not among the known are masked, because they differ from one run to the next. */
export function readBook(book: Book, known: KnownIds): BookState {
  const generated = generatedSheets(book);
  const tables = new Map<string, TableState>();
  for (const table of book.tables) {
    const sheet = book.sheets.find(({ id }) => id === table.sheetId);
    if (sheet && !generated.has(sheet)) {
      tables.set(table.name, readTable(table, sheet, known));
    }
  }
  return {
    tables,
    outside: book.sheets
      .filter((sheet) => !generated.has(sheet))
      .flatMap((sheet) => outsideCells(book, sheet))
      .sort(),
    generated: [...generated].flatMap(allCells),
    runIds: columnTexts(book, "Runs", "Run ID"),
  };
}

/** The ids that stand in a book now. */
export function knownIds(book: Book): KnownIds {
  const ids = ["Runs", "Changes", "Issues"].flatMap((table) =>
    MADE_UP.flatMap((header) => columnTexts(book, table, header)),
  );
  return new Set(ids);
}

/** One column of a table as texts; empty when there is no such table or column. */
export function columnTexts(book: Book, name: string, header: string): string[] {
  const table = book.tables.find((one) => one.name === name);
  const sheet = book.sheets.find(({ id }) => id === table?.sheetId);
  const position = table?.columns.indexOf(header) ?? -1;
  if (!table || !sheet || position < 0) {
    return [];
  }
  return bodyRows(table).map((row) =>
    String(plain(sheet.cells.value(row, table.area.left + position)) ?? ""),
  );
}

function readTable(table: TableDescription, sheet: Sheet, known: KnownIds): TableState {
  const { area, columns } = table;
  const rows = new Map<string, RowState>();
  for (const row of bodyRows(table)) {
    const cells = new Map<string, string>();
    columns.forEach((header, index) => {
      const text = textAt(sheet, row, area.left + index);
      if (text !== undefined) {
        cells.set(header, mask(header, text, known));
      }
    });
    const key = keyOf(table.name, cells);
    // What a person wrote beside a row belongs to it.
    for (const [distance, text] of besideRow(sheet, table, row)) {
      cells.set(`beside, ${distance}`, text);
    }
    if (cells.size > 0) {
      rows.set(freeKey(rows, key), cells);
    }
  }
  return { headers: columns, rows };
}

function mask(header: string, text: string, known: KnownIds): string {
  if (MOMENTS.includes(header)) {
    return "a moment";
  }
  if (COUNTED.test(text)) {
    return "what was taken back";
  }
  if (!MADE_UP.includes(header)) {
    return text.replace(BATCH, (id) => (known.has(id) ? id : "an id"));
  }
  const id = String(JSON.parse(text));
  const isOfAFile = header === "Source ID" && id.length < UID_LENGTH;
  return isOfAFile || known.has(id) ? text : "made up";
}

function keyOf(table: string, cells: RowState): string {
  const headers = KEYS[table] ?? [...cells.keys()];
  const parts = headers.map((header) => cells.get(header) ?? "");
  return parts.some((part) => part !== "") ? parts.join(" | ") : `blank ${[...cells.values()].join(" | ")}`;
}

function freeKey(rows: ReadonlyMap<string, RowState>, key: string): string {
  let free = key;
  for (let number = 2; rows.has(free); number++) {
    free = `${key} (no. ${number})`;
  }
  return free;
}

function bodyRows({ area, showHeaders, showTotals }: TableDescription): number[] {
  const top = area.top + (showHeaders ? 1 : 0);
  const bottom = area.bottom - (showTotals ? 1 : 0);
  return Array.from({ length: Math.max(0, bottom - top + 1) }, (_, index) => top + index);
}

/** Cells right of a table in one of its rows, by their distance from it. */
function besideRow(sheet: Sheet, { area }: TableDescription, row: number): [number, string][] {
  const found: [number, string][] = [];
  for (let column = area.right + 1; column < sheet.cells.columnCount; column++) {
    const text = textAt(sheet, row, column);
    if (text !== undefined) {
      found.push([column - area.right, text]);
    }
  }
  return found;
}

function outsideCells(book: Book, sheet: Sheet): string[] {
  const tables = book.tables.filter(({ sheetId }) => sheetId === sheet.id);
  return cellsOf(sheet)
    .filter(({ row, column }) => !tables.some((table) => belongs(table, row, column)))
    .map(({ text }) => `${sheet.name}: ${text}`);
}

/** What the host numbers anew each time, such as a conditional format, whose id Runsheet keeps. */
const ID = /\{[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\}/g;

function allCells(sheet: Sheet): string[] {
  return cellsOf(sheet).map(
    ({ row, column, text }) => `${sheet.name} ${row},${column}: ${text.replace(ID, "{id}")}`,
  );
}

function cellsOf(sheet: Sheet): { row: number; column: number; text: string }[] {
  const found: { row: number; column: number; text: string }[] = [];
  for (let row = 0; row < sheet.cells.rowCount; row++) {
    for (let column = 0; column < sheet.cells.columnCount; column++) {
      const text = textAt(sheet, row, column);
      if (text !== undefined) {
        found.push({ row, column, text });
      }
    }
  }
  return found;
}

/** Whether a cell is the table's, or stands beside one of its rows. */
function belongs({ area, showHeaders }: TableDescription, row: number, column: number): boolean {
  const isHeader = showHeaders && row === area.top;
  return row >= area.top && row <= area.bottom && column >= area.left && (!isHeader || column <= area.right);
}

/** A cell as JSON: its formula, or what it holds; undefined when it is empty. */
function textAt(sheet: Sheet, row: number, column: number): string | undefined {
  const value = sheet.cells.formula(row, column) ?? plain(sheet.cells.value(row, column));
  return value === undefined || value === "" ? undefined : JSON.stringify(value).replace(GUID, "an id");
}

function plain(value: CellContent | undefined): number | string | boolean | undefined {
  return value instanceof CellError ? value.code : value;
}

function generatedSheets(book: Book): Set<Sheet> {
  const formulas = book.names.filter(({ name }) => name.startsWith(MARKER)).map(({ formula }) => formula);
  return new Set(
    book.sheets.filter(({ name }) =>
      formulas.some(
        (formula) =>
          formula.startsWith(`=${name}!`) || formula.startsWith(`='${name.replaceAll("'", "''")}'!`),
      ),
    ),
  );
}
