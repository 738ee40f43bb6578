import type { Catalogue } from "../../tracking/catalogue/catalogue";
import type { CellValue } from "../../tracking/values/cell-value";
import { rowsBytes } from "../../cells/cell-bytes";
import { excelErrorCode } from "../explain-excel-error";
import type { WorkbookSession } from "../run-excel";
import { syncInChunks, type ChunkSource } from "../sync-in-chunks";
import type { TrackedColumn, TrackedTable } from "../tracked-table";
import { rereadTable } from "./reread-table";
import { bodyRows, hasHeaders, tableInBatch, titlesOf } from "./table-in-batch";
import { keptChanging } from "./kept-changing";

/** Columns of a table as they stand, and the table they were read from. */
export interface ReadColumns {
  readonly table: TrackedTable;
  /** Of each column asked for, its cells from the top. */
  readonly columns: readonly (readonly CellValue[])[];
}

/** What a cell is taken to cost before any was seen. */
const FIRST_GUESS = 24;
const ATTEMPTS = 4;

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
  let current = table;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const source = new ColumnSource(context, current, catalogue, pick(current));
    await syncInChunks(context, source, signal);
    if (!source.changed) {
      return { table: current, columns: source.columns };
    }
    current = await rereadTable(context, current, catalogue);
  }
  throw keptChanging(table, "it was read");
}

class ColumnSource implements ChunkSource {
  changed = false;
  readonly columns: CellValue[][];
  private start = 0;
  private count = 0;
  private bytesPerCell = FIRST_GUESS;
  private header: Excel.Range | undefined;
  private body: Excel.Range | undefined;
  private ranges: Excel.Range[] = [];

  constructor(
    private readonly context: WorkbookSession,
    private readonly table: TrackedTable,
    private readonly catalogue: Catalogue,
    private readonly wanted: readonly TrackedColumn[],
  ) {
    this.columns = wanted.map(() => []);
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
    this.ranges = this.wanted.map(({ position }) => rows.getColumn(position).load("values"));
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

  accept(): void {
    const held = this.header !== undefined && hasHeaders(this.table, this.header);
    if (!held || this.body?.rowCount !== this.table.rows) {
      this.changed = true;
      return;
    }
    this.ranges.forEach((range, at) => {
      for (const [cell] of range.values as CellValue[][]) {
        this.columns[at]?.push(cell ?? "");
      }
    });
    const sample = this.ranges.flatMap((range) => (range.values as CellValue[][]).slice(0, 50));
    this.bytesPerCell = Math.max(4, rowsBytes(sample) / Math.max(1, sample.length));
    this.start += this.count;
  }
}
