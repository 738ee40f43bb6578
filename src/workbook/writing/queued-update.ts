import type { CellUpdate, RowUpdate } from "../../tracking/planning/plan";
import type { CellValue } from "../../tracking/values/cell-value";
import type { TrackedTable } from "../tracked-table";
import { entryOf, STOOD } from "./as-it-stood";
import { isSameCell, shownValue } from "./changed-cells";
import { isFormula, type CellWrite } from "./cell-write";
import { identityColumns, isIdentity } from "./row-identity";
import { rowKey } from "./row-key";
import { bodyRows, columnsOf } from "./table-in-batch";

/** One cell to be written over, as an action planned it, or as it stood before it was written into by mistake. */
export interface CellToWrite extends CellUpdate {
  /** The format that the cell had; without it the column decides. */
  readonly stoodAs?: { readonly entered: string; readonly numberFormat: string };
}

/** Cells to be written over in one row. */
export interface RowToWrite extends RowUpdate {
  readonly cells: ReadonlyMap<string, CellToWrite>;
}

/** One such cell, and where its column stands. */
export interface PlacedCell {
  readonly name: string;
  readonly position: number;
  readonly cell: CellToWrite;
}

/** Cells of one row, next to each other or not, as they stand in the table now. */
export interface PlacedUpdate {
  readonly update: RowToWrite;
  readonly row: number;
  /** Another row has the same key. */
  readonly hasDouble: boolean;
  readonly cells: readonly PlacedCell[];
  readonly first: number;
  readonly count: number;
}

/** A cell that held something else than was expected. */
export interface EditedCell extends PlacedCell {
  readonly now: CellValue;
  /** Whether it computes what it shows. */
  readonly isFormula: boolean;
}

const TEXT = "@";

/**
 * One row that is written over: what stands in it is loaded before, in the same batch, so that after the sync it can be
 * told whether it was the right one, and put back if it was not.
 */
export class QueuedUpdate {
  private readonly whole: Excel.Range;
  private readonly range: Excel.Range;

  /** Queues the look; `queueWrite` queues the rest. */
  constructor(
    found: Excel.Table,
    private readonly table: TrackedTable,
    readonly placed: PlacedUpdate,
  ) {
    const { row, first, count } = placed;
    const cells = bodyRows(found, row, 1);
    this.whole = cells.load("values");
    this.range = columnsOf(cells, first, count).load(`${STOOD},rowIndex`);
  }

  queueWrite(found: Excel.Table): void {
    const { row, cells, first, count } = this.placed;
    // Another range object over the same cells: what the first one loaded stays as it was before the write.
    const range = columnsOf(bodyRows(found, row, 1), first, count);
    const inRow = <T>(of: (one: PlacedCell) => T | null): (T | null)[] => {
      const all = new Array<T | null>(count).fill(null);
      for (const one of cells) {
        all[one.position - first] = of(one);
      }
      return all;
    };
    const format = (codes: (string | null)[]): void => {
      if (codes.some((code) => code !== null)) {
        range.numberFormat = [codes] as string[][];
      }
    };
    // Whoever changed the format may not thereby turn a text into a formula.
    format(inRow((one) => one.cell.stoodAs?.entered ?? (this.isText(one) ? TEXT : null)));
    range.values = [inRow<CellWrite>(({ cell }) => cell.after)] as unknown[][];
    format(inRow(({ cell }) => cell.stoodAs?.numberFormat ?? null));
  }

  /** Row of the sheet; after the sync. */
  get sheetRow(): number {
    return this.range.rowIndex;
  }

  /** Whether the row is the one that was meant; after the sync. */
  get isRow(): boolean {
    const { update, hasDouble } = this.placed;
    const keyOf = rowKey(this.table.name, this.table.keyHeader);
    const isKey = keyOf(this.at(this.table.key?.position)) === keyOf(update.key);
    return isKey && (!hasDouble || isIdentity(this.identity(this.table), update));
  }

  /** Cells that held neither what was expected nor what was written; an earlier attempt may have written that. */
  get edited(): readonly EditedCell[] {
    return this.placed.cells.flatMap((one) => {
      const { position, cell } = one;
      const { value: now, formula } = this.stood(position);
      const spec = this.table.specs[position];
      // What is computed is the user's own, whatever it comes to; unless it was put back into the wrong row.
      const computes = isFormula(formula, now);
      const is = (wanted: CellValue): boolean =>
        computes ? formula === wanted : isSameCell(now, wanted, spec) || String(now) === String(wanted);
      const isExpected = is(shownValue(cell.after, spec)) || is(cell.before);
      return isExpected ? [] : [{ ...one, now, isFormula: computes }];
    });
  }

  /** Numbers that were written into cells of texts, and so became texts: the row in which they are written again. */
  get mended(): readonly RowToWrite[] {
    const { update, cells } = this.placed;
    const edited = new Set(this.edited.map(({ position }) => position));
    const again = cells.flatMap(({ name, position, cell: { after, stoodAs } }) => {
      const spec = this.table.specs[position];
      const isNumber = typeof after !== "string" && spec !== undefined && spec.numberFormat !== TEXT;
      if (!isNumber || stoodAs || edited.has(position) || this.stood(position).numberFormat !== TEXT) {
        return [];
      }
      const { numberFormat } = spec;
      return [[name, { before: after, after, stoodAs: { entered: numberFormat, numberFormat } }] as const];
    });
    return again.length > 0 ? [{ ...update, cells: new Map(again) }] : [];
  }

  /**
   * What puts these cells back wherever their row has gone: known by the key that it has since it was written, under
   * the titles that stood above; undefined where nothing told the row from others.
   */
  backOf(which: readonly PlacedCell[], titles: TrackedTable): RowToWrite | undefined {
    const written = this.placed.cells.find(({ position }) => position === titles.key?.position);
    const key = String(written ? written.cell.after : this.at(titles.key?.position)).trim();
    if (key === "") {
      return undefined;
    }
    const [source = "", sourceId = ""] = this.identity(titles).map(String);
    return {
      key,
      identity: { source, sourceId },
      cells: new Map(
        which.flatMap(({ position, cell, ...one }) => {
          const name = titles.columns[position]?.header;
          const { value, formula, numberFormat } = this.stood(position);
          const asText = this.isText({ position, cell, ...one }) || numberFormat === TEXT;
          const before =
            typeof cell.after === "string" && !asText ? shownValue(cell.after, undefined) : cell.after;
          const { write: after, entered } = entryOf(value, formula, numberFormat);
          return name === undefined || after === null
            ? []
            : [[name, { before, after, stoodAs: { entered, numberFormat } }] as const];
        }),
      ),
    };
  }

  /** Queues what stood in these cells where they stand, for a row that nothing tells from others. */
  queueBack(which: readonly PlacedCell[]): void {
    for (const { position } of which) {
      const { value, formula, numberFormat } = this.stood(position);
      const { write, entered } = entryOf(value, formula, numberFormat);
      const cell = this.range.getColumn(position - this.placed.first);
      cell.numberFormat = [[entered]];
      cell.values = [[write]] as unknown[][];
      cell.numberFormat = [[numberFormat]];
    }
  }

  private stood(position: number): {
    readonly value: CellValue;
    readonly formula: CellValue;
    readonly numberFormat: string;
  } {
    const column = position - this.placed.first;
    const [values = []] = this.range.values as CellValue[][];
    const [formulas = []] = this.range.formulas as CellValue[][];
    const [formats = []] = this.range.numberFormat as string[][];
    return {
      value: values[column] ?? "",
      formula: formulas[column] ?? "",
      numberFormat: formats[column] ?? "General",
    };
  }

  private at(position: number | undefined): CellValue {
    const [values = []] = this.whole.values as CellValue[][];
    return position === undefined ? "" : (values[position] ?? "");
  }

  private identity(titles: TrackedTable): CellValue[] {
    return identityColumns(titles).map(({ position }) => this.at(position));
  }

  private isText({ position, cell }: PlacedCell): boolean {
    return typeof cell.after === "string" && this.table.specs[position]?.numberFormat === TEXT;
  }
}
