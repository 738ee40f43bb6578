import type { Catalogue } from "../../tracking/catalogue/catalogue";
import type { CellValue } from "../../tracking/values/cell-value";
import { rowsBytes } from "../../cells/cell-bytes";
import { excelErrorCode } from "../explain-excel-error";
import type { WorkbookSession } from "../run-excel";
import { syncInChunks, type ChunkSource } from "../sync-in-chunks";
import type { TrackedColumn, TrackedTable } from "../tracked-table";
import { rereadTable } from "./reread-table";
import { bodyRows, columnsOf, hasHeaders, tableInBatch, titlesOf } from "./table-in-batch";
import { keptChanging } from "./kept-changing";

/** Columns of a table as they stand, and the table they were read from. */
export interface ReadColumns {
  readonly table: TrackedTable;
  /** Of each column asked for, its cells from the top. */
  readonly columns: readonly (readonly CellValue[])[];
}

/** What a cell is taken to cost before any was seen. */
const FIRST_GUESS = 24;
/** Rows of a chunk that are measured; the rest is taken to be like them. */
const MEASURED_ROWS = 50;
const ATTEMPTS = 4;

/**
 * Receives of each column asked for the cells of the rows from `start` on, in order. A `start` of 0 begins anew: what came before
 * was of a table that changed on the way.
 */
export type ColumnReceiver = (
  table: TrackedTable,
  start: number,
  columns: readonly (readonly CellValue[])[],
) => void | Promise<void>;

/**
 * Reads whole columns of a table. The headers come along with every chunk: a table that changed on the way, in columns or
 * in the number of rows, is read anew. Throws `workbook-changed` when it keeps changing.
 */
export async function readTableColumns(
  context: WorkbookSession,
  table: TrackedTable,
  catalogue: Catalogue,
  pick: (table: TrackedTable) => readonly TrackedColumn[],
  signal?: AbortSignal,
): Promise<ReadColumns> {
  let columns: CellValue[][] = [];
  const receive: ColumnReceiver = (_table, start, read) => {
    columns = start === 0 ? read.map(() => []) : columns;
    read.forEach((cells, at) => {
      for (const cell of cells) {
        columns[at]?.push(cell);
      }
    });
  };
  const now = await streamTableColumns(context, table, catalogue, pick, receive, signal);
  return { table: now, columns: columns.length > 0 ? columns : pick(now).map(() => []) };
}

/** The same, handed over chunk by chunk, of which the next is read meanwhile; the table as it stood then. */
export async function streamTableColumns(
  context: WorkbookSession,
  table: TrackedTable,
  catalogue: Catalogue,
  pick: (table: TrackedTable) => readonly TrackedColumn[],
  receive: ColumnReceiver,
  signal?: AbortSignal,
): Promise<TrackedTable> {
  let current = table;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const source = new ColumnSource(context, current, catalogue, pick(current), receive);
    try {
      await syncInChunks(context, source, signal);
    } finally {
      // What was handed over before the end must have come to its own, whatever ended the reading.
      await source.delivered.catch(() => undefined);
    }
    await source.delivered;
    if (!source.changed) {
      return current;
    }
    current = await rereadTable(context, current, catalogue);
  }
  throw keptChanging(table, "it was read");
}

class ColumnSource implements ChunkSource {
  changed = false;
  delivered: Promise<void> = Promise.resolve();
  private start = 0;
  private count = 0;
  private bytesPerCell = FIRST_GUESS;
  private header: Excel.Range | undefined;
  private body: Excel.Range | undefined;
  private readonly spans: readonly ColumnSpan[];
  private ranges: Excel.Range[] = [];

  constructor(
    private readonly context: WorkbookSession,
    private readonly table: TrackedTable,
    private readonly catalogue: Catalogue,
    private readonly wanted: readonly TrackedColumn[],
    private readonly receive: ColumnReceiver,
  ) {
    this.spans = spansOf(wanted);
  }

  queue(maxBytes: number): boolean {
    const left = this.table.rows - this.start;
    if (this.changed || left <= 0 || this.wanted.length === 0) {
      return false;
    }
    const most = Math.floor(maxBytes / (this.bytesPerCell * this.wanted.length));
    this.count = Math.min(left, Math.max(1, most));
    const found = tableInBatch(this.context, this.table);
    this.header = titlesOf(found, this.table);
    this.body = found.getDataBodyRange().load("rowCount");
    const rows = bodyRows(found, this.start, this.count);
    this.ranges = this.spans.map(({ position, places }) =>
      columnsOf(rows, position, places.length).load("values"),
    );
    return true;
  }

  /** Rows or columns that somebody deleted meanwhile leave nothing where the last ones were looked for. */
  async recover(error: unknown): Promise<boolean> {
    if (excelErrorCode(error) !== "InvalidArgument") {
      return false;
    }
    const now = await rereadTable(this.context, this.table, this.catalogue);
    this.changed = now.rows < this.table.rows || now.headers.length < this.table.headers.length;
    return this.changed;
  }

  async accept(): Promise<void> {
    const held = this.header !== undefined && hasHeaders(this.table, this.header);
    if (!held || this.body?.rowCount !== this.table.rows) {
      this.changed = true;
      return;
    }
    const columns = this.wanted.map((): CellValue[] => []);
    const sample: CellValue[][] = [];
    this.spans.forEach(({ places }, span) => {
      const rows = this.ranges[span]?.values as CellValue[][];
      places.forEach((place, at) => {
        columns[place] = rows.map((row) => row[at] ?? "");
      });
      sample.push(...rows.slice(0, MEASURED_ROWS));
    });
    const cells = sample.reduce((sum, row) => sum + row.length, 0);
    this.bytesPerCell = Math.max(4, rowsBytes(sample) / Math.max(1, cells));
    const { start } = this;
    this.start += this.count;
    // One chunk is read while the receiver (a worker, say) is busy with the one before; more would only pile up.
    await this.delivered;
    this.delivered = Promise.resolve(this.receive(this.table, start, columns));
    this.delivered.catch(() => undefined);
  }
}

/** Columns side by side, which are read as one range: a list a row costs more than most cells. */
interface ColumnSpan {
  /** The first of them in the table. */
  readonly position: number;
  /** Where each of them stands among the columns wanted. */
  readonly places: readonly number[];
}

function spansOf(wanted: readonly TrackedColumn[]): ColumnSpan[] {
  const spans: { position: number; places: number[] }[] = [];
  const inOrder = wanted.map(({ position }, place) => ({ position, place }));
  for (const { position, place } of inOrder.sort((a, b) => a.position - b.position)) {
    const last = spans.at(-1);
    if (last && position === last.position + last.places.length) {
      last.places.push(place);
    } else {
      spans.push({ position, places: [place] });
    }
  }
  return spans;
}
