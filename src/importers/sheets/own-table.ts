import { foldHeader } from "../../tracking/naming/fold-header";
import { HeaderIndex } from "../../tracking/naming/header-index";
import type { RowValues } from "../../tracking/planning/plan";
import type { ColumnSpec } from "../../tracking/schema/column-spec";
import { TABLE_NAMES, type TableName } from "../../tracking/schema/table-names";
import { TABLE_SPECS } from "../../tracking/schema/table-specs";
import type { CellRows } from "../../tracking/values/cell-value";
import { formatDate } from "../../tracking/values/read-date";
import { shownMoment, showsDays } from "../../tracking/values/shown-day";
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

/** Runsheet's own tables on a sheet: those of its names, in any case, that have at least half of the columns. */
export function ownTables(sheet: Sheet | undefined): OwnTable[] {
  return (sheet?.tables ?? []).flatMap((table): OwnTable[] => {
    const name = TABLE_NAMES.find((one) => foldHeader(one) === foldHeader(table.name));
    const own = sheet && name && tableAt(sheet, name, table);
    return own && hasItsColumns(own) ? [own] : [];
  });
}

/** A table with its header row first, as the catalogues are read; blank cells are "". */
export function cellRowsOf({ headers, rows }: OwnTable): CellRows {
  return [headers, ...rows.map((row) => row.map((cell) => cell ?? ""))];
}

/**
 * The rows of a table by header: by Runsheet's own, however that workbook spells it, so that whoever reads a row finds what it
 * asks for; a person's own columns as they are. Days are points in time, as rows of our tables have them.
 */
export function rowValues({ name, headers, rows }: OwnTable): RowValues[] {
  const index = new HeaderIndex(headers);
  const specs = new Map(TABLE_SPECS[name].columns.map((column) => [index.position(column.header), column]));
  return rows.map((row) =>
    Object.fromEntries(
      headers.map((header, at) => {
        const cell = row[at];
        const spec = specs.get(at);
        const isDay = spec?.type === "date" && typeof cell === "number";
        return [spec?.header ?? header, isDay ? (shownMoment(cell) ?? String(cell)) : cell];
      }),
    ),
  );
}

function tableAt({ cells, looks }: Sheet, name: TableName, { area }: SheetTable): OwnTable {
  const { top, left, bottom, right } = area;
  const formatAt = (row: number, at: number) => looks?.[row]?.[left + at]?.numberFormat;
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
  const headers = cellsOf(top).map((header) => String(header ?? ""));
  const isOfTexts = headers.map((header) => isTextColumn(name, header));
  return {
    name,
    headers,
    // A list or a version that Excel took for a day is a text all the same. Runs say the type of a column themselves.
    rows: rows.map((cells, row) =>
      cells.map((cell, at) =>
        isOfTexts[at] === true ? dayText(cell, formatAt(lines[row] ?? -1, at)) : cell,
      ),
    ),
    lines,
    left,
  };
}

/** Whether a column of a table beside Runs holds texts. */
function isTextColumn(name: TableName, header: string): boolean {
  const type = specOf(name, header)?.type;
  return name !== "Runs" && (type === "text" || type === "choice");
}

function specOf(name: TableName, header: string): ColumnSpec | undefined {
  const folded = foldHeader(header);
  return TABLE_SPECS[name].columns.find((column) => foldHeader(column.header) === folded);
}

/** The ISO text of a number under a format of days; any other cell as it is. */
function dayText(cell: GridCell, format: string | undefined): GridCell {
  const moment = typeof cell === "number" && showsDays(format) ? shownMoment(cell) : undefined;
  if (moment === undefined) {
    return cell;
  }
  const text = formatDate(moment);
  return Number.isInteger(cell) ? text.slice(0, DAY_LENGTH) : text;
}

const MOST_COLUMNS = 16_383;
const DAY_LENGTH = "2026-01-05".length;

function hasItsColumns({ name, headers }: OwnTable): boolean {
  const index = new HeaderIndex(headers);
  const { columns } = TABLE_SPECS[name];
  return columns.filter(({ header }) => index.position(header) !== undefined).length * 2 >= columns.length;
}
