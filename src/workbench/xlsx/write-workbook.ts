import type { Book } from "../book/book";
import { blankWorkbook } from "./workbook/blank-workbook";
import { dropUnreachable } from "./package/drop-unreachable";
import { pack } from "./package/pack";
import { unpack } from "./package/unpack";
import { openWorkbook } from "./workbook/open-workbook";
import { updateWorkbook } from "./workbook/update-workbook";

/**
 * Writes the book as an .xlsx file: the file it came from, brought in line with the book, or a new one. Parts that nobody
 * here understands are kept as they were while the sheets they belong to exist. Formulas are written with the values they
 * have: calculate first. Throws `WorkbookFileError` for contents that
 * Excel could not open again.
 */
export async function writeWorkbook(book: Book): Promise<Uint8Array> {
  await Promise.resolve();
  const opened = openWorkbook(book.origin ? unpack(book.origin) : blankWorkbook());
  updateWorkbook(opened, book);
  dropUnreachable(opened.package);
  return pack(opened.package);
}
