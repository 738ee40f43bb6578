import type { Progress } from "../importers/pace";
import type { FileSource } from "../importers/source-content";
import type { Catalogue } from "../tracking/catalogue/catalogue";
import type { Finding } from "../tracking/checking/finding";
import type { DecisionCounts, Notice, RowReason } from "../tracking/planning/import-plan";
import type { MetricDefinition, ParameterDefinition } from "../tracking/catalogue/catalogue";
import type { ColumnTarget } from "../tracking/schema/run-columns";
import type { ValueType } from "../tracking/values/value-type";

/** A value as it goes into or comes out of `range.values`; "" is an empty cell. */
export type CellInput = string | number | boolean;

/** What stands in the workbook when a plan or a check is made. Rows of the tables are sent apart, in blocks. */
export interface WorkbookSnapshot {
  readonly catalogue: Catalogue;
  /** Headers of the Runs table as they stand, left to right, the user's own columns included. */
  readonly runHeaders: readonly string[];
  readonly datasetNames: readonly string[];
  readonly experimentNames: readonly string[];
}

/** A person's choice for one column of the source, by its position there. */
export interface ColumnChoice {
  readonly column: number;
  readonly target: ColumnTarget;
  readonly type: ValueType;
}

/** What the preview shows of one column of the source. */
export interface PreviewColumn {
  readonly column: number;
  readonly header: string;
  readonly target: ColumnTarget;
  readonly type: ValueType;
  readonly unsure?: string;
  readonly filled: number;
  readonly samples: readonly string[];
}

/** Everything the preview says; nothing has been written yet. */
export interface ImportPreview {
  readonly importId: string;
  readonly format: { readonly id: string; readonly title: string; readonly confidence: number };
  readonly sourceName: string;
  readonly rows: number;
  readonly columns: readonly PreviewColumn[];
  readonly counts: DecisionCounts;
  readonly newParameters: readonly ParameterDefinition[];
  readonly newMetrics: readonly MetricDefinition[];
  /** At most the first 1,000; `counts` has the totals. */
  readonly reasons: readonly RowReason[];
  readonly notices: readonly Notice[];
  readonly warnings: readonly Finding[];
  readonly remarks: readonly string[];
}

/** A block of rows ready for `range.values`: guarded text, dates as serials, "" for blanks. */
export interface CellBlock {
  /** First row of the block, counted within the additions (or updates). */
  readonly start: number;
  readonly rows: CellInput[][];
  /** Size of the rows as JSON, in bytes. */
  readonly bytes: number;
}

export interface EngineOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/**
 * The work that is done off the UI thread: reading, detecting, typing, validating, planning and checking. One engine
 * serves one pane and holds at most one import. The pane talks to it through a worker; tests and the bench use it in
 * process. All methods throw `RunsheetError`; an aborted signal throws code `cancelled`.
 */
export interface ImportEngine {
  /** Reads and recognises a source. Throws `file-*` errors that name the problem and the place. */
  open(source: FileSource, options?: EngineOptions): Promise<void>;
  /** Starts a fresh picture of the workbook; `existingRows` follow. */
  setWorkbook(snapshot: WorkbookSnapshot): Promise<void>;
  /** Adds body rows of the Runs table, in order, columns as in `runHeaders`. */
  addExistingRows(rows: CellInput[][]): Promise<void>;
  /** Makes the plan for the open source against the workbook as set; can be called again with other choices. */
  plan(choices: readonly ColumnChoice[], options?: EngineOptions): Promise<ImportPreview>;
  /**
   * Rows to append below the table, from `start`, as many as fit `maxBytes` (at least one); undefined at the end.
   * Columns follow `headers`, the Runs table's headers after new columns were added.
   */
  additions(start: number, maxBytes: number, headers: readonly string[]): Promise<CellBlock | undefined>;
  /** Rows to write over, with the body row of each; same blocks. */
  updates(
    start: number,
    maxBytes: number,
    headers: readonly string[],
  ): Promise<(CellBlock & { readonly tableRows: readonly number[] }) | undefined>;
  /** Reasons of the plan from `start`, at most `count`; for writing them to `Issues`. */
  reasons(start: number, count: number): Promise<readonly RowReason[]>;
  /** Validates the Runs table as set with `setWorkbook` and `addExistingRows`. */
  checkRuns(options?: EngineOptions): Promise<readonly Finding[]>;
  /** Forgets the open source. */
  close(): Promise<void>;
}
