import { foldKey } from "../../tracking/naming/fold-key";
import type { CellUpdate, RowUpdate } from "../../tracking/planning/plan";
import type { CellValue } from "../../tracking/values/cell-value";
import { setNumberFormat } from "../column-look";
import type { TrackedTable } from "../tracked-table";
import { shownValue } from "./changed-cells";
import { rewritesOf, type CellWrite } from "./cell-write";
import { keyColumn } from "./locate-rows";
import { identityCells, isIdentity } from "./row-identity";
import { bodyRows, columnsOf } from "./table-in-batch";

/** One cell to be written over, and where its column stands. */
export interface PlacedCell {
  readonly name: string;
  readonly position: number;
  readonly cell: CellUpdate;
}

/** Cells of one row, next to each other or not, as they stand in the table now. */
export interface PlacedUpdate {
  readonly update: RowUpdate;
  readonly row: number;
  /** Another row has the same key. */
  readonly hasDouble: boolean;
  readonly cells: readonly PlacedCell[];
  readonly first: number;
  readonly count: number;
}

/**
 * One row that is written over: its key and what stands in its cells are loaded before, in the same batch, so that after
 * the sync it can be told whether it was the right one, and put back if it was not.
 */
export class QueuedUpdate {
  private readonly keys: Excel.Range;
  /** Source and Source ID, of a row whose key another one has too. */
  private readonly identity: readonly Excel.Range[] | undefined;
  private readonly range: Excel.Range;
  /** Whether a cell is given the text format, whatever it had. */
  private readonly asText: boolean;

  /** Queues the look; `queueWrite` queues the rest. */
  constructor(
    found: Excel.Table,
    private readonly table: TrackedTable,
    readonly placed: PlacedUpdate,
  ) {
    const { row, hasDouble, cells, first, count } = placed;
    const rows = bodyRows(found, row, 1);
    this.identity = hasDouble ? identityCells(table, rows) : undefined;
    this.keys = rows.getColumn(keyColumn(table, table.keyHeader).position).load("values");
    this.asText = cells.some((one) => this.isText(one));
    this.range = columnsOf(rows, first, count).load("values,formulas,numberFormat,rowIndex");
  }

  queueWrite(found: Excel.Table): void {
    const { row, cells, first, count } = this.placed;
    const rows = bodyRows(found, row, 1);
    const write = new Array<CellWrite>(count).fill(null);
    for (const one of cells) {
      write[one.position - first] = one.cell.after;
      if (this.isText(one)) {
        // Whoever changed the format may not thereby turn a text into a formula.
        setNumberFormat(rows.getColumn(one.position), "@");
      }
    }
    // Another range object over the same cells: what the first one loaded stays as it was before the write.
    columnsOf(rows, first, count).values = [write];
  }

  /** Row of the sheet; after the sync. */
  get sheetRow(): number {
    return this.range.rowIndex;
  }

  /** Whether the row is the one that was meant; after the sync. */
  get isRow(): boolean {
    const { update } = this.placed;
    const isKey = foldKey(firstCell(this.keys)) === foldKey(update.key);
    return isKey && (this.identity === undefined || isIdentity(this.identity.map(firstCell), update));
  }

  /** Cells that held neither what was expected nor what was written; an earlier attempt may have written that. */
  get edited(): readonly (PlacedCell & { readonly now: CellValue })[] {
    const [values = []] = this.range.values as CellValue[][];
    return this.placed.cells.flatMap((one) => {
      const { position, cell } = one;
      const now = values[position - this.placed.first] ?? "";
      const isDone = isSame(now, shownValue(cell.after, this.table.specs[position]));
      return isDone || isSame(now, cell.before) ? [] : [{ ...one, now }];
    });
  }

  /** Queues what stood in these cells before. */
  queueBack(which: readonly PlacedCell[]): void {
    const { range } = this;
    const back = new Set(which.map(({ position }) => position - this.placed.first));
    const [formats = []] = range.numberFormat as string[][];
    // The cells may be those of another column: what they need is told by the format that they had.
    const specs = formats.map((numberFormat) => ({ numberFormat }));
    const [old = []] = rewritesOf(range.values as CellValue[][], range.formulas as CellValue[][], specs);
    if (this.asText) {
      // Before the values: a number that is written into a cell of texts becomes one.
      range.numberFormat = [formats.map((code, at) => (back.has(at) ? code : null))] as string[][];
    }
    range.values = [old.map((value, at) => (back.has(at) ? value : null))] as unknown[][];
  }

  private isText({ position, cell }: PlacedCell): boolean {
    return typeof cell.after === "string" && this.table.specs[position]?.numberFormat === "@";
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
