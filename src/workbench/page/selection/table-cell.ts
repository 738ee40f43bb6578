import { contains } from "../../book/area";
import type { Book } from "../../book/book";
import type { CellPosition } from "./cell-position";

/**
 * Whether a cell stands in a table. Desktop Excel shows no items of add-ins in the menu of such cells
 * (OfficeDev/office-js #6612), so the workbench does not either.
 */
export function isTableCell(book: Book, sheetId: string, { row, column }: CellPosition): boolean {
  return book.tables.some((table) => table.sheetId === sheetId && contains(table.area, row, column));
}
