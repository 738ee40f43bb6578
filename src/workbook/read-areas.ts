import type { CellValue } from "../tracking/values/cell-value";
import { rowsBytes } from "../cells/cell-bytes";
import type { WorkbookSession } from "./run-excel";
import { syncInChunks, type ChunkSource } from "./sync-in-chunks";

/** Cells to read: a rectangle of a worksheet, counted from 0. */
export interface CellArea {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/**
 * Receives the rows of area `area`, which begin at its row `start`; areas and rows come in order. `formulas` (R1C1) are
 * empty where nobody asked for both.
 */
export type RowReceiver = (
  area: number,
  start: number,
  rows: CellValue[][],
  formulas: CellValue[][],
) => void | Promise<void>;

/**
 * What is read of cells. `formulas` gives in place of values what was typed: of a cell without a formula that is its value.
 */
export type ReadOfCells = "values" | "formulas" | "values,formulasR1C1";

/** What a cell is taken to cost before any was seen. */
const FIRST_GUESS = 30;
/** Rows of a chunk that are measured; the rest is taken to be like them. */
const MEASURED_ROWS = 50;
/** Largest number of cells that one read may ask for, far below Excel's five million. */
const MAX_CELLS = 500_000;

/** Reads areas of any size, as much in one sync as fits, whatever the number of areas. */
export async function readAreas(
  context: WorkbookSession,
  areas: readonly CellArea[],
  receive: RowReceiver,
  signal?: AbortSignal,
  reads: ReadOfCells = "values",
): Promise<void> {
  const source = new AreaSource(context, areas, receive, reads);
  try {
    await syncInChunks(context, source, signal);
  } finally {
    // What was handed over before the end must have come to its own, whatever ended the reading.
    await source.delivered.catch(() => undefined);
  }
  await source.delivered;
}

/** Reads areas that are small enough to be held; the result has the rows of each. */
export async function readAllAreas(
  context: WorkbookSession,
  areas: readonly CellArea[],
  signal?: AbortSignal,
): Promise<CellValue[][][]> {
  const found: CellValue[][][] = areas.map(() => []);
  await readAreas(
    context,
    areas,
    (area, _start, rows) => {
      const held = found[area];
      if (held) {
        for (const row of rows) {
          held.push(row);
        }
      }
    },
    signal,
  );
  return found;
}

interface Piece {
  readonly area: number;
  readonly start: number;
  readonly rows: number;
  readonly range: Excel.Range;
}

interface ReadCells {
  readonly values: CellValue[][];
  readonly formulas: CellValue[][];
}

class AreaSource implements ChunkSource {
  delivered: Promise<void> = Promise.resolve();
  private area = 0;
  private start = 0;
  private bytesPerCell = FIRST_GUESS;
  private queued: Piece[] = [];

  constructor(
    private readonly context: WorkbookSession,
    private readonly areas: readonly CellArea[],
    private readonly receive: RowReceiver,
    private readonly reads: ReadOfCells,
  ) {}

  async queue(maxBytes: number): Promise<boolean> {
    // The receiver may still be busy with the last rows (a worker, say); reading ahead would only pile them up.
    await this.delivered;
    this.queued = [];
    let cells = Math.max(1, Math.min(MAX_CELLS, Math.floor(maxBytes / this.bytesPerCell)));
    let { area, start } = this;
    while (area < this.areas.length && cells > 0) {
      const from = this.areas[area] as CellArea;
      const columns = Math.max(1, from.columns);
      const left = from.rows - start;
      const affordable = Math.floor(cells / columns);
      if (affordable === 0 && this.queued.length > 0 && left > 0) {
        break;
      }
      const rows = Math.min(left, Math.max(1, affordable));
      if (rows > 0 && from.columns > 0) {
        const range = this.context.workbook.worksheets
          .getItem(from.sheetId)
          .getRangeByIndexes(from.row + start, from.column, rows, from.columns);
        this.ask(range);
        this.queued.push({ area, start, rows, range });
        cells -= rows * columns;
      }
      if (rows === left || from.columns === 0) {
        area += 1;
        start = 0;
      } else {
        start += rows;
      }
    }
    return this.queued.length > 0;
  }

  private ask(range: Excel.Range): void {
    switch (this.reads) {
      case "values":
        range.load("values");
        break;
      case "formulas":
        range.load("formulas");
        break;
      case "values,formulasR1C1":
        range.load("values,formulasR1C1");
        break;
    }
  }

  accept(): void {
    const pieces = this.queued.map((piece) => ({
      ...piece,
      values: (this.reads === "formulas" ? piece.range.formulas : piece.range.values) as CellValue[][],
      formulas: this.reads === "values,formulasR1C1" ? (piece.range.formulasR1C1 as CellValue[][]) : [],
    }));
    this.measure(pieces);
    const last = this.queued.at(-1);
    if (last) {
      const done = last.start + last.rows === (this.areas[last.area] as CellArea).rows;
      this.area = done ? last.area + 1 : last.area;
      this.start = done ? 0 : last.start + last.rows;
    }
    this.delivered = this.deliver(pieces);
    this.delivered.catch(() => undefined);
  }

  private async deliver(pieces: readonly (Pick<Piece, "area" | "start"> & ReadCells)[]): Promise<void> {
    for (const piece of pieces) {
      await this.receive(piece.area, piece.start, piece.values, piece.formulas);
    }
  }

  private measure(chunks: readonly ReadCells[]): void {
    let bytes = 0;
    let cells = 0;
    for (const { values, formulas } of chunks) {
      const sample = values.slice(0, MEASURED_ROWS);
      bytes += rowsBytes(sample) + rowsBytes(formulas.slice(0, MEASURED_ROWS));
      cells += sample.length * (sample[0]?.length ?? 0);
    }
    if (cells > 0) {
      this.bytesPerCell = Math.max(4, bytes / cells);
    }
  }
}
