import type { PartContent } from "../source-content";
import type { OwnTable } from "./own-table";
import type { Sheet } from "./sheet";

/** One of Runsheet's tables with the part and the sheet that it stands in. */
export interface PlacedTable {
  readonly table: OwnTable;
  readonly part: PartContent;
  readonly sheet: Sheet;
}

/** Where a row of such a table stands, by its position among the rows: "row 7 of ada.xlsx, Runs". */
export function tableRowPlace({ table, part, sheet }: PlacedTable, row: number): string {
  return `row ${(table.lines[row] ?? 0) + (sheet.origin?.row ?? 0) + 1} of ${part.name}`;
}
