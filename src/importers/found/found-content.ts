import { sheetRowIn } from "../reading/cell-grid";
import { quotedText } from "../reading/quoted-text";
import { headerName } from "../reading/header-name";
import { surplusCells } from "../reading/delimited-scanner";
import { withDecimalPoints } from "../reading/decimal-commas";
import type { GridRows, SourceGrid } from "../reading/source-grid";
import type { StatedOfColumn, TableContent, UnreadableRow } from "../source-content";
import type { FoundTable } from "../tables/found-table";
import type { Scalar } from "../../tracking/values/scalar";
import type { CellFormats } from "../../tracking/typing/cell-formats";
import { rowMarks } from "../tables/row-marks";
import type { UnitLabel } from "../tables/unit-label";
import type { JoinedColumn } from "./joined-columns";

/** What the source of a table was read as. */
export interface ReadFrom {
  readonly grid: SourceGrid;
  readonly rows: GridRows;
  /** Name of the file, or of the part that it is. */
  readonly file: string;
  readonly encoding?: TableContent["encoding"];
}

/** A table that was found, as content to be recognised and read; its places lead back to the source. */
export function foundContent(
  table: FoundTable,
  name: string,
  source: ReadFrom,
  joined: readonly JoinedColumn[] = [],
): TableContent {
  const { grid, encoding } = source;
  const { delimiter } = grid;
  const { rows, lines, isTransposed } = table;
  const width =
    delimiter !== undefined && !isTransposed ? headerWidth(table, source.rows) : table.columns.length;
  const unreadable = surplusRows(table, width);
  const isUnreadable = new Set(unreadable.map(({ row }) => row));
  const all = table.columns
    .slice(0, width)
    .map((_, at) => rows.map((row, index): Scalar => (isUnreadable.has(index) ? "" : (row[at] ?? ""))));
  const used = all.flatMap((column, at) => (isUsed(table, at, column) ? [at] : []));
  const columns = [...used.map((at) => all[at] ?? []), ...joined.map(({ values }) => values)];
  const pointed =
    delimiter === undefined || delimiter === "," ? { columns, remarks: [] } : withDecimalPoints(columns);
  return {
    kind: "table",
    name,
    header: [
      ...used.map((at) => headerName(table.columns[at]?.header, at)),
      ...joined.map(({ header }) => header),
    ],
    columns: pointed.columns,
    ...formatsOf(table, used, joined, grid),
    ...statedOf(table, used, joined),
    ...aboutOf(table, used, source),
    count: rows.length,
    delimiter,
    ...(encoding ? { encoding } : {}),
    unreadable,
    place: (row) => {
      const line = lines[row] ?? 0;
      return isTransposed ? grid.placeOfColumn(line) : grid.placeOfRow(line);
    },
    ...(isTransposed ? {} : sheetRowIn(grid, (row) => lines[row], acrossOf(table))),
    remarks: pointed.remarks,
  };
}

function acrossOf({ area: { left, right } }: FoundTable): readonly [left: number, right: number] {
  return [left, right];
}

/**
 * What is known of the runs beside their cells: the title above them, their sheet and file, the headings between them, and
 * which of them stand out.
 */
function aboutOf(
  table: FoundTable,
  used: readonly number[],
  { grid: { looks, sheet }, file }: ReadFrom,
): Pick<TableContent, "title" | "sheet" | "file" | "headings" | "marks"> {
  const { title, lines, columns, isTransposed } = table;
  const headings = rowHeadings(table);
  const marks =
    looks &&
    rowMarks(
      (line, across) => (isTransposed ? looks[across]?.[line] : looks[line]?.[across]),
      lines,
      used.flatMap((at) => columns[at]?.line ?? []),
    );
  return {
    file,
    ...(title === "" ? {} : { title }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(headings ? { headings } : {}),
    ...(marks ? { marks } : {}),
  };
}

/** The heading above each row; undefined where the table has none. */
function rowHeadings({ lines, leftOut }: FoundTable): (string | undefined)[] | undefined {
  const headings = leftOut.filter(({ why }) => why === "heading");
  if (headings.length === 0) {
    return undefined;
  }
  let passed = 0;
  return lines.map((line) => {
    while ((headings[passed]?.area.bottom ?? Infinity) < line) {
      passed++;
    }
    return headings[passed - 1]?.text;
  });
}

/** The number formats of each column, cell by cell. */
function formatsOf(
  { columns, lines, isTransposed }: FoundTable,
  used: readonly number[],
  joined: readonly JoinedColumn[],
  { looks }: SourceGrid,
): Pick<TableContent, "formats"> {
  if (!looks) {
    return {};
  }
  const formatAt = (line: number, across: number): string | undefined =>
    (isTransposed ? looks[across]?.[line] : looks[line]?.[across])?.numberFormat;
  return {
    formats: [
      ...used.map((at): CellFormats => ({
        at: (row) => formatAt(lines[row] ?? -1, columns[at]?.line ?? -1),
      })),
      ...joined.map(({ formats }): CellFormats => ({ at: (row) => formats[row] })),
    ],
  };
}

/** What the headers state of their columns; nothing where none does. */
function statedOf(
  { columns }: FoundTable,
  used: readonly number[],
  joined: readonly JoinedColumn[],
): Pick<TableContent, "stated"> {
  const stated = [...used.map((at) => columns[at]), ...joined].map((column) => statedBy(column));
  return stated.some(({ unit, goal }) => unit !== undefined || goal !== undefined) ? { stated } : {};
}

function statedBy({ unit, goal }: UnitLabel = {}): StatedOfColumn {
  return { ...(unit !== undefined && { unit }), ...(goal && { goal }) };
}

/** How many cells the header rows of a text have: rows with more of them have a delimiter too many. */
function headerWidth({ header, columns, area }: FoundTable, rows: GridRows): number {
  const own = header ? rows.slice(header.top, header.bottom + 1) : [];
  const widest = Math.max(0, ...own.map((row) => row.length - area.left));
  return widest === 0 ? columns.length : Math.min(widest, columns.length);
}

function surplusRows({ rows }: FoundTable, width: number): UnreadableRow[] {
  return rows.flatMap((row, at): UnreadableRow[] =>
    row.slice(width).some((cell) => !isBlank(cell))
      ? [
          {
            row: at,
            message: surplusCells(row.length, width),
            ...quotedText(row.map((cell) => String(cell ?? "")).join(" | "), at),
          },
        ]
      : [],
  );
}

function isUsed({ columns }: FoundTable, at: number, values: readonly Scalar[]): boolean {
  return columns[at]?.header !== "" || values.some((value) => !isBlank(value));
}

function isBlank(cell: Scalar | undefined): boolean {
  return cell === undefined || (typeof cell === "string" && cell.trim() === "");
}
