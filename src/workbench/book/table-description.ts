import type { Area } from "./area";
import type { ColumnFilter } from "./column-filter";

/** An Excel table. Its column names are the texts of its header cells, which the model keeps unique and in step. */
export interface TableDescription {
  readonly id: string;
  /** Unique in the book without regard to case. */
  name: string;
  readonly sheetId: string;
  /** The whole table: header, body and totals. */
  area: Area;
  columns: string[];
  showHeaders: boolean;
  showTotals: boolean;
  showFilterButton: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  highlightFirstColumn: boolean;
  style: string;
  /** Column ids stay when columns move; same order as `columns`. */
  columnIds: number[];
  /** What filtered columns may show, by column id; the rows that are hidden for it are hidden on the sheet. */
  filters?: Map<number, ColumnFilter>;
  /** How the rows were last sorted; `key` counts columns of the table. */
  sort?: { readonly fields: readonly Excel.SortField[]; readonly matchCase: boolean };
}
