import { Book } from "../../../src/workbench/book/book";
import { CellError, type CellContent } from "../../../src/workbench/book/cell-content";
import { Sheet } from "../../../src/workbench/book/sheet";
import { Calculation } from "../../../src/workbench/formula/calculation";

export type Cell = CellContent | undefined;

/** A sheet whose rows start at A1; texts that begin with `=` are formulas. */
export function addSheet(book: Book, name: string, rows: readonly (readonly Cell[])[]): Sheet {
  const sheet = new Sheet(`{${name}}`, name);
  for (const [row, cells] of rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (typeof cell === "string" && cell.startsWith("=")) {
        sheet.cells.setFormula(row, column, cell);
      } else {
        sheet.cells.setValue(row, column, cell);
      }
    }
  }
  book.sheets.push(sheet);
  return sheet;
}

/** A sheet that holds one table of the same name, with headers in row 1. */
export function addTable(book: Book, name: string, rows: readonly (readonly Cell[])[]): Sheet {
  const sheet = addSheet(book, name, rows);
  const columns = (rows[0] ?? []).map(String);
  book.tables.push({
    id: name,
    name,
    sheetId: sheet.id,
    area: { top: 0, left: 0, bottom: rows.length - 1, right: columns.length - 1 },
    columns,
    columnIds: columns.map((_, index) => index + 1),
    showHeaders: true,
    showTotals: false,
    showFilterButton: true,
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    style: "TableStyleMedium2",
  });
  return sheet;
}

/**
 * Runs (table) and an empty sheet `Out` to calculate on:
 *
 *     Run ID  Experiment  Status     lr      acc   loss [nats]  Tags
 *     run-1   cnn         Completed  0.1     0.80  0.61         a
 *     run-2   cnn         Completed  0.01    0.92  0.35         (blank)
 *     run-3   mlp         Failed     0.1     NaN   (blank)      b
 *     run-4   mlp         Completed  0.001   0.88  0.41         (blank)
 *     run-5   CNN         Running    0.01    0.95  0.30         c
 */
export function sampleBook(): Book {
  const book = new Book();
  addTable(book, "Runs", [
    ["Run ID", "Experiment", "Status", "lr", "acc", "loss [nats]", "Tags"],
    ["run-1", "cnn", "Completed", 0.1, 0.8, 0.61, "a"],
    ["run-2", "cnn", "Completed", 0.01, 0.92, 0.35, undefined],
    ["run-3", "mlp", "Failed", 0.1, "NaN", undefined, "b"],
    ["run-4", "mlp", "Completed", 0.001, 0.88, 0.41, undefined],
    ["run-5", "CNN", "Running", 0.01, 0.95, 0.3, "c"],
  ]);
  addSheet(book, "Out", []);
  return book;
}

/** A result as tests write it: errors as their code, arrays as arrays, blanks as null. */
export type Shown = number | string | boolean | null | Shown[];

export function shown(value: Cell | Cell[][]): Shown {
  if (Array.isArray(value)) {
    return value.map((row) => row.map(shown));
  }
  if (value instanceof CellError) {
    return value.code;
  }
  return value ?? null;
}

/** The result of a formula in a cell of a book (by default the sample, A1 of `Out`). */
export function calculate(formula: string, book = sampleBook(), at = "Out", row = 0, column = 0): Shown {
  const sheet = book.sheets.find(({ name }) => name === at);
  if (!sheet) {
    throw new Error(`no sheet ${at}`);
  }
  return shown(new Calculation(book).evaluate(formula, { sheetId: sheet.id, row, column }));
}
