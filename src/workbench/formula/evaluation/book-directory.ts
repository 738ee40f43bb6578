import { contains } from "../../book/area";
import type { Book, DefinedName } from "../../book/book";
import type { Sheet } from "../../book/sheet";
import type { TableDescription } from "../../book/table-description";

/** Finds the things of a book by name, without regard to case. Made anew whenever names may have changed. */
export class BookDirectory {
  private readonly sheetsByName = new Map<string, Sheet>();
  private readonly sheetsById = new Map<string, Sheet>();
  private readonly tables = new Map<string, TableDescription>();
  private readonly names = new Map<string, DefinedName>();
  private readonly structure: string;

  constructor(private readonly book: Book) {
    this.structure = structureOf(book);
    for (const sheet of book.sheets) {
      this.sheetsByName.set(sheet.name.toLowerCase(), sheet);
      this.sheetsById.set(sheet.id, sheet);
    }
    for (const table of book.tables) {
      this.tables.set(table.name.toLowerCase(), table);
    }
    for (const name of book.names) {
      this.names.set(nameKeyOf(name.name, name.sheetId), name);
    }
  }

  /** Whether sheets, tables and names of the book are still those that this directory was made from. */
  isOf(book: Book): boolean {
    return this.structure === structureOf(book);
  }

  sheetNamed(name: string): Sheet | undefined {
    return this.sheetsByName.get(name.toLowerCase());
  }

  sheetWithId(id: string): Sheet | undefined {
    return this.sheetsById.get(id);
  }

  tableNamed(name: string): TableDescription | undefined {
    return this.tables.get(name.toLowerCase());
  }

  /** The table that a cell stands in. */
  tableAt(sheet: Sheet, row: number, column: number): TableDescription | undefined {
    return this.book.tables.find((table) => table.sheetId === sheet.id && contains(table.area, row, column));
  }

  /** A defined name: the sheet's own goes before the book's. */
  definedName(name: string, sheet: Sheet): DefinedName | undefined {
    return this.names.get(nameKeyOf(name, sheet.id)) ?? this.names.get(nameKeyOf(name, undefined));
  }
}

function nameKeyOf(name: string, sheetId: string | undefined): string {
  return `${sheetId ?? ""}!${name.toLowerCase()}`;
}

function structureOf(book: Book): string {
  return JSON.stringify([
    book.sheets.map(({ id, name }) => [id, name]),
    book.tables.map(({ id, name, sheetId, area, columns, showHeaders, showTotals }) => [
      id,
      name,
      sheetId,
      Object.values(area),
      columns,
      showHeaders,
      showTotals,
    ]),
    book.names,
  ]);
}
