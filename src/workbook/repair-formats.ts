// Columns of numbers and of TRUE and FALSE in which nothing that is typed is a number: workbooks of earlier versions gave
// them the format of the texts beside them, and a parameter that was a text stands in a column of texts. Set-up gives them
// their format, and makes texts that are numbers numbers again, wherever no digit is lost. Whoever only follows a change that
// somebody made elsewhere changes formats alone, and says which values wait.

import type { CellValue } from "../tracking/values/cell-value";
import type { TableName } from "../tracking/schema/table-names";
import { setNumberFormat } from "./column-look";
import type { Tracking } from "./read-tracking";
import { checkUnprotected } from "./check-unprotected";
import { lookAtTable, standsAlike } from "./rules/look-at-table";
import type { WorkbookSession } from "./run-excel";
import type { TrackedTable } from "./tracked-table";
import {
  columnRange,
  changes,
  inexactTexts,
  mendColumn,
  mendsOf,
  scanColumn,
  whileMending,
  type CellMend,
  type ColumnScan,
  type PlacedColumn,
} from "./typed-column";
import { tableInBatch } from "./writing/table-in-batch";
import { columnsWithTextFormat, FORMAT_BYTES, hasTextFormat } from "./text-format-between";

/** Formats of so many bytes are all looked at in the first sync. */
const SMALL_BYTES = 100_000;

/** Texts of a column that stayed as they are. */
export interface KeptTexts {
  readonly header: string;
  readonly sheetName: string;
  /** How many of them are numbers that set-up makes numbers. */
  readonly exact: number;
  /** Those that would not show the same as numbers. */
  readonly inexact: readonly string[];
}

/** What was mended, and which texts stayed. */
export interface RepairedFormats {
  /** The tables in which anything was mended. */
  readonly tables: readonly TableName[];
  /** How many texts became numbers, TRUE or FALSE. */
  readonly made: number;
  readonly kept: readonly KeptTexts[];
}

export interface RepairOptions {
  /** Whether the values stay as they are, whatever becomes of the formats. */
  readonly valuesStay?: boolean;
  /** Told right before the first write. */
  readonly onBegin?: () => void;
}

/** Mends the columns that have the text format against their spec or hold texts that are numbers. */
export async function repairFormats(
  context: WorkbookSession,
  { tracked }: Pick<Tracking, "tracked">,
  { valuesStay = false, onBegin = () => undefined }: RepairOptions = {},
): Promise<RepairedFormats> {
  const tables = [...tracked.values()];
  const typed = tables.flatMap(typedColumns);
  const isSmall = typed.reduce((sum, { table }) => sum + table.rows, 0) * FORMAT_BYTES <= SMALL_BYTES;
  const suspects = typed.map((column) => queueSuspicion(context, column, { isSmall, valuesStay }));
  const blank = tables.filter(({ rows }) => rows === 1).map((table) => queueBlank(context, table));
  const looks = tables.map((table) => ({ table, look: lookAtTable(context, table) }));
  const { application } = context.workbook;
  application.load("decimalSeparator");
  await context.sync();
  const moved = looks.find(({ table, look }) => !standsAlike(look.now(), table));
  if (moved) {
    throw whileMending(moved.table, "looked at; nothing was written");
  }
  for (const one of blank) {
    completeFormats(context, one);
  }
  const unsure = suspects.filter(({ suspicion }) => suspicion() === "unsure").map(({ column }) => column);
  const between = await columnsWithTextFormat(context, unsure);
  const wrong: ColumnScan[] = [];
  for (const { column, suspicion } of suspects) {
    if (suspicion() === "wrong" || between.has(column)) {
      wrong.push(await scanColumn(context, column));
    }
  }
  return mendAll(context, wrong, { valuesStay, onBegin, decimalSeparator: application.decimalSeparator });
}

async function mendAll(
  context: WorkbookSession,
  scans: readonly ColumnScan[],
  options: Required<RepairOptions> & { readonly decimalSeparator: string },
): Promise<RepairedFormats> {
  const { valuesStay, decimalSeparator, onBegin } = options;
  const found = scans.map((scan) => {
    const mends = mendsOf(scan, decimalSeparator);
    const exact = mends.filter(({ value }) => value !== null).length;
    return { scan, exact, mends: valuesStay ? mends.map(formatAlone) : mends };
  });
  const wrong = found.filter(({ mends }) => mends.some(changes));
  for (const { scan } of wrong) {
    checkUnprotected(scan.column.table);
  }
  if (wrong.length > 0) {
    onBegin();
  }
  for (const { scan, mends } of wrong) {
    await mendColumn(context, scan, mends);
  }
  const kept = found.map(({ scan, exact }) => ({
    header: scan.column.spec.header,
    sheetName: scan.column.table.sheetName,
    exact: valuesStay ? exact : 0,
    inexact: inexactTexts(scan, decimalSeparator),
  }));
  return {
    tables: [...new Set(wrong.map(({ scan }) => scan.column.table.name))],
    made: valuesStay ? 0 : found.reduce((sum, { exact }) => sum + exact, 0),
    kept: kept.filter(({ exact, inexact }) => exact + inexact.length > 0),
  };
}

function formatAlone({ format }: CellMend): CellMend {
  return { value: null, format };
}

/** The columns of numbers and of TRUE and FALSE. */
function typedColumns(table: TrackedTable): PlacedColumn[] {
  return table.columns.flatMap(({ spec, position }) =>
    spec && (spec.type === "number" || spec.type === "integer" || spec.type === "boolean")
      ? [{ table, spec, position }]
      : [],
  );
}

/** What a first look says of a column: it must be read, it need not, or its formats have to be looked at in between. */
type Suspicion = "wrong" | "right" | "unsure";

/**
 * Queues a look whether a column must be read. In a small workbook all its formats tell; in a larger one its first and
 * last cell tell of a whole column of texts, and blank cells in between, which may be cells of text, are left to be looked
 * at. Texts Excel counts. Where values stay, neither texts nor cells in between matter yet.
 */
function queueSuspicion(
  context: WorkbookSession,
  column: PlacedColumn,
  { isSmall, valuesStay }: { readonly isSmall: boolean; readonly valuesStay: boolean },
): { readonly column: PlacedColumn; readonly suspicion: () => Suspicion } {
  const { rows } = column.table;
  const { functions } = context.workbook;
  const all = columnRange(context, column, 0, rows);
  const looked = isSmall ? [all] : [0, rows - 1].map((row) => columnRange(context, column, row, 1));
  looked.forEach((cells) => cells.load("numberFormat"));
  const texts = valuesStay ? undefined : functions.countIf(all, "*").load("value");
  const filled = valuesStay || isSmall ? undefined : functions.countA(all).load("value");
  return {
    column,
    suspicion: () => {
      if (looked.some(hasTextFormat) || (texts !== undefined && texts.value !== 0)) {
        return "wrong";
      }
      return filled === undefined || filled.value === rows ? "right" : "unsure";
    },
  };
}

/** A table with one row only. */
interface ShortTable {
  readonly table: TrackedTable;
  readonly row: Excel.Range;
}

function queueBlank(context: WorkbookSession, table: TrackedTable): ShortTable {
  const { sheetId, headerRow, column, headers } = table;
  const row = context.workbook.worksheets
    .getItem(sheetId)
    .getRangeByIndexes(headerRow + 1, column, 1, headers.length)
    .load("numberFormat,values");
  return { table, row };
}

/** Queues the formats that a set-up that broke off did not give to a blank table any more; those of a person's own stay. */
function completeFormats(context: WorkbookSession, { table, row }: ShortTable): void {
  const [cells = []] = row.values as CellValue[][];
  const [formats = []] = row.numberFormat as string[][];
  if (table.sheetProtected || cells.some((cell) => cell !== "")) {
    return;
  }
  const { columns } = tableInBatch(context, table);
  table.columns.forEach(({ spec, position, header }) => {
    if (spec && spec.numberFormat !== "General" && formats[position] === "General") {
      setNumberFormat(columns.getItem(header).getDataBodyRange().getRow(0), spec.numberFormat);
    }
  });
}
