import type { Catalogue } from "../../tracking/catalogue/catalogue";
import { RunsheetError } from "../../tracking/runsheet-error";
import { excelErrorCode } from "../explain-excel-error";
import type { WorkbookSession } from "../run-excel";
import { syncInChunks, type ChunkSource } from "../sync-in-chunks";
import type { TrackedTable } from "../tracked-table";
import type { AppendOptions } from "./append-options";
import { belowInTheWay, freeRows } from "./ask-first";
import type { CellWrite } from "./cell-write";
import { keptChanging } from "./kept-changing";
import { putBackAppend } from "./put-back-append";
import { QueuedAppend } from "./queued-append";
import { rereadTable } from "./reread-table";

/** Rows to be appended, laid out when the table is known. */
export interface RowSource {
  readonly count: number;
  /** Rows from `start` on, as many as fit `maxBytes` of JSON (at least one), under the columns of the table. */
  block(
    start: number,
    maxBytes: number,
    table: TrackedTable,
  ): Promise<readonly CellWrite[][]> | readonly CellWrite[][];
  /** Gives rows other keys in place of those that are taken; a source without it is refused. */
  rename?(taken: readonly string[]): void;
}

/** A table with the rows that were appended to it. */
export interface AppendedRows {
  readonly table: TrackedTable;
  /** Sheet row of the first of them; undefined when there were none. */
  readonly firstSheetRow: number | undefined;
}

/** How often rows are laid out anew when the table changes under them. */
const ATTEMPTS = 4;

/**
 * Appends rows, each chunk complete in itself: the table grows by it, its cells get their formats and their values, and
 * what stood there before is looked at in the same batch. `free` blank rows at the end are filled first; they are counted
 * when nobody did. Throws
 * `cells-in-the-way` when cells below are taken meanwhile, `workbook-changed` when the table keeps changing, and whatever
 * Excel says; the rows of the chunks before stand.
 */
export async function appendRows(
  context: WorkbookSession,
  table: TrackedTable,
  catalogue: Catalogue,
  free: number | undefined,
  rows: RowSource,
  options: AppendOptions = {},
): Promise<AppendedRows> {
  if (rows.count === 0) {
    return { table, firstSheetRow: undefined };
  }
  const blank = free ?? (await freeRows(context, table));
  const source = new AppendSource(context, table, catalogue, blank, rows, options);
  await syncInChunks(context, source, options.signal);
  return { table: source.table, firstSheetRow: source.firstSheetRow };
}

class AppendSource implements ChunkSource {
  readonly writes = true;
  firstSheetRow: number | undefined;
  private done = 0;
  private attempts = 0;
  private queued: QueuedAppend | undefined;
  private block: readonly CellWrite[][] = [];

  constructor(
    private readonly context: WorkbookSession,
    public table: TrackedTable,
    private readonly catalogue: Catalogue,
    private free: number,
    private readonly rows: RowSource,
    private readonly options: AppendOptions,
  ) {}

  async queue(maxBytes: number): Promise<boolean> {
    if (this.done >= this.rows.count) {
      return false;
    }
    const block = await this.rows.block(this.done, maxBytes, this.table);
    if (block.length === 0) {
      return false;
    }
    this.block = block;
    this.queued = new QueuedAppend(this.context, this.table, this.free, block, this.options.formats);
    return true;
  }

  /**
   * Rows as wide as the table was do not fit a table that somebody gave a column meanwhile. Excel refuses them when the
   * table has grown already: its new rows are blank, and are filled at the next turn. Where somebody deleted rows, blank ones
   * that were to be filled may be gone: then nothing was written.
   */
  async recover(error: unknown): Promise<boolean> {
    if (excelErrorCode(error) !== "InvalidArgument" || this.attempts + 1 >= ATTEMPTS) {
      return false;
    }
    const now = await rereadTable(this.context, this.table, this.catalogue);
    if (now.headers.length === this.table.headers.length && now.rows >= this.table.rows) {
      return false;
    }
    this.attempts += 1;
    await this.start(now);
    return true;
  }

  async accept(): Promise<void> {
    const { queued } = this;
    if (!queued) {
      return;
    }
    if (queued.fault) {
      await this.putBack(queued);
      return;
    }
    this.firstSheetRow ??= queued.firstSheetRow;
    this.table = queued.grown;
    this.free = queued.left;
    this.done += this.block.length;
    this.options.onRows?.(this.block, queued.table);
    this.options.onWritten?.(this.done);
  }

  /** Takes the chunk away again, restores what stood there, and finds the table anew. */
  private async putBack(queued: QueuedAppend): Promise<void> {
    const { fault } = queued;
    await putBackAppend(this.context, queued, this.catalogue);
    if (fault === "below") {
      throw belowInTheWay(this.table, queued.belowAddress);
    }
    if (fault === "keys") {
      this.rename(queued.takenKeys);
    }
    this.attempts += 1;
    if (this.attempts >= ATTEMPTS) {
      throw keptChanging(this.table, "rows were added");
    }
    await this.start(await rereadTable(this.context, this.table, this.catalogue));
  }

  private rename(taken: readonly string[]): void {
    if (this.rows.rename) {
      this.rows.rename(taken);
      return;
    }
    const { sheetName, keyHeader } = this.table;
    throw new RunsheetError(
      "workbook-changed",
      `Somebody gave the ${keyHeader} ${taken[0] ?? ""} to another row of ${sheetName} meanwhile.`,
      "Try again: the next free one is taken then.",
    );
  }

  /** Goes on with the table as it stands now. */
  private async start(now: TrackedTable): Promise<void> {
    const { complete } = this.options;
    this.table = complete ? await complete(now) : now;
    this.free = await freeRows(this.context, this.table);
  }
}
