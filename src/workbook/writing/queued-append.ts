import { spansOf } from "../spans";
import { setNumberFormat } from "../column-look";
import { foldKey } from "../../tracking/naming/fold-key";
import type { CellValue } from "../../tracking/values/cell-value";
import type { WorkbookSession } from "../run-excel";
import type { TrackedTable } from "../tracked-table";
import { STOOD, stoodCells, type StoodCells } from "./as-it-stood";
import type { CellWrite } from "./cell-write";
import { shownValue } from "./changed-cells";
import { canMatch, queueMatches, type QueuedMatches } from "./match-rows";
import { formatOfNewCells, type OwnFormats } from "./own-formats";
import { bodyRows, columnsOf, hasHeaders, lastRows, tableInBatch, titlesOf } from "./table-in-batch";
import { isWrittenByHand } from "./unclaimed-rows";

/** What stood where rows were appended: nothing, or why they do not belong there. */
export type AppendFault = "headers" | "tail" | "below" | "keys";

/** So many of the last rows are looked through for the keys of many new ones. */
const LAST_ROWS = 200;

/**
 * Rows queued behind the last one of a table: what stands where they go is loaded before it is written, in the same
 * batch, so that after the sync it can be told whether the place was free, and put back if it was not.
 */
export class QueuedAppend {
  /** Rows by which the table grows; the others fill blank ones. */
  readonly grow: number;
  readonly reused: number;
  private readonly header: Excel.Range;
  private readonly tail: Excel.Range | undefined;
  private readonly below: Excel.Range | undefined;
  private readonly target: Excel.Range;
  private matches: QueuedMatches | undefined;
  private lastKeys: Excel.Range | undefined;

  /** `free` blank rows at the end of the table are filled first. */
  constructor(
    context: WorkbookSession,
    readonly table: TrackedTable,
    private readonly free: number,
    readonly rows: readonly CellWrite[][],
    private readonly formats?: OwnFormats,
  ) {
    const count = rows.length;
    this.grow = Math.max(0, count - free);
    this.reused = Math.min(free, count);
    const found = tableInBatch(context, table);
    this.header = titlesOf(found, table);
    if (free > 1) {
      // Refused where rows are gone meanwhile: from the last one up the titles would be written over.
      bodyRows(found, free - 1, 1).load("rowIndex");
    }
    this.queueKeys(context, found);
    if (this.reused > 0) {
      this.tail = lastRows(found, this.reused, this.left).load(STOOD);
    }
    if (this.grow > 0) {
      this.below = found
        .getDataBodyRange()
        .getLastRow()
        .getOffsetRange(1, 0)
        .getResizedRange(this.grow - 1, 0)
        .getUsedRangeOrNullObject(true)
        .load(`address,rowIndex,columnIndex,${STOOD}`);
      found.resize(found.getRange().getResizedRange(this.grow, 0));
    }
    this.target = lastRows(found, count, this.left);
    this.format();
    // Where a row says nothing the cell is left alone: it is blank, or a formula that the table carries on to new rows.
    this.target.values = rows.map((row) =>
      row.map((value, column) => (table.specs[column] && value !== "" ? value : null)),
    ) as unknown[][];
    this.target.load("rowIndex,columnIndex");
  }

  /** Row of the sheet that the first of the rows stands in; after the sync. */
  get firstSheetRow(): number {
    return this.target.rowIndex;
  }

  /** The table as it is after the sync. */
  get grown(): TrackedTable {
    const end = this.firstSheetRow + this.rows.length + this.left;
    return this.table.at({ rows: end - this.table.headerRow - 1 });
  }

  /** The table under the titles that stood above the rows when they were written. */
  get titled(): TrackedTable {
    const [titles = []] = this.header.values as CellValue[][];
    return hasHeaders(this.table, this.header) ? this.table : this.table.at({ headers: titles.map(String) });
  }

  /** Blank rows that are left at the end of the table. */
  get left(): number {
    return this.free - this.reused;
  }

  /** Where the cells that were in the way stand, as an address without the sheet. */
  get belowAddress(): string {
    return this.below?.address.split("!").at(-1) ?? "";
  }

  /** Whether the rows went where nothing stood; after the sync. */
  get fault(): AppendFault | undefined {
    if (this.stoodBelow) {
      return "below";
    }
    if (this.isTailTaken()) {
      return "tail";
    }
    if (!hasHeaders(this.table, this.header)) {
      return "headers";
    }
    return this.takenKeys.length > 0 ? "keys" : undefined;
  }

  /** Ids of the new runs that another row was given meanwhile. */
  get takenKeys(): readonly string[] {
    const last = (this.lastKeys?.values ?? []) as CellValue[][];
    const standing = new Set(last.map(([key = ""]) => foldKey(key)));
    return this.matches
      ? [...this.matches.rows().keys()]
      : this.keys.filter((key) => key !== "" && standing.has(foldKey(key)));
  }

  /** Before anything is written: whether Excel finds the ids of new runs; of many, whether the last rows hold them. */
  private queueKeys(context: WorkbookSession, found: Excel.Table): void {
    const { table, keys } = this;
    if (!table.key || table.name !== "Runs") {
      return;
    }
    if (canMatch(keys)) {
      const cells = found.getDataBodyRange().getColumn(table.key.position);
      this.matches = queueMatches(context, cells, keys, false);
    } else {
      const last = lastRows(found, Math.min(LAST_ROWS, table.rows), 0);
      this.lastKeys = last.getColumn(table.key.position).load("values");
    }
  }

  /** The keys of the new rows. */
  private get keys(): string[] {
    const { key } = this.table;
    return key ? this.rows.map((row) => String(shownValue(row[key.position] ?? "", key.spec))) : [];
  }

  /** What stood in the blank rows that were filled. */
  get stoodInTail(): StoodCells | undefined {
    return this.tail && stoodCells(this.tail);
  }

  /** What stood below the table, and where from there: so many rows below its last one, so many columns from its first. */
  get stoodBelow():
    { readonly below: number; readonly column: number; readonly cells: StoodCells } | undefined {
    const { below } = this;
    return below && !below.isNullObject
      ? {
          below: below.rowIndex - (this.firstSheetRow + this.reused) + 1,
          column: below.columnIndex - this.target.columnIndex,
          cells: stoodCells(below),
        }
      : undefined;
  }

  /** Whether the rows that were filled held anything of ours, or a word of the user's own. */
  private isTailTaken(): boolean {
    const { specs } = this.table;
    const formulas = (this.tail?.formulas ?? []) as CellValue[][];
    return formulas.some((row) => row.some((cell, at) => (specs[at] ? cell !== "" : isWrittenByHand(cell))));
  }

  /**
   * Text cells must be text before they are written, or Excel reads digits and dates into them; and number cells must be
   * none of text, or what they took over from a neighbor makes a typed number a text.
   */
  private format(): void {
    const codes = this.table.columns.map(
      ({ header, spec }) => spec && formatOfNewCells(spec, this.formats?.get(header)),
    );
    for (const { start, count, value } of spansOf(codes)) {
      setNumberFormat(columnsOf(this.target, start, count), value);
    }
  }
}
