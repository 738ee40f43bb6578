// A column of numbers or of TRUE and FALSE in which cells have the text format or hold texts. Texts become numbers only
// where the number shows the same text again, so that no digit is lost; what a batch writes over it reads in the same batch.

import { RunsheetError } from "../tracking/runsheet-error";
import type { ColumnSpec } from "../tracking/schema/column-spec";
import type { CellValue } from "../tracking/values/cell-value";
import { exactNumber, resemblesNumber } from "../tracking/values/exact-number";
import { setNumberFormat } from "./column-look";
import { excelErrorCode } from "./explain-excel-error";
import { lookAtTable, standsAlike, type TableLook } from "./rules/look-at-table";
import type { WorkbookSession } from "./run-excel";
import { syncInChunks } from "./sync-in-chunks";
import type { TrackedTable } from "./tracked-table";
import { rewritesOf, type CellWrite } from "./writing/cell-write";
import { tableInBatch } from "./writing/table-in-batch";

/** The number format of texts. */
export const TEXT_FORMAT = "@";
/** What a cell costs in a message with its format, roughly; more of it halves the message. */
const BYTES_A_CELL = 50;

/** A column by its place, as it was read. */
export interface PlacedColumn {
  readonly table: TrackedTable;
  readonly position: number;
  readonly spec: ColumnSpec;
}

/** What the cells of such a column hold, from the top. */
export interface ColumnScan {
  readonly column: PlacedColumn;
  readonly formulas: readonly CellValue[];
  readonly formats: readonly string[];
}

/** What is to become of a cell: null leaves its value, undefined its format. */
export interface CellMend {
  readonly value: CellWrite;
  readonly format: string | undefined;
}

/** The rows of a column, `count` from `start`. */
export function columnRange(
  context: WorkbookSession,
  { table, position }: PlacedColumn,
  start: number,
  count: number,
): Excel.Range {
  const { sheetId, headerRow, column } = table;
  const sheet = context.workbook.worksheets.getItem(sheetId);
  return sheet.getRangeByIndexes(headerRow + 1 + start, column + position, count, 1);
}

/** Reads what a column holds. */
export async function scanColumn(context: WorkbookSession, column: PlacedColumn): Promise<ColumnScan> {
  const formulas: CellValue[] = [];
  const formats: string[] = [];
  let cells: Excel.Range | undefined;
  await syncInChunks(context, {
    queue: (maxBytes) => {
      const count = Math.min(column.table.rows - formulas.length, rowsIn(maxBytes));
      cells = count > 0 ? columnRange(context, column, formulas.length, count) : undefined;
      cells?.load("formulas,numberFormat");
      return cells !== undefined;
    },
    accept: () => {
      ((cells?.formulas ?? []) as CellValue[][]).forEach(([formula = ""]) => formulas.push(formula));
      ((cells?.numberFormat ?? []) as string[][]).forEach(([format = ""]) => formats.push(format));
    },
  });
  return { column, formulas, formats };
}

/** What mends each cell of a column: the format that its spec has, and the number that its text is. */
export function mendsOf({ column, formulas, formats }: ColumnScan, decimalSeparator: string): CellMend[] {
  const { spec } = column;
  return formulas.map((formula, row) => ({
    value: meant(formula, spec, decimalSeparator),
    format: formats[row] === TEXT_FORMAT ? spec.numberFormat : undefined,
  }));
}

/** The texts of a column that might be meant as numbers and would not be the same as numbers. */
export function inexactTexts({ column, formulas }: ColumnScan, decimalSeparator: string): string[] {
  return formulas.filter(
    (formula): formula is string =>
      column.spec.type !== "boolean" &&
      typeof formula === "string" &&
      resemblesNumber(formula) &&
      meant(formula, column.spec, decimalSeparator) === null,
  );
}

/** Writes what mends a column. Throws `workbook-changed`, with everything put back, where it is not as it was scanned. */
export async function mendColumn(
  context: WorkbookSession,
  scan: ColumnScan,
  mends: readonly CellMend[],
): Promise<void> {
  const { table } = scan.column;
  const done = { rows: 0, changed: false };
  let chunk: QueuedMend | undefined;
  const mending = syncInChunks(context, {
    queue: (maxBytes) => {
      const start = mends.findIndex((mend, row) => row >= done.rows && changes(mend));
      chunk =
        start < 0 || done.changed
          ? undefined
          : queueMend(context, scan, mends.slice(start, start + rowsIn(maxBytes)), start);
      return chunk !== undefined;
    },
    accept: () => {
      if (chunk) {
        done.changed = !isAsScanned(chunk, scan);
        done.rows = chunk.start + chunk.mends.length;
        if (done.changed) {
          putBack(chunk);
        }
      }
    },
  });
  await mending.catch((error: unknown) => {
    // Its cells are looked for before any is written.
    throw excelErrorCode(error) === "ItemNotFound"
      ? whileMending(table, "mended; what was left of them stays as it was")
      : error;
  });
  if (done.changed) {
    await context.sync();
    throw whileMending(table, "mended; what stood there was put back");
  }
}

/** Whether anything is to become of a cell. */
export function changes({ value, format }: CellMend): boolean {
  return value !== null || format !== undefined;
}

/** That somebody else was at work on the table. */
export function whileMending({ sheetName }: TrackedTable, doing: string): RunsheetError {
  return new RunsheetError(
    "workbook-changed",
    `The sheet ${sheetName} was changed while its columns of numbers were ${doing}.`,
    "Wait until nobody edits it, then do it once more.",
  );
}

/** The same cells as Excel finds them when the batch runs, by the header of the column: what is written goes by no place. */
function cellsInBatch(
  context: WorkbookSession,
  { table, position, spec }: PlacedColumn,
  start: number,
  count: number,
): Excel.Range {
  return tableInBatch(context, table)
    .columns.getItem(table.headers[position] ?? spec.header)
    .getDataBodyRange()
    .getRow(start)
    .getResizedRange(count - 1, 0);
}

/** Some rows of a column that are being written, and what stood in them right before. */
interface QueuedMend {
  readonly start: number;
  readonly mends: readonly CellMend[];
  readonly look: TableLook;
  readonly stood: Excel.Range;
  readonly formats: Excel.Range;
  readonly place: () => Excel.Range;
}

function queueMend(
  context: WorkbookSession,
  { column, formats }: ColumnScan,
  mends: readonly CellMend[],
  start: number,
): QueuedMend {
  const place = (): Excel.Range => cellsInBatch(context, column, start, mends.length);
  const queued = {
    start,
    mends,
    look: lookAtTable(context, column.table),
    stood: place().load("values,formulas"),
    formats: place().load("numberFormat"),
    place,
  };
  if (mends.some(({ format }) => format !== undefined)) {
    const codes = mends.map(({ format }, row) => format ?? formats[start + row] ?? "General");
    const [code = "General"] = codes;
    if (codes.every((one) => one === code)) {
      setNumberFormat(place(), code);
    } else {
      place().numberFormat = codes.map((one) => [one]);
    }
  }
  if (mends.some(({ value }) => value !== null)) {
    place().values = mends.map(({ value }) => [value]);
  }
  return queued;
}

function isAsScanned({ start, mends, look, stood, formats }: QueuedMend, scan: ColumnScan): boolean {
  const end = start + mends.length;
  const asColumn = (cells: readonly CellValue[]): CellValue[][] =>
    cells.slice(start, end).map((cell) => [cell]);
  return (
    standsAlike(look.now(), scan.column.table) &&
    JSON.stringify(stood.formulas) === JSON.stringify(asColumn(scan.formulas)) &&
    JSON.stringify(formats.numberFormat) === JSON.stringify(asColumn(scan.formats))
  );
}

/** Values first: into cells that are numbers again; in cells of text an apostrophe would stand as typed. */
function putBack({ mends, stood, formats, place }: QueuedMend): void {
  const codes = formats.numberFormat as string[][];
  const specs = mends.map(({ format }, row) => ({ numberFormat: format ?? codes[row]?.[0] ?? "General" }));
  const formulas = stood.formulas as CellValue[][];
  const values = (stood.values as CellValue[][]).map((row, at) =>
    rewritesOf([row], [formulas[at] ?? []], [specs[at]]).flat(),
  );
  place().values = values.map((row, at) => (mends[at]?.value === null ? [null] : row));
  place().numberFormat = codes;
}

function rowsIn(maxBytes: number): number {
  return Math.max(1, Math.floor(maxBytes / BYTES_A_CELL));
}

/** The number, or TRUE or FALSE, that a text shows; null leaves everything else as it is. */
function meant(formula: CellValue, { type }: ColumnSpec, decimalSeparator: string): CellWrite {
  if (typeof formula !== "string") {
    return null;
  }
  if (type === "boolean") {
    return formula === "TRUE" ? true : formula === "FALSE" ? false : null;
  }
  const number = exactNumber(formula, decimalSeparator);
  return number === undefined || (type === "integer" && !Number.isInteger(number)) ? null : number;
}
