import { addressOf } from "../cells/address";
import type { TrackedTable } from "./tracked-table";

/** A1 address, without the sheet, of a body cell; of the whole row, the column's header or the header row where parts are absent. */
export function placeOf(
  table: TrackedTable,
  { row, column }: { readonly row?: number; readonly column?: string },
): string {
  const found = column === undefined ? undefined : table.find(column);
  const sheetRow = row === undefined ? table.headerRow : table.headerRow + 1 + row;
  return found
    ? addressOf(sheetRow, table.column + found.position)
    : addressOf(sheetRow, table.column, 1, table.headers.length);
}
