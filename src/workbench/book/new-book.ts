import { Book } from "./book";
import { newId } from "./new-id";
import { Sheet } from "./sheet";

/** A workbook as Excel makes a new one: one empty sheet, `Sheet1`. */
export function emptyBook(): Book {
  const book = new Book();
  const sheet = new Sheet(newId(), "Sheet1");
  book.sheets.push(sheet);
  book.activeSheetId = sheet.id;
  return book;
}
