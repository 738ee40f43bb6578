// Rows deleted by what stands in one of their columns. Each batch loads the rows before it deletes them; if they turn out to
// be others, or to hold what a person typed since, they are put back where they stood and the right ones are found again.

import type { Catalogue } from "../../tracking/catalogue/catalogue";
import type { RowsToRemove } from "../../tracking/planning/plan";
import type { CellValue } from "../../tracking/values/cell-value";
import { excelErrorCode } from "../explain-excel-error";
import type { WorkbookSession } from "../run-excel";
import { stretchesOf } from "../spans";
import { syncInChunks, type ChunkSource } from "../sync-in-chunks";
import type { TrackedTable } from "../tracked-table";
import type { AppendOptions } from "./append-options";
import { isAsWritten } from "./as-written";
import { stoodCells } from "./as-it-stood";
import { ColumnFormulas } from "./column-formulas";
import { keyColumn } from "./locate-rows";
import { NearFormulas } from "./near-formulas";
import { putBackRows } from "./put-back-rows";
import { holdsFormula, loadedBytes, queueRemoval, shownCells, type QueuedStretch } from "./queue-removal";
import { readTableColumns } from "./read-table-columns";
import { rereadTable } from "./reread-table";
import { entryKey, entryWords, rowKey, type RowKey } from "./row-key";
import { rowsAsWritten } from "./rows-as-written";
import { hasHeaders, tableInBatch, titlesOf } from "./table-in-batch";
import { keptChanging } from "./kept-changing";

/**
 * What a cell is taken to cost before any was seen, read up to three times; rather too much: an answer that is too large comes when the
 * rows are gone.
 */
const CELL_BYTES = 600;
const STRETCH_BYTES = 1_500;
const ATTEMPTS = 4;

/** What deleting rows came to. */
export interface RemovedRows {
  readonly removed: number;
  /** Keys of rows that stay, because a person edited them since they were written. */
  readonly edited: readonly string[];
  /** The table without the rows that went. */
  readonly table: TrackedTable;
}

/** Deletes rows. A table keeps one row: when all go, it is emptied instead. */
export async function removeRows(
  context: WorkbookSession,
  table: TrackedTable,
  catalogue: Catalogue,
  which: RowsToRemove,
  { signal, onWritten }: AppendOptions = {},
): Promise<RemovedRows> {
  const source = new RemoveSource(context, table, catalogue, which, onWritten);
  await source.locate();
  await syncInChunks(context, source, signal);
  const { removed, edited, table: left } = source;
  return { removed, edited, table: left };
}

/** A row that stays: what it is known by, and what a person calls it. */
interface EditedRow {
  readonly key: string;
  readonly words: string;
}

class RemoveSource implements ChunkSource {
  readonly writes = true;
  removed = 0;
  readonly edited: string[] = [];
  private readonly keyOf: RowKey;
  /** The same of the column by which the rows are known. */
  private readonly ownKeyOf: RowKey;
  private readonly values: ReadonlySet<string>;
  /** What the key columns of rows hold that stay, folded. */
  private readonly stays: Set<string>;
  /** Body rows still to go, ascending. */
  private rows: number[] = [];
  private queued: QueuedStretch[] = [];
  private header: Excel.Range | undefined;
  private attempts = 0;
  private readonly formulas: ColumnFormulas;
  private cellBytes = CELL_BYTES;
  /** Whether the rows hold constants alone, as far as anybody knows. */
  private isPlain: boolean;

  constructor(
    private readonly context: WorkbookSession,
    public table: TrackedTable,
    private readonly catalogue: Catalogue,
    private readonly which: RowsToRemove,
    private readonly onWritten: AppendOptions["onWritten"],
  ) {
    this.keyOf = rowKey(table.name, which.column);
    this.ownKeyOf = rowKey(table.name, table.keyHeader);
    this.values = new Set(which.values.map(this.keyOf));
    this.stays = new Set(which.except);
    this.formulas = new ColumnFormulas(which.computed);
    this.isPlain = which.constants === true;
  }

  /** Finds the rows that hold the values. */
  async locate(): Promise<void> {
    const { which } = this;
    const { table, columns } = await readTableColumns(this.context, this.table, this.catalogue, (now) => [
      keyColumn(now, which.column),
      ...(which.version === undefined ? [] : [keyColumn(now, which.version)]),
      ...(this.looksAtKeys ? [keyColumn(now, now.keyHeader)] : []),
    ]);
    const [cells = []] = columns;
    const keys = this.looksAtKeys ? (columns.at(-1) ?? []) : [];
    const versions = which.version === undefined ? [] : (columns[1] ?? []);
    this.table = table;
    const rows = cells.flatMap((cell, row) => {
      const known = (name: CellValue | undefined, keyOf: RowKey): string =>
        entryKey(keyOf(name ?? ""), String(versions[row] ?? ""));
      return this.values.has(known(cell, this.keyOf)) && !this.stays.has(known(keys[row], this.ownKeyOf))
        ? [row]
        : [];
    });
    const { amongOthers, written, computed } = which;
    this.rows =
      amongOthers === true && written && rows.length > 0
        ? await rowsAsWritten(this.context, table, rows, written, (row) => this.keyIn(row), computed)
        : rows;
  }

  queue(maxBytes: number): boolean {
    this.queued = [];
    if (this.rows.length === 0) {
      return false;
    }
    const found = tableInBatch(this.context, this.table);
    this.header = titlesOf(found, this.table);
    const perRow = this.cellBytes * this.table.headers.length;
    const most = Math.max(1, Math.floor(maxBytes / perRow));
    // The last row of a table cannot be deleted; when all go it is emptied, by itself, so that it can be put back by itself.
    const [, ...others] = this.rows;
    const going = this.rows.length === this.table.rows && others.length > 0 ? others : this.rows;
    const stretches = stretchesOf(going.slice(-most)).reverse();
    let bytes = 0;
    let { rows } = this.table;
    for (const { start, count } of stretches) {
      bytes += STRETCH_BYTES + count * perRow;
      if (bytes > maxBytes && this.queued.length > 0) {
        break;
      }
      const near =
        this.which.written && !this.isPlain ? new NearFormulas(found, { start, count }, rows) : undefined;
      this.queued.push(queueRemoval(found, this.table, { start, count, near }));
      rows -= count;
    }
    return true;
  }

  /**
   * Rows or columns that somebody deleted meanwhile leave nothing where the last ones were looked for. They are the first of
   * the batch, so that nothing was deleted.
   */
  async recover(error: unknown): Promise<boolean> {
    if (excelErrorCode(error) !== "InvalidArgument") {
      return false;
    }
    const now = await rereadTable(this.context, this.table, this.catalogue);
    if (now.rows >= this.table.rows && now.headers.length >= this.table.headers.length) {
      return false;
    }
    await this.findAgain();
    return true;
  }

  async accept(): Promise<void> {
    const headersHeld = this.header !== undefined && hasHeaders(this.table, this.header);
    const loaded = this.queued.flatMap(shownCells);
    // Somebody has typed a formula since: whether its column computes it was not loaded.
    const isUnknown = this.isPlain && this.queued.some(holdsFormula);
    const isPlanned = headersHeld && loaded.every((row) => this.isRow(row));
    const edited = headersHeld && !isUnknown ? this.editedInBatch() : [];
    if (!isPlanned || isUnknown || edited.length > 0) {
      this.isPlain &&= !isUnknown;
      this.keep(edited);
      await this.putBack(isPlanned);
      return;
    }
    const gone = this.queued.reduce((sum, { count }) => sum + count, 0);
    this.rows = this.rows.slice(0, this.rows.length - gone);
    this.removed += gone;
    this.table = this.table.at({ rows: Math.max(1, this.table.rows - gone) });
    this.cellBytes = loadedBytes(this.queued) ?? this.cellBytes;
    this.onWritten?.(this.removed);
  }

  private get looksAtKeys(): boolean {
    return this.which.except !== undefined || this.which.written !== undefined;
  }

  private isRow(row: readonly CellValue[]): boolean {
    const { position } = keyColumn(this.table, this.which.column);
    const isValue = this.values.has(entryKey(this.keyOf(row[position] ?? ""), this.versionIn(row)));
    return isValue && (!this.looksAtKeys || !this.stays.has(this.keyIn(row)));
  }

  /** What a row is known by; asked only of tables that have the column. */
  private keyIn(row: readonly CellValue[], keyOf: RowKey = this.ownKeyOf): string {
    const { position } = keyColumn(this.table, this.table.keyHeader);
    return entryKey(keyOf(row[position] ?? ""), this.versionIn(row));
  }

  private versionIn(row: readonly CellValue[]): string {
    const { version } = this.which;
    return version === undefined ? "" : String(row[keyColumn(this.table, version).position] ?? "");
  }

  /** The rows that a person edited before the batch came. */
  private editedInBatch(): EditedRow[] {
    for (const { near } of this.queued) {
      this.formulas.learn(this.table.headers, near?.all ?? []);
    }
    return this.queued.flatMap((stretch) => this.editedOf(stretch));
  }

  private editedOf(stretch: QueuedStretch): EditedRow[] {
    const { written } = this.which;
    if (!written) {
      return [];
    }
    const formulas = stretch.near?.own ?? [];
    return shownCells(stretch).flatMap((row, at) => {
      const key = this.keyIn(row);
      const computes = this.formulas.computing(this.table.headers, row, formulas[at] ?? []);
      const isEdited = this.isRow(row) && !isAsWritten(row, this.table, written.get(key), computes);
      return isEdited ? [{ key, words: this.wordsOf(row) }] : [];
    });
  }

  /** What a person calls a row that stays; of a run's points all stay where one was edited. */
  private wordsOf(row: readonly CellValue[]): string {
    const words = entryWords(this.keyIn(row, String));
    return this.table.name === "History" ? `Run history of ${words}` : words;
  }

  private keep(edited: readonly EditedRow[]): void {
    for (const { key, words } of edited) {
      if (!this.edited.includes(words)) {
        this.edited.push(words);
      }
      this.stays.add(key);
    }
  }

  /** Puts every row of the batch back where it stood, and finds the right ones anew. */
  private async putBack(stood: boolean): Promise<void> {
    const stretches = this.queued.map(({ start, count, range }) => ({
      start,
      rows: stoodCells(range),
      isFirstLeft: count >= this.table.rows,
    }));
    // The rows were loaded under the titles that stood there in their batch, which may be others than were read before.
    const [titles] = (this.header?.values ?? []) as CellValue[][];
    const table = titles ? this.table.at({ headers: titles.map(String) }) : this.table;
    await putBackRows(this.context, table, this.catalogue, stretches);
    await this.findAgain(stood);
  }

  /** `stood`: whether the rows stood where they were looked for, so that it does not count against the attempts. */
  private async findAgain(stood = false): Promise<void> {
    this.attempts += stood ? 0 : 1;
    if (this.attempts >= ATTEMPTS) {
      throw keptChanging(this.table, "rows were removed");
    }
    this.table = await rereadTable(this.context, this.table, this.catalogue);
    await this.locate();
  }
}
