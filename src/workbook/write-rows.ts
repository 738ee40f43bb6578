import type { CellValue } from "../tracking/values/cell-value";
import { rowsBytes } from "../cells/cell-bytes";
import { formatRows } from "./create-table";
import type { TableShape } from "./layout";
import { bodyRange } from "./resize-table";
import type { WorkbookSession } from "./run-excel";
import { syncInChunks, type ChunkSource } from "./sync-in-chunks";
import type { ColumnSpec } from "../tracking/schema/table-specs";

/** What goes into a cell; null leaves it as it is. */
export type CellWrite = CellValue | null;

/** Rows that follow one another from body row `start` of what is written. */
export interface RowBlock {
  readonly start: number;
  readonly rows: readonly CellWrite[][];
}

/** Rows to write over, and the body row of each, ascending. */
export interface ScatteredRows {
  readonly tableRows: readonly number[];
  readonly writes: readonly CellWrite[][];
}

/** Rows between two updates that are rewritten as "leave as it is", because fewer commands are faster. */
const BRIDGED_ROWS = 16;

export interface WriteOptions {
  readonly signal?: AbortSignal | undefined;
  /** Called after every sync with the number of rows written so far. */
  readonly onWritten?: ((rows: number) => void) | undefined;
}

/**
 * Writes blocks below one another, from body row `firstRow` of the table, which must have been resized to hold them.
 * `next(start, maxBytes)` gives the rows from `start` on, or undefined at the end. Cells of columns without a spec, the
 * user's own, are left as they are.
 */
export async function writeRows(
  context: WorkbookSession,
  table: TableShape,
  specs: readonly (ColumnSpec | undefined)[],
  firstRow: number,
  next: (start: number, maxBytes: number) => Promise<RowBlock | undefined>,
  { signal, onWritten }: WriteOptions = {},
): Promise<void> {
  const source = new BlockSource(async (start, maxBytes) => {
    const block = await next(start, maxBytes);
    if (!block || block.rows.length === 0) {
      return 0;
    }
    const range = bodyRange(context, table, firstRow + block.start, block.rows.length);
    range.values = sparingOwnColumns(block.rows, specs);
    return block.rows.length;
  }, onWritten);
  await syncInChunks(context, source, signal);
}

/** Writes rows over existing ones; neighbours go together, and short gaps between them are bridged by blanks that change nothing. */
export async function writeScattered(
  context: WorkbookSession,
  table: TableShape,
  specs: readonly (object | undefined)[],
  { tableRows, writes }: ScatteredRows,
  { signal, onWritten }: WriteOptions = {},
): Promise<void> {
  const source = new BlockSource((start, maxBytes) => {
    const block = blockOf(writes, start, maxBytes);
    if (!block) {
      return Promise.resolve(0);
    }
    const rows = sparingOwnColumns(block.rows, specs);
    const places = tableRows.slice(start, start + rows.length);
    for (const stretch of stretches(places, rows, table.headers.length)) {
      bodyRange(context, table, stretch.row, stretch.rows.length).values = stretch.rows;
    }
    return Promise.resolve(rows.length);
  }, onWritten);
  await syncInChunks(context, source, signal);
}

/** Queues the formats and values of a few rows; for more, `writeRows`. */
export function queueRows(
  context: WorkbookSession,
  table: TableShape,
  specs: readonly (ColumnSpec | undefined)[],
  firstRow: number,
  rows: readonly CellWrite[][],
): void {
  if (rows.length === 0) {
    return;
  }
  prepareRows(context, table, specs, firstRow, rows.length);
  bodyRange(context, table, firstRow, rows.length).values = sparingOwnColumns(rows, specs);
}

/** Queues the number formats of rows that are about to be written. */
export function prepareRows(
  context: WorkbookSession,
  table: TableShape,
  specs: readonly (ColumnSpec | undefined)[],
  firstRow: number,
  rows: number,
): void {
  const sheet = context.workbook.worksheets.getItem(table.sheetId);
  formatRows(sheet, table.headerRow + 1 + firstRow, table.column, rows, specs);
}

/**
 * Queues the format "@" for the text columns of rows that are about to be written over: whoever changed the format may
 * not thereby turn an imported text into a formula.
 */
export function keepText(
  context: WorkbookSession,
  table: TableShape,
  specs: readonly (ColumnSpec | undefined)[],
  firstRow: number,
  rows: number,
): void {
  const texts = specs.map((spec) => (spec?.numberFormat === "@" ? spec : undefined));
  prepareRows(context, table, texts, firstRow, rows);
}

/** As many of the rows from `start` as fit `maxBytes`, at least one; undefined at the end. */
export function blockOf(rows: readonly CellWrite[][], start: number, maxBytes: number): RowBlock | undefined {
  if (start >= rows.length) {
    return undefined;
  }
  let end = start;
  let bytes = 0;
  while (end < rows.length) {
    bytes += rowsBytes([rows[end] ?? []]);
    if (bytes > maxBytes && end > start) {
      break;
    }
    end += 1;
  }
  return { start, rows: rows.slice(start, end) };
}

class BlockSource implements ChunkSource {
  private done = 0;
  private queued = 0;

  constructor(
    private readonly queueFrom: (start: number, maxBytes: number) => Promise<number>,
    private readonly onWritten?: (rows: number) => void,
  ) {}

  async queue(maxBytes: number): Promise<boolean> {
    this.queued = await this.queueFrom(this.done, maxBytes);
    return this.queued > 0;
  }

  accept(): void {
    this.done += this.queued;
    this.onWritten?.(this.done);
  }
}

function sparingOwnColumns(
  rows: readonly CellWrite[][],
  specs: readonly (object | undefined)[],
): CellWrite[][] {
  const own = specs.flatMap((spec, column) => (spec ? [] : [column]));
  if (own.length === 0) {
    return rows as CellWrite[][];
  }
  return rows.map((row) => {
    const spared = [...row];
    for (const column of own) {
      spared[column] = null;
    }
    return spared;
  });
}

interface Stretch {
  readonly row: number;
  readonly rows: CellWrite[][];
}

function stretches(
  tableRows: readonly number[],
  rows: readonly CellWrite[][],
  columns: number,
): readonly Stretch[] {
  const found: Stretch[] = [];
  rows.forEach((row, index) => {
    const at = tableRows[index] ?? 0;
    const last = found.at(-1);
    const gap = last ? at - (last.row + last.rows.length) : -1;
    if (last && gap >= 0 && gap <= BRIDGED_ROWS) {
      for (let blank = 0; blank < gap; blank++) {
        last.rows.push(new Array<CellWrite>(columns).fill(null));
      }
      last.rows.push(row);
    } else {
      found.push({ row: at, rows: [row] });
    }
  });
  return found;
}
