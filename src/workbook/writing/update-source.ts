import type { Catalogue } from "../../tracking/catalogue/catalogue";
import type { CellValue } from "../../tracking/values/cell-value";
import { cellBytes } from "../../cells/cell-bytes";
import { excelErrorCode } from "../explain-excel-error";
import type { WorkbookSession } from "../run-excel";
import { syncInChunks, type ChunkSource } from "../sync-in-chunks";
import type { TrackedTable } from "../tracked-table";
import type { AppendOptions } from "./append-options";
import { doubledKeys, type DoubledKey } from "./doubled-keys";
import { locateOnce } from "./locate-rows";
import { QueuedUpdate, type PlacedCell, type PlacedUpdate, type RowToWrite } from "./queued-update";
import { rereadTable } from "./reread-table";
import { rowsOfIdentities } from "./row-identity";
import { hasHeaders, tableInBatch, titlesOf } from "./table-in-batch";
import type { KeptCell, UpdateOutcome } from "./update-outcome";

/** Bytes that the commands for one row cost beside its cells. */
const ROW_COST = 2_500;
const ATTEMPTS = 4;

/** Cells that were written by mistake, and how they are put back; without `row`, where they stand. */
interface PutBack {
  readonly queued: QueuedUpdate;
  readonly cells: readonly PlacedCell[];
  readonly row: RowToWrite | undefined;
}

/** Updates on their way into the rows of their keys, and whatever has to be put back on the way. */
export class UpdateSource implements ChunkSource {
  readonly writes = true;
  private readonly written = new Set<string>();
  private readonly kept: KeptCell[] = [];
  private readonly missing: string[] = [];
  private readonly doubled: DoubledKey[] = [];
  /** Cells of columns that are gone. */
  private readonly lost = new Set<string>();
  private sheetRow: number | undefined;
  private waiting: PlacedUpdate[] = [];
  private queued: QueuedUpdate[] = [];
  private header: Excel.Range | undefined;
  private attempts = 0;

  constructor(
    private readonly context: WorkbookSession,
    private table: TrackedTable,
    private readonly catalogue: Catalogue,
    private readonly updates: readonly RowToWrite[],
    private readonly options: Omit<AppendOptions, "onRows">,
    /** How many put-backs this one puts back. */
    private readonly depth = 0,
  ) {}

  /** Writes them all. */
  async write(signal?: AbortSignal): Promise<UpdateOutcome> {
    if (this.updates.length > 0) {
      await this.locate();
      await syncInChunks(this.context, this, signal);
    }
    const { table, kept, missing, doubled, sheetRow } = this;
    return { table, written: this.written.size, kept, missing, doubled, sheetRow };
  }

  /** Finds the rows that are still to be written. */
  private async locate(again: readonly RowToWrite[] = this.updates): Promise<void> {
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
    this.table = (await this.options.complete?.(table)) ?? table;
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
    this.header = titlesOf(found, this.table);
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
    const titles = this.titles();
    const again: RowToWrite[] = [];
    const back: PutBack[] = [];
    const mended: RowToWrite[] = [];
    for (const queued of done) {
      const { update } = queued.placed;
      if (titles === this.table && queued.isRow) {
        mended.push(...queued.mended);
        const cells = this.settle(queued);
        back.push({ queued, cells, row: queued.backOf(cells, titles) });
      } else {
        const { cells } = queued.placed;
        back.push({ queued, cells, row: queued.backOf(cells, titles) });
        again.push(update);
      }
    }
    await this.putBack(
      back.filter(({ cells }) => cells.length > 0),
      mended,
      titles,
    );
    if (again.length > 0) {
      await this.findAgain(again);
    }
    this.options.onWritten?.(this.written.size);
  }

  /** The table under the titles that stood above when the rows were written: the very one that was known, as a rule. */
  private titles(): TrackedTable {
    const [titles = []] = (this.header?.values ?? []) as CellValue[][];
    return this.header && hasHeaders(this.table, this.header)
      ? this.table
      : this.table.at({ headers: titles.map(String) });
  }

  private place(update: RowToWrite, row: number, hasDouble: boolean): PlacedUpdate | undefined {
    const cells = [...update.cells].flatMap(([name, cell]) => {
      const column = this.table.find(name);
      if (!column) {
        this.keepLost(update.key, name);
        return [];
      }
      return [{ name, position: column.position, cell }];
    });
    if (cells.length === 0) {
      return undefined;
    }
    const positions = cells.map(({ position }) => position);
    const first = Math.min(...positions);
    return { update, row, hasDouble, cells, first, count: Math.max(...positions) - first + 1 };
  }

  /** A column that is gone took the cell along; said once, however often the rows are found again. */
  private keepLost(key: string, column: string): void {
    const cell = `${column}\n${key}`;
    if (!this.lost.has(cell)) {
      this.lost.add(cell);
      this.kept.push({ key, column, now: "", why: "no column" });
    }
  }

  /** Notes down what was written into the right row, and names the cells that are to be put back. */
  private settle(queued: QueuedUpdate): readonly PlacedCell[] {
    const { edited, placed } = queued;
    const { key } = placed.update;
    for (const { name, now, isFormula } of edited) {
      this.kept.push({ key, column: name, now, why: isFormula ? "formula" : "edited" });
    }
    if (edited.length < placed.cells.length) {
      this.written.add(key);
      this.sheetRow = queued.sheetRow;
    }
    return edited;
  }

  /**
   * Puts cells back as they stood. That is a write like any other: since the batch, rows may have been sorted or cells
   * edited, so each row is found again by the key that it had, and a cell that holds something else by now is left alone.
   */
  private async putBack(
    back: readonly PutBack[],
    mended: readonly RowToWrite[],
    titles: TrackedTable,
  ): Promise<void> {
    const byKey = this.depth < ATTEMPTS;
    const rows = [...(byKey ? back.flatMap(({ row }) => row ?? []) : []), ...mended];
    const doubled = new Set<string>();
    if (rows.length > 0) {
      const table =
        titles === this.table ? titles : await rereadTable(this.context, this.table, this.catalogue);
      const source = new UpdateSource(this.context, table, this.catalogue, rows, {}, this.depth + 1);
      for (const { key } of (await source.write()).doubled) {
        doubled.add(key);
      }
    }
    const nameless = back.filter(({ row }) => !byKey || !row || doubled.has(row.key));
    for (const { queued, cells } of nameless) {
      queued.queueBack(cells);
    }
    if (nameless.length > 0) {
      await this.context.sync();
    }
  }

  private async findAgain(updates: readonly RowToWrite[]): Promise<void> {
    this.attempts += 1;
    if (this.attempts >= ATTEMPTS) {
      this.missing.push(...updates.map(({ key }) => key));
      return;
    }
    this.table = await rereadTable(this.context, this.table, this.catalogue);
    await this.locate([...updates, ...this.waiting.map(({ update }) => update)]);
  }
}
