import { Book } from "../book/book";
import { newId } from "../book/new-id";
import { Sheet } from "../book/sheet";
import { WorkbookFileError } from "../../ooxml/workbook-file-error";
import { readCells } from "./cells/read-cells";
import { unpack } from "./package/unpack";
import { openWorkbook, type OpenedWorkbook } from "./workbook/open-workbook";

/**
 * Reads an .xlsx file. What the book does not model stays in `book.origin` and is kept on saving. Throws `WorkbookFileError`
 * for anything that is no readable workbook: empty, damaged, encrypted, .xls, .xlsb, too large, 1904 dates.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Book> {
  // A pause before the work lets a page paint; the work itself is one stretch.
  await Promise.resolve();
  const opened = openChecked(bytes);
  const { book } = opened;
  book.origin = bytes;
  if (book.sheets.length === 0) {
    const sheet = new Sheet(newId(), "Sheet1");
    book.sheets.push(sheet);
    book.activeSheetId = sheet.id;
  }
  return book;
}

function openChecked(bytes: Uint8Array): OpenedWorkbook {
  try {
    const opened = openWorkbook(unpack(bytes));
    for (const { sheet: worksheet } of opened.entries) {
      if (!worksheet) {
        continue;
      }
      const { sheet, part, columnStyles, tables } = worksheet;
      readCells(part.cells, sheet, {
        strings: opened.strings,
        styles: opened.styles,
        tables: tables.map(({ description }) => description),
        columnStyles,
      });
    }
    return opened;
  } catch (cause) {
    if (cause instanceof WorkbookFileError) {
      throw cause;
    }
    throw new WorkbookFileError(
      "file-unreadable",
      "The workbook is damaged: one of its parts cannot be read.",
      "Let Excel repair it (Open, Open and Repair), save it and try again.",
      { cause },
    );
  }
}
