// Cells written over in rows that are found by their key at the moment of writing. The key, the header and the cells
// themselves are loaded in the same batch before they are written; what turns out to have been another row, or a cell that
// somebody changed meanwhile, is put back from what was loaded.

import { foldKey } from "../../tracking/naming/fold-key";
import type { Catalogue } from "../../tracking/catalogue/catalogue";
import type { CellUpdate, RowUpdate } from "../../tracking/planning/plan";
import type { CellValue } from "../../tracking/values/cell-value";
import { cellBytes } from "../../cells/cell-bytes";
import { setNumberFormat } from "../column-look";
import type { WorkbookSession } from "../run-excel";
import { syncInChunks, type ChunkSource } from "../sync-in-chunks";
import type { TrackedTable } from "../tracked-table";
import type { AppendOptions } from "./append-rows";
import { shownValue } from "./changed-cells";
import { rewritesOf, type CellWrite } from "./cell-write";
import { keyColumn, locateRows } from "./locate-rows";
import { rereadTable } from "./reread-table";
import { bodyRows, columnsOf, hasHeaders, tableInBatch } from "./table-in-batch";

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
    sheetRow: source.sheetRow,
  };
}

/** Cells of one row, next to each other or not, as they stand in the table now. */
interface PlacedUpdate {
  readonly update: RowUpdate;
  readonly row: number;
  readonly cells: readonly { readonly name: string; readonly position: number; readonly cell: CellUpdate }[];
  readonly first: number;
  readonly count: number;
}

interface QueuedUpdate extends PlacedUpdate {
  readonly keys: Excel.Range;
  readonly range: Excel.Range;
}

class UpdateSource implements ChunkSource {
  readonly writes = true;
  readonly written = new Set<string>();
  readonly kept: KeptCell[] = [];
  missing: string[] = [];
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
    const { table, rows } = await locateRows(
      this.context,
      this.table,
      this.catalogue,
      this.table.keyHeader,
      again.map(({ key }) => key),
    );
    this.table = table;
    this.missing.push(...again.flatMap(({ key }) => (rows.has(key) ? [] : [key])));
    this.waiting = again
      .flatMap((update) => {
        const row = rows.get(update.key);
        const placed = row === undefined ? undefined : this.place(update, row);
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
      this.queued.push(this.queueRow(found, placed));
    }
    if (this.queued.length === 0) {
      return false;
    }
    this.header = found.getHeaderRowRange().load("values");
    return true;
  }

  async accept(): Promise<void> {
    const done = this.queued;
    this.waiting = this.waiting.slice(done.length);
    const headersHeld = this.header !== undefined && hasHeaders(this.table, this.header);
    const again: RowUpdate[] = [];
    let wrong = false;
    for (const queued of done) {
      const isRow = headersHeld && foldKey(firstCell(queued.keys)) === foldKey(queued.update.key);
      if (isRow) {
        wrong = this.settle(queued) || wrong;
      } else {
        this.queueBack(queued, () => true);
        again.push(queued.update);
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

  private place(update: RowUpdate, row: number): PlacedUpdate | undefined {
    const cells = [...update.cells].flatMap(([name, cell]) => {
      const column = this.table.find(name);
      return column ? [{ name, position: column.position, cell }] : [];
    });
    if (cells.length === 0) {
      return undefined;
    }
    const positions = cells.map(({ position }) => position);
    const first = Math.min(...positions);
    return { update, row, cells, first, count: Math.max(...positions) - first + 1 };
  }

  private queueRow(found: Excel.Table, placed: PlacedUpdate): QueuedUpdate {
    const rows = bodyRows(found, placed.row, 1);
    const keys = rows.getColumn(keyColumn(this.table, this.table.keyHeader).position).load("values");
    const range = columnsOf(rows, placed.first, placed.count).load("values,formulas,rowIndex");
    const write = new Array<CellWrite>(placed.count).fill(null);
    for (const { position, cell } of placed.cells) {
      write[position - placed.first] = cell.after;
      if (typeof cell.after === "string" && this.table.specs[position]?.numberFormat === "@") {
        // Whoever changed the format may not thereby turn a text into a formula.
        setNumberFormat(rows.getColumn(position), "@");
      }
    }
    // Another range object over the same cells: what the first one loaded stays as it was before the write.
    columnsOf(rows, placed.first, placed.count).values = [write];
    return { ...placed, keys, range };
  }

  /** Puts back what somebody had changed; true when something was queued. */
  private settle(queued: QueuedUpdate): boolean {
    const [now = []] = queued.range.values as CellValue[][];
    const edited = queued.cells.filter(({ position, cell }) => {
      const value = now[position - queued.first] ?? "";
      // What stands there already was written by an earlier attempt.
      const done = isSame(value, shownValue(cell.after, this.table.specs[position]));
      return !done && !isSame(value, cell.before);
    });
    for (const { name, position } of edited) {
      this.kept.push({ key: queued.update.key, column: name, now: now[position - queued.first] ?? "" });
    }
    if (edited.length < queued.cells.length) {
      this.written.add(queued.update.key);
      this.sheetRow = queued.range.rowIndex;
    }
    if (edited.length === 0) {
      return false;
    }
    const positions = new Set(edited.map(({ position }) => position));
    this.queueBack(queued, (position) => positions.has(position));
    return true;
  }

  private queueBack(queued: QueuedUpdate, belongs: (position: number) => boolean): void {
    const { range, first, count, cells } = queued;
    const specs = this.table.specs.slice(first, first + count);
    const [old = []] = rewritesOf(range.values as CellValue[][], range.formulas as CellValue[][], specs);
    const written = new Set(cells.map(({ position }) => position));
    range.values = [
      old.map((value, at) => (written.has(first + at) && belongs(first + at) ? value : null)),
    ] as unknown[][];
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

function firstCell(range: Excel.Range): CellValue {
  const [[cell] = []] = range.values as CellValue[][];
  return cell ?? "";
}

/** Whether a cell holds what was expected; Excel may have rounded a number to 15 digits. */
function isSame(now: CellValue, expected: CellValue): boolean {
  if (now === expected) {
    return true;
  }
  return (
    typeof now === "number" &&
    typeof expected === "number" &&
    now.toPrecision(15) === expected.toPrecision(15)
  );
}
