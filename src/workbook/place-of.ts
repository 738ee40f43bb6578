import { addressOf } from "../cells/address";
import type { TableShape } from "./layout";

/** A1 address, without the sheet, of a body cell; of the whole row, the column's header or the header row where parts are absent. */
export function placeOf(
  table: TableShape,
  { row, column }: { readonly row?: number; readonly column?: string },
): string {
  const position = column === undefined ? -1 : headerPosition(table.headers, column);
  const sheetRow = row === undefined ? table.headerRow : table.headerRow + 1 + row;
  return position < 0
    ? addressOf(sheetRow, table.column, 1, table.headers.length)
    : addressOf(sheetRow, table.column + position);
}

function headerPosition(headers: readonly string[], wanted: string): number {
  const exact = headers.indexOf(wanted);
  const fold = (text: string): string => text.trim().toLowerCase();
  return exact >= 0 ? exact : headers.findIndex((header) => fold(header) === fold(wanted));
}
