import type { BestAnswer } from "../tracking/best/best-figures";
import type { BestOfEach, EachRequest } from "../tracking/best/best-of-each";
import type { BestFront, FrontRequest } from "../tracking/best/best-front";
import type { BestRequest } from "../tracking/best/best-run";
import type { Bundle } from "../importers/bundle";
import type { Progress } from "../importers/pace";
import type { Catalogue } from "../tracking/catalogue/catalogue";
import type { ChartRequest } from "../tracking/charts/chart-request";
import type { ChartSpec } from "../tracking/charts/chart-spec";
import type { Finding } from "../tracking/checking/finding";
import type { FilteredIds, FilterRequest } from "../tracking/filter/filtered-ids";
import type { TableFilter } from "../tracking/filter/table-filter";
import type { TypedFilter, TypedFilterRequest } from "../tracking/filter/typed-filter";
import type { FilterProblem } from "../tracking/filter/filter-error";
import type { Exploration, ExplorationRequest } from "../tracking/grid/exploration";
import type { GridRequest, GridSearch } from "../tracking/grid/grid-search";
import type { ImportanceRanking, ImportanceRequest } from "../tracking/importance/importance";
import type { ComparisonRequest, ConfigurationComparison } from "../tracking/groups/compare-configurations";
import type { ConfigurationRanking, ConfigurationRequest } from "../tracking/groups/configuration";
import type { BroughtTable } from "../tracking/planning/brought-rows";
import type { Notice, RowReason } from "../tracking/planning/import-plan";
import type { KnownNames } from "../tracking/schema/known-names";
import type { CellValue } from "../tracking/values/cell-value";
import type { CellBlock, HistoryPoint, PointsLeft, UpdateBlock } from "./engine-blocks";
import type { ImportChoices } from "./import-choices";
import type { ImportPreview } from "./import-preview";

/** What stands in the workbook when a plan or a check is made. Rows of the tables are sent apart, in blocks. */
export interface WorkbookSnapshot {
  /** What this workbook is told apart from others by, where it has been given an id. */
  readonly workbookId?: string;
  /** The highest number of a Run ID that was ever given here, as far as that is known. */
  readonly lastRun?: number;
  readonly catalogue: Catalogue;
  /** Headers of the Runs table as they stand, left to right, the user's own columns included. */
  readonly runHeaders: readonly string[];
  /**
   * Where the cells of the rows that follow stand among those columns, where not every column is sent: what a question needs. The
   * other columns count as blank.
   */
  readonly positions?: readonly number[];
  /** Whose those columns are and were. */
  readonly names?: KnownNames | undefined;
  /** The number of the row on the sheet that the first body row of Runs stands in. */
  readonly firstRow?: number;
  readonly datasetNames: readonly string[];
  readonly experimentNames: readonly string[];
  /** What the rows of the tables are known by that imports bring rows for. */
  readonly standing?: Readonly<Partial<Record<BroughtTable, readonly string[]>>>;
}

/** What a sheet seems to hold. */
export interface SurveyedSheet {
  /** The name of its part. */
  readonly sheet: string;
  /** Tables of runs on it. */
  readonly tables: number;
  /** Rows of these tables. */
  readonly rows: number;
}

/** A cell of a written run that was not plainly a value, and what was made of it. */
export interface TreatedCell {
  /** Input row, from 0, counted without the header. */
  readonly row: number;
  /** Where a person finds the row in the source, such as "line 12". */
  readonly place: string;
  /** The header of its column there. */
  readonly column: string;
  readonly rule: Notice["rule"];
  /** What it says there, the beginning of a long text. */
  readonly from: string;
  readonly message: string;
}

/** An import that was opened. */
export interface OpenedImport {
  /** Names it in every call for it. */
  readonly token: string;
}

export interface EngineOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/**
 * The work that is done off the UI thread: reading, detecting, typing, validating, planning and checking. One engine
 * serves one pane and holds at most one open import, known by its token, and at most one plan for it, known by the token
 * of its preview. The pane talks to it through a worker; tests and the bench use it in process. All methods throw
 * `RunsheetError`: `cancelled` for an aborted signal, `preview-stale` for a token that is no longer the latest.
 */
export interface ImportEngine {
  /** Reads and recognises what a person handed over. Throws `file-*` errors that name the problem and the place. */
  open(bundle: Bundle, options?: EngineOptions): Promise<OpenedImport>;
  /** For each sheet, how many tables of runs it seems to hold; what is open stays so. */
  survey(bundle: Bundle, options?: EngineOptions): Promise<readonly SurveyedSheet[]>;
  /** Starts a fresh picture of the workbook and names it; `addExistingRows` follow. */
  setWorkbook(snapshot: WorkbookSnapshot): Promise<string>;
  /** Adds body rows of the Runs table, in order: the cells of each column, as in `runHeaders` or the snapshot's `positions`. */
  addExistingRows(workbook: string, columns: readonly (readonly CellValue[])[]): Promise<void>;
  /** Makes the plan for an open import against a picture of the workbook; can be called again with other choices. */
  plan(
    source: string,
    workbook: string,
    choices: ImportChoices,
    options?: EngineOptions,
  ): Promise<ImportPreview>;
  /**
   * Rows to append below the table, from `start`, as many as fit `maxBytes` (at least one); undefined at the end.
   * `columns` are the keys of what the columns of Runs stand for once the new ones are there, "" where runs fill none.
   */
  additions(
    preview: string,
    start: number,
    maxBytes: number,
    columns: readonly string[],
  ): Promise<CellBlock | undefined>;
  /** Rows to write over, by ascending row of the table as it was read; same blocks. */
  updates(
    preview: string,
    start: number,
    maxBytes: number,
    columns: readonly string[],
  ): Promise<UpdateBlock | undefined>;
  /**
   * Says which points of `curves.knownRuns` stand in `History`; answers what is left to be written.
   */
  leaveKnownPoints(preview: string, known: readonly HistoryPoint[]): Promise<PointsLeft>;
  /** Rows of `History` to append, from `start`; same blocks, under the headers of that table. */
  history(
    preview: string,
    start: number,
    maxBytes: number,
    headers: readonly string[],
  ): Promise<CellBlock | undefined>;
  /** Reasons of the plan from `start`, at most `count`; for writing them to `Issues`. */
  reasons(preview: string, start: number, count: number): Promise<readonly RowReason[]>;
  /** Cells of the written runs that were not plainly values, from `start`, at most `count`. */
  treatedCells(preview: string, start: number, count: number): Promise<readonly TreatedCell[]>;
  /** Validates the Runs table of a picture of the workbook. */
  checkRuns(workbook: string, options?: EngineOptions): Promise<readonly Finding[]>;
  /** Finds the best run of a picture of the workbook; a filter that cannot be read is answered, not thrown. */
  rankBest(
    workbook: string,
    request: BestRequest,
    options?: EngineOptions,
  ): Promise<BestAnswer | FilterProblem>;
  /** Finds the best run of each value of a column; answers a filter that cannot be read likewise. */
  bestOfEach(
    workbook: string,
    request: EachRequest,
    options?: EngineOptions,
  ): Promise<BestOfEach | FilterProblem>;
  /** Finds the runs that nobody beats by several metrics; answers a filter that cannot be read likewise. */
  bestFront(
    workbook: string,
    request: FrontRequest,
    options?: EngineOptions,
  ): Promise<BestFront | FilterProblem>;
  /** Ranks the configurations among the runs of a picture of the workbook; a filter that cannot be read is answered, not thrown. */
  rankConfigurations(
    workbook: string,
    request: ConfigurationRequest,
    options?: EngineOptions,
  ): Promise<ConfigurationRanking | FilterProblem>;
  /** Compares chosen configurations with the first of them; answers a filter that cannot be read likewise. */
  compareConfigurations(
    workbook: string,
    request: ComparisonRequest,
    options?: EngineOptions,
  ): Promise<ConfigurationComparison | FilterProblem>;
  /** Ranks the parameters by how much they matter, among the same runs; answers a filter that cannot be read likewise. */
  rankParameters(
    workbook: string,
    request: ImportanceRequest,
    options?: EngineOptions,
  ): Promise<ImportanceRanking | FilterProblem>;
  /** Looks through what was tried of each parameter, among the same runs; answers a filter that cannot be read likewise. */
  exploreParameters(
    workbook: string,
    request: ExplorationRequest,
    options?: EngineOptions,
  ): Promise<Exploration | FilterProblem>;
  /** The Run IDs of the runs that a filter holds for; answers a filter that cannot be read likewise. */
  filterRuns(
    workbook: string,
    request: FilterRequest,
    options?: EngineOptions,
  ): Promise<FilteredIds | FilterProblem>;
  /** How many runs of a picture of the workbook a filter holds for as far as it is typed, and how it can go on. */
  typeFilter(workbook: string, request: TypedFilterRequest): Promise<TypedFilter>;
  /** What the filter of the table Runs is to show; answers a filter that cannot be read likewise. */
  tableFilter(
    workbook: string,
    request: FilterRequest,
    options?: EngineOptions,
  ): Promise<TableFilter | FilterProblem>;
  /** Holds a grid against the runs of a picture of the workbook. Throws `invalid-input` for what cannot be run. */
  searchGrid(workbook: string, request: GridRequest, options?: EngineOptions): Promise<GridSearch>;
  /**
   * The spec of a chart of the runs; answers a filter that cannot be read likewise. Throws `invalid-input` where the chart would
   * be empty or would mislead.
   */
  makeChart(
    workbook: string,
    request: ChartRequest,
    options?: EngineOptions,
  ): Promise<ChartSpec | FilterProblem>;
  /** Forgets the open import. */
  close(): Promise<void>;
}
