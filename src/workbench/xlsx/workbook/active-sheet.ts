import type { Book } from "../../book/book";
import type { Sheet } from "../../book/sheet";

/** The sheet that shows first: the active one, or the first visible one, since Excel opens on no hidden sheet. */
export function activeSheet(book: Book): Sheet | undefined {
  const visible = book.sheets.filter(({ visibility }) => visibility === "Visible");
  return visible.find(({ id }) => id === book.activeSheetId) ?? visible[0] ?? book.sheets[0];
}
