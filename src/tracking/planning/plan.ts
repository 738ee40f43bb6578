// What an action is about to write, complete before anything is written: writes over any of our tables, each with its
// reason, under one batch id. One writer carries it out, one undo takes it back by the id, one report counts it. Rows are
// known by key, columns by the key of their target (`metric:loss`) or by their header; positions never occur.

import type { CHANGE_KINDS } from "../schema/column-lists";
import type { TableName } from "../schema/table-names";
import type { CellValue } from "../values/cell-value";
import type { Scalar } from "../values/scalar";
import type { DecisionCounts } from "./import-plan";

/** Values of a new row, by the key of the target or the header of the column. */
export type RowValues = Readonly<Record<string, Scalar | undefined>>;

/** Many new rows, handed out in blocks of cells laid out under the columns of the table. */
export interface RowBlocks {
  readonly count: number;
  /** The targets under which any of them holds a value. */
  readonly keys: readonly string[];
  /**
   * Rows from `start` on, as many as fit `maxBytes` of JSON, at least one; cells are guarded, null is left alone. `columns`
   * are what values of the columns go by: the keys of their targets, or headers; "" for a column of the user's own.
   */
  block(
    start: number,
    maxBytes: number,
    columns: readonly string[],
  ): Promise<readonly (CellValue | null)[][]>;
}

/** One cell to be written over. */
export interface CellUpdate {
  /** What stood there when it was decided; another value means that somebody changed it since. */
  readonly before: CellValue;
  /** What shall stand there, as it is written: guarded text, dates as serials. */
  readonly after: CellValue;
}

/** What a run is outside the workbook: the tool that it came from, and its id there. */
export interface RunIdentity {
  readonly source: string;
  readonly sourceId: string;
}

/** What changes in one row. */
export interface RowUpdate {
  readonly key: string;
  /** Who the run is, where that is known: by it the row is told from another one that somebody gave the same key. */
  readonly identity?: RunIdentity;
  readonly cells: ReadonlyMap<string, CellUpdate>;
}

/** Formulas that columns compute in their rows, as seen from each row (R1C1), by folded header. */
export type ComputedFormulas = ReadonlyMap<string, ReadonlySet<string>>;

/** What rows held when they were written, as digests; those of values alone tell not in which columns these stood. */
export interface RowDigests {
  /** How many there are. */
  readonly size: number;
  /** Whether a row was written with these values in these columns. */
  has(digest: string): boolean;
  /** Whether a row was written with these values, in whatever columns. */
  hasValues(digest: string): boolean;
}

/** Digests of rows, by what the rows are known by. */
export interface WrittenDigests {
  /** How many keys there are. */
  readonly size: number;
  get(key: string): RowDigests | undefined;
}

/** Which rows go: those that hold one of the values in the column. */
export interface RowsToRemove {
  readonly column: string;
  readonly values: readonly string[];
  /**
   * The column that tells rows of one name apart: then `values`, `except` and `written` go by name and version, as
   * `entryKey` puts them together.
   */
  readonly version?: string;
  /**
   * Whether other rows may hold the same value, as splits of one version do: only those that stand as they were written
   * go, and the others were not edited.
   */
  readonly amongOthers?: boolean;
  /** Rows that stay all the same, by what their key column holds. */
  readonly except?: ReadonlySet<string>;
  /**
   * Digests of what each row held when it was written, by what its key column holds: a row that holds something else when
   * its turn comes, or has a note beside it, was edited and stays.
   */
  readonly written?: WrittenDigests | undefined;
  /** What columns were seen to compute: it was not written, and is no edit. */
  readonly computed?: ComputedFormulas | undefined;
  /** Whether none of the rows held a formula when they were looked through, so that what is around each need not be loaded as it goes. */
  readonly constants?: boolean;
}

/** A column that gets another header; what stands in it stays. */
export interface ColumnRename {
  readonly from: string;
  readonly to: string;
}

/** One write to one table, and why. */
export type TableWrite = { readonly table: TableName; readonly reason: string } & (
  | {
      readonly kind: "add";
      readonly rows: readonly RowValues[];
      /**
       * The column by which a row that an earlier attempt added is known again; it is not added twice. Absent where no column
       * alone tells rows apart: then the plan, whose lines come first, brings only rows that are not there.
       */
      readonly onceBy?: string;
      /** Keys under which a row that is there already gets what it is given now: a person may have corrected it since. */
      readonly corrects?: readonly string[];
    }
  | { readonly kind: "append"; readonly rows: RowBlocks }
  | { readonly kind: "update"; readonly rows: readonly RowUpdate[] }
  | ({ readonly kind: "remove" } & RowsToRemove)
  | { readonly kind: "rename"; readonly columns: readonly ColumnRename[] }
);

/** The line by which `Changes` tells of a plan. */
export interface PlanLine {
  readonly what: (typeof CHANGE_KINDS)[number];
  readonly sheet?: string;
  readonly runId?: string;
  readonly column?: string;
  readonly after?: string;
  readonly source?: string;
  readonly counts?: DecisionCounts;
}

/** What a plan did, for the words of its line. */
export interface PlanDeeds {
  readonly added: number;
  readonly updated: number;
  readonly removed: number;
  /** The rows written over and those removed, by their tables. */
  readonly updatedOf: TableCounts;
  readonly removedOf: TableCounts;
  readonly renamed: number;
  /** Cells that stayed because somebody edited them since. */
  readonly kept: number;
  /** The Run ID of the first run that was added, by this attempt or by an earlier one. */
  readonly firstRun?: string | undefined;
}

/** Numbers of rows by table; tables without any may be left out. */
export type TableCounts = Readonly<Partial<Record<TableName, number>>>;

/** Everything that one action writes. */
export interface Plan {
  /** The id under which it stands on `Changes` and by which it can be taken back. */
  readonly batch: string;
  /** The line for the whole; a plan whose rows have lines of their own may do without. */
  readonly line?: PlanLine | ((did: PlanDeeds) => PlanLine);
  /**
   * Whether the lines of `Changes` come first: where the runs are many, so that whatever stops half-way can be taken back
   * by them. Else the data comes first, and a line that fails is a remark.
   */
  readonly linesFirst: boolean;
  /**
   * Whether each row that is written over or added to a small table gets a line of its own, by which it is taken back;
   * `again` although an earlier attempt has left its lines, because that one wrote something else.
   */
  readonly rowLines: boolean | "again";
  readonly writes: readonly TableWrite[];
}
