import { HeaderIndex } from "../../tracking/naming/header-index";
import { TABLE_NAMES, type TableName } from "../../tracking/schema/table-names";
import { TABLE_SPECS } from "../../tracking/schema/table-specs";
import type { CellRows } from "../../tracking/values/cell-value";
import type { GridCell } from "../tables/grid";
import type { Sheet, SheetTable } from "./sheet";

/** One of the tables of a workbook that Runsheet tracks, as a sheet of another workbook has it. */
export interface OwnTable {
  readonly name: TableName;
  readonly headers: readonly string[];
  /** The rows that hold anything, as long as the headers. */
  readonly rows: readonly (readonly GridCell[])[];
  /** The row of the sheet's cells that each of them is. */
  readonly lines: readonly number[];
  /** The column of the sheet's cells that the first header stands in. */
  readonly left: number;
}

/** Runsheet's own tables on a sheet: those of its names that have at least half of the columns. */
export function ownTables(sheet: Sheet | undefined): OwnTable[] {
  return (sheet?.tables ?? []).flatMap((table): OwnTable[] => {
    const name = TABLE_NAMES.find((one) => one === table.name);
    const own = sheet && name && tableAt(sheet, name, table);
    return own && hasItsColumns(own) ? [own] : [];
  });
}

/** A table with its header row first, as the catalogues are read; blank cells are "". */
export function cellRowsOf({ headers, rows }: OwnTable): CellRows {
  return [headers, ...rows.map((row) => row.map((cell) => cell ?? ""))];
}

function tableAt({ cells }: Sheet, name: TableName, { area }: SheetTable): OwnTable {
  const { top, left, bottom, right } = area;
  const cellsOf = (row: number): GridCell[] => {
    const own = cells[row] ?? [];
    return Array.from(
      { length: Math.max(0, Math.min(right, MOST_COLUMNS) - left + 1) },
      (_, at) => own[left + at],
    );
  };
  const lines: number[] = [];
  const rows: GridCell[][] = [];
  for (let row = top + 1; row <= Math.min(bottom, cells.length - 1); row++) {
    const values = cellsOf(row);
    if (values.some((value) => value !== undefined && value !== "")) {
      lines.push(row);
      rows.push(values);
    }
  }
  return { name, headers: cellsOf(top).map((header) => String(header ?? "")), rows, lines, left };
}

const MOST_COLUMNS = 16_383;

function hasItsColumns({ name, headers }: OwnTable): boolean {
  const index = new HeaderIndex(headers);
  const { columns } = TABLE_SPECS[name];
  return columns.filter(({ header }) => index.position(header) !== undefined).length * 2 >= columns.length;
}
