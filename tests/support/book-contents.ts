import type { Book } from "../../src/workbench/book/book";
import { CellError, type CellContent } from "../../src/workbench/book/cell-content";
import type { Sheet } from "../../src/workbench/book/sheet";
import type { TableDescription } from "../../src/workbench/book/table-description";

type Cell = number | string | boolean | undefined;

/** The body of a table as one object a row; blank cells are left out, and so are wholly blank rows. */
export function tableRows(book: Book, table: string): Record<string, Cell>[] {
  const { sheet, description } = findTable(book, table);
  const { area, columns } = description;
  const rows: Record<string, Cell>[] = [];
  for (let row = area.top + 1; row <= area.bottom; row++) {
    const cells = columns.flatMap((header, index): [string, Cell][] => {
      const value = plain(sheet.cells.value(row, area.left + index));
      return value === undefined ? [] : [[header, value]];
    });
    if (cells.length > 0) {
      rows.push(Object.fromEntries(cells));
    }
  }
  return rows;
}

/** One column of a table, blanks as undefined. */
export function tableColumn(book: Book, table: string, header: string): Cell[] {
  const { sheet, description } = findTable(book, table);
  const { area, columns } = description;
  const column = area.left + columns.indexOf(header);
  return Array.from({ length: area.bottom - area.top }, (_, row) =>
    plain(sheet.cells.value(area.top + 1 + row, column)),
  );
}

/** What a person entered into a cell of a table (a formula as such), by its body row from 0, and the format of the cell. */
export function tableEntry(
  book: Book,
  table: string,
  row: number,
  header: string,
): readonly [Cell, string | undefined] {
  const { sheet, description } = findTable(book, table);
  const { top, left } = description.area;
  const place = [top + 1 + row, left + description.columns.indexOf(header)] as const;
  const entered = sheet.cells.formula(...place) ?? plain(sheet.cells.value(...place));
  return [entered, sheet.styles.at(...place).numberFormat];
}

/** A table and the sheet it stands on; throws when there is none. */
export function findTable(book: Book, table: string): { sheet: Sheet; description: TableDescription } {
  const description = book.tables.find(({ name }) => name === table);
  const sheet = book.sheets.find(({ id }) => id === description?.sheetId);
  if (!description || !sheet) {
    throw new Error(`The book has no table ${table}.`);
  }
  return { sheet, description };
}

/** A sheet by its name; throws when there is none. */
export function findSheet(book: Book, name: string): Sheet {
  const sheet = book.sheets.find((one) => one.name === name);
  if (!sheet) {
    throw new Error(`The book has no sheet ${name}.`);
  }
  return sheet;
}

/** Everything that a person could see or use in a book, as plain data that two states can be compared by. */
export function bookContents(
  book: Book,
  { except = [] }: { readonly except?: readonly string[] } = {},
): unknown {
  return {
    tables: book.tables
      .filter(({ name }) => !except.includes(name))
      .map(({ name, area, columns, showTotals }) => ({ name, area, columns: [...columns], showTotals })),
    names: book.names.map(({ name, formula }) => ({ name, formula })),
    parts: book.customXmlParts.map(({ xml }) => xml),
    sheets: book.sheets
      .filter(({ name }) => !except.includes(name))
      .map((sheet) => ({
        name: sheet.name,
        visibility: sheet.visibility,
        frozen: [sheet.frozenRows, sheet.frozenColumns],
        widths: byKey(sheet.columnWidths),
        hidden: [...sheet.hiddenColumns].sort(),
        levels: byKey(sheet.columnLevels),
        cells: cellTexts(sheet),
        validations: sheet.validations.map(({ areas, rule }) => JSON.stringify({ areas, rule })).sort(),
        conditionalFormats: sheet.conditionalFormats.map(({ areas, rule }) => ({ areas, rule })),
        charts: sheet.charts.map(({ name }) => name),
      })),
  };
}

function cellTexts(sheet: Sheet): string[] {
  const extent = sheet.cells.extent();
  const found: string[] = [];
  if (!extent) {
    return found;
  }
  for (let row = 0; row <= extent.bottom; row++) {
    for (let column = 0; column <= extent.right; column++) {
      const value = sheet.cells.formula(row, column) ?? plain(sheet.cells.value(row, column));
      if (value === undefined) {
        continue;
      }
      found.push(
        `${row},${column}: ${JSON.stringify(value)} ${JSON.stringify(sheet.styles.at(row, column))}`,
      );
    }
  }
  return found;
}

function plain(value: CellContent | undefined): Cell {
  return value instanceof CellError ? value.code : value;
}

function byKey<V>(map: ReadonlyMap<number, V>): [number, V][] {
  return [...map].sort(([a], [b]) => a - b);
}
