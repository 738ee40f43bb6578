// Cells written over in rows that are found by their key at the moment of writing. The key, the header and the cells
// themselves are loaded in the same batch before they are written; what turns out to have been another row, or a cell that
// somebody changed meanwhile, is put back from what was loaded.

import type { Catalogue } from "../../tracking/catalogue/catalogue";
import type { RowUpdate } from "../../tracking/planning/plan";
import type { CellValue } from "../../tracking/values/cell-value";
import { cellBytes } from "../../cells/cell-bytes";
import { excelErrorCode } from "../explain-excel-error";
import type { WorkbookSession } from "../run-excel";
import { syncInChunks, type ChunkSource } from "../sync-in-chunks";
import type { TrackedTable } from "../tracked-table";
import type { AppendOptions } from "./append-rows";
import { doubledKeys, type DoubledKey } from "./doubled-keys";
import { locateOnce } from "./locate-rows";
import { QueuedUpdate, type PlacedUpdate } from "./queued-update";
import { rereadTable } from "./reread-table";
import { rowsOfIdentities } from "./row-identity";
import { hasHeaders, tableInBatch } from "./table-in-batch";

/** A cell that was left alone because it no longer held what was expected. */
export interface KeptCell {
  readonly key: string;
  readonly column: string;
  readonly now: CellValue;
}

export interface UpdateOutcome {
  /** Rows in which something was written. */
  readonly written: number;
  /** Cells edited since, which stay as they are. */
  readonly kept: readonly KeptCell[];
  /** Keys of rows that are no longer there. */
  readonly missing: readonly string[];
  /** Keys that several rows hold, so that none of them was written. */
  readonly doubled: readonly DoubledKey[];
  /** Row of the sheet of the last row that was written over; undefined when there was none. */
  readonly sheetRow: number | undefined;
}

/** Bytes that the commands for one row cost beside its cells. */
const ROW_COST = 2_500;
const ATTEMPTS = 4;

/** Writes cells over; never a cell that holds something else than `before`. */
export async function updateRows(
  context: WorkbookSession,
  table: TrackedTable,
  catalogue: Catalogue,
  updates: readonly RowUpdate[],
  { signal, onWritten }: AppendOptions = {},
): Promise<UpdateOutcome> {
  const source = new UpdateSource(context, table, catalogue, updates, onWritten);
  if (updates.length > 0) {
    await source.locate();
    await syncInChunks(context, source, signal);
  }
  return {
    written: source.written.size,
    kept: source.kept,
    missing: source.missing,
    doubled: source.doubled,
    sheetRow: source.sheetRow,
  };
}

class UpdateSource implements ChunkSource {
  readonly writes = true;
  readonly written = new Set<string>();
  readonly kept: KeptCell[] = [];
  missing: string[] = [];
  doubled: DoubledKey[] = [];
  sheetRow: number | undefined;
  private waiting: PlacedUpdate[] = [];
  private queued: QueuedUpdate[] = [];
  private header: Excel.Range | undefined;
  private attempts = 0;

  constructor(
    private readonly context: WorkbookSession,
    private table: TrackedTable,
    private readonly catalogue: Catalogue,
    private readonly updates: readonly RowUpdate[],
    private readonly onWritten: AppendOptions["onWritten"],
  ) {}

  /** Finds the rows that are still to be written. */
  async locate(again: readonly RowUpdate[] = this.updates): Promise<void> {
    const keys = again.map(({ key }) => key);
    const { table, rows, doubled } = await locateOnce(
      this.context,
      this.table,
      this.catalogue,
      this.table.keyHeader,
      keys,
    );
    const among = again.filter(({ key }) => doubled.has(key));
    const told = await rowsOfIdentities(this.context, table, this.catalogue, among);
    this.table = table;
    this.missing.push(...keys.filter((key) => !rows.has(key) && !doubled.has(key)));
    this.doubled.push(
      ...doubledKeys(
        table,
        among.filter((update) => !told.has(update)),
        doubled,
      ),
    );
    this.waiting = again
      .flatMap((update) => {
        const row = rows.get(update.key) ?? told.get(update);
        const placed = row === undefined ? undefined : this.place(update, row, told.has(update));
        return placed ? [placed] : [];
      })
      .sort((a, b) => a.row - b.row);
  }

  queue(maxBytes: number): boolean {
    this.queued = [];
    const found = tableInBatch(this.context, this.table);
    let bytes = 0;
    for (const placed of this.waiting) {
      bytes += ROW_COST + placed.cells.reduce((sum, { cell }) => sum + 2 * cellBytes(cell.after), 0);
      if (bytes > maxBytes && this.queued.length > 0) {
        break;
      }
      this.queued.push(new QueuedUpdate(found, this.table, placed));
    }
    if (this.queued.length === 0) {
      return false;
    }
    this.header = found.getHeaderRowRange().load("values");
    // All looks come before the first write: a row that is no longer there breaks the batch off while nothing is written.
    for (const queued of this.queued) {
      queued.queueWrite(found);
    }
    return true;
  }

  /** Rows or columns that somebody deleted meanwhile leave nothing where the last ones were looked for. */
  async recover(error: unknown): Promise<boolean> {
    if (excelErrorCode(error) !== "InvalidArgument" || this.attempts + 1 >= ATTEMPTS) {
      return false;
    }
    const now = await rereadTable(this.context, this.table, this.catalogue);
    if (now.rows >= this.table.rows && now.headers.length >= this.table.headers.length) {
      return false;
    }
    this.attempts += 1;
    this.table = now;
    await this.locate(this.waiting.map(({ update }) => update));
    return true;
  }

  async accept(): Promise<void> {
    const done = this.queued;
    this.waiting = this.waiting.slice(done.length);
    const headersHeld = this.header !== undefined && hasHeaders(this.table, this.header);
    const again: RowUpdate[] = [];
    let wrong = false;
    for (const queued of done) {
      if (headersHeld && queued.isRow) {
        wrong = this.settle(queued) || wrong;
      } else {
        queued.queueBack(queued.placed.cells);
        again.push(queued.placed.update);
        wrong = true;
      }
    }
    if (wrong) {
      await this.context.sync();
    }
    if (again.length > 0) {
      await this.findAgain(again);
    }
    this.onWritten?.(this.written.size);
  }

  private place(update: RowUpdate, row: number, hasDouble: boolean): PlacedUpdate | undefined {
    const cells = [...update.cells].flatMap(([name, cell]) => {
      const column = this.table.find(name);
      return column ? [{ name, position: column.position, cell }] : [];
    });
    if (cells.length === 0) {
      return undefined;
    }
    const positions = cells.map(({ position }) => position);
    const first = Math.min(...positions);
    return { update, row, hasDouble, cells, first, count: Math.max(...positions) - first + 1 };
  }

  /** Puts back what somebody had changed; true when something was queued. */
  private settle(queued: QueuedUpdate): boolean {
    const { edited, placed } = queued;
    const { key } = placed.update;
    this.kept.push(...edited.map(({ name, now }) => ({ key, column: name, now })));
    if (edited.length < placed.cells.length) {
      this.written.add(key);
      this.sheetRow = queued.sheetRow;
    }
    if (edited.length > 0) {
      queued.queueBack(edited);
    }
    return edited.length > 0;
  }

  private async findAgain(updates: readonly RowUpdate[]): Promise<void> {
    this.attempts += 1;
    if (this.attempts >= ATTEMPTS) {
      this.missing.push(...updates.map(({ key }) => key));
      return;
    }
    this.table = await rereadTable(this.context, this.table, this.catalogue);
    await this.locate([...updates, ...this.waiting.map(({ update }) => update)]);
  }
}
