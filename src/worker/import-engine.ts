import type { Progress } from "../importers/pace";
import type { Encoding } from "../importers/encodings";
import type { Bundle } from "../importers/bundle";
import type { DescribedTable } from "../importers/found/described-table";
import type { TableChoice } from "../importers/found/table-choice";
import type { GivenField, GivenFrom, GivenKey, GivenOffer } from "../importers/given-fields";
import type { ValueChoice, ValueQuestion } from "../tracking/planning/value-questions";
import type { PrimaryChoice, PrimaryProposal } from "../tracking/catalogue/propose-primary";
import type { BroughtRows, BroughtTable } from "../tracking/planning/brought-rows";
import type { NameQuestion } from "../tracking/planning/name-questions";
import type { Catalogue } from "../tracking/catalogue/catalogue";
import type { Finding } from "../tracking/checking/finding";
import type { DecisionCounts, Notice, RowReason } from "../tracking/planning/import-plan";
import type { Answers, PlanQuestion } from "../tracking/planning/plan-questions";
import type { MetricDefinition, ParameterDefinition } from "../tracking/catalogue/catalogue";
import type { KnownNames } from "../tracking/schema/known-names";
import type { ColumnTarget } from "../tracking/schema/run-columns";
import type { CellValue } from "../tracking/values/cell-value";
import type { CurvesChoice } from "../tracking/series/curve-choice";
import type { MetricCurve } from "../tracking/planning/plan-history";
import type { CurvesTaken } from "./curved-source";
import type { ColumnAnswer, ColumnQuestion } from "../tracking/typing/cell-reading";
import type { ValueType } from "../tracking/values/value-type";

export type { DescribedTable, GivenField, GivenFrom, GivenKey, GivenOffer, TableChoice };

/** What stands in the workbook when a plan or a check is made. Rows of the tables are sent apart, in blocks. */
export interface WorkbookSnapshot {
  /** What this workbook is told apart from others by, where it has been given an id. */
  readonly workbookId?: string;
  /** The highest number of a Run ID that was ever given here, as far as that is known. */
  readonly lastRun?: number;
  readonly catalogue: Catalogue;
  /** Headers of the Runs table as they stand, left to right, the user's own columns included. */
  readonly runHeaders: readonly string[];
  /** Whose those columns are and were. */
  readonly names?: KnownNames | undefined;
  /** The number of the row on the sheet that the first body row of Runs stands in. */
  readonly firstRow?: number;
  readonly datasetNames: readonly string[];
  readonly experimentNames: readonly string[];
  /** What the rows of the tables are known by that imports bring rows for. */
  readonly standing?: Readonly<Partial<Record<BroughtTable, readonly string[]>>>;
}

/** A person's choice for one column of the source, by its position there. */
export interface ColumnChoice {
  readonly column: number;
  readonly target: ColumnTarget;
  readonly type: ValueType;
  /** What was answered to the questions about its cells. */
  readonly cells?: readonly ColumnAnswer[];
}

/** Everything that a person decided about an import so far. */
export interface ImportChoices {
  readonly columns: readonly ColumnChoice[];
  readonly answers: Answers;
  /** The metric that shall lead, with its goal; where it is absent, what is proposed holds. */
  readonly primary?: PrimaryChoice;
  /** What names that are nearly known ones become. */
  readonly values?: readonly ValueChoice[];
  /** The preview that the person has seen: the new one says whether it would write anything that this one did not show. */
  readonly shown?: string;
  /** Which value of a curve stands in Runs; where nobody chose, what Metrics says, else the one at the best step. */
  readonly curve?: CurvesChoice;
  /**
   * How to read a source that may be read in several ways, by the id of one of them; the recommended one where it is absent
   * or none of them. Its columns are its own: choices for columns are made anew with it.
   */
  readonly reading?: string;
  /**
   * Where the tables stand in parts that are no clean tables; an area that is larger than its part counts as far as there are
   * cells. What is read changes with it: choices for columns are made anew.
   */
  readonly tables?: readonly TableChoice[];
  /** What is given to the runs beside what their rows say, such as a title as the experiment. */
  readonly given?: readonly GivenField[];
}

/** What the preview shows of one column of the source. */
export interface PreviewColumn {
  readonly column: number;
  readonly header: string;
  readonly target: ColumnTarget;
  readonly type: ValueType;
  readonly unsure?: string;
  /** Whether a person is asked if it is a parameter or a metric; `unsure` says why. */
  readonly asksRole?: boolean;
  /** Whether a person said what the column is. */
  readonly chosen?: boolean;
  readonly filled: number;
  readonly samples: readonly string[];
  /** What only a person can say about its cells; until it is answered, those it is about hold no values. */
  readonly question?: ColumnQuestion;
}

/** The ways in which a source may be read, as the preview asks about them. */
export interface PreviewReadings {
  /** The id of the one that the preview shows. */
  readonly taken: string;
  /** The id of the one that is recommended. */
  readonly recommended: string;
  /** Why it is, as a sentence. */
  readonly why: string;
  /** Whether nobody has chosen yet: then it is a question. */
  readonly isOpen: boolean;
  readonly options: readonly PreviewReading[];
}

/** One way to read a source. */
export interface PreviewReading {
  readonly id: string;
  /** What comes of it, as a sentence: "1 run, with its 3 curves by epoch." */
  readonly sentence: string;
  readonly runs: number;
  readonly curves: number;
}

/** What one part of what a person handed over is to the import. */
export interface PreviewPart {
  readonly name: string;
  /** Such as "runs" or "parameters"; undefined for a part that is not used. */
  readonly role: string | undefined;
  /** The encoding of old that it was read in; undefined for Unicode. */
  readonly encoding?: Encoding;
}

/** What may be given to the runs beside what their rows say; nothing is before a person chooses it. */
export interface PreviewGiven {
  readonly offers: readonly GivenOffer[];
  /** The fields that no column of the source holds. */
  readonly fields: readonly GivenKey[];
}

/** Everything the preview says; nothing has been written yet. */
export interface ImportPreview {
  /** Names this preview: what is written is asked for by it, so that nothing is written that nobody was shown. */
  readonly token: string;
  /** The open import that it is a preview of, to plan anew. */
  readonly source: string;
  readonly importId: string;
  readonly format: {
    readonly id: string;
    readonly title: string;
    readonly confidence: number;
    /** By what it was known, to be read behind "because". */
    readonly reason: string;
  };
  readonly parts: readonly PreviewPart[];
  /** The tables that were found in parts that are no clean tables, those that are left out included; empty where all are clean. */
  readonly tables: readonly DescribedTable[];
  /** Names of parts that were read as clean tables, of which a person may say that they stand otherwise. */
  readonly cleanTables: readonly string[];
  readonly given: PreviewGiven;
  /** The ways in which the source may be read, where there are several. */
  readonly readings: PreviewReadings | undefined;
  readonly sourceName: string;
  readonly rows: number;
  readonly columns: readonly PreviewColumn[];
  readonly counts: DecisionCounts;
  /** Whether it would write anything that the preview named as `shown` did not; false where none was named. */
  readonly exceeds: boolean;
  /** The keys of the targets under which the runs to be added hold values. */
  readonly additionKeys: readonly string[];
  readonly newParameters: readonly ParameterDefinition[];
  readonly newMetrics: readonly MetricDefinition[];
  /** Rows for the tables beside Runs that do not stand there yet. */
  readonly brought: BroughtRows;
  /** Which new metric becomes the primary one, and why; undefined where the workbook has one or none may lead. */
  readonly primary: PrimaryProposal | undefined;
  /** New names that may be other spellings of known ones; each is answered by a choice for its column. */
  readonly names: readonly NameQuestion[];
  /** New experiments and datasets that may be known ones, misspelt; each is answered by a choice for its value. */
  readonly values: readonly ValueQuestion[];
  /** At most the first 1,000; `counts` has the totals. */
  readonly reasons: readonly RowReason[];
  /** What only a person can say about some of the rows. */
  readonly questions: readonly PlanQuestion[];
  readonly notices: readonly Notice[];
  readonly warnings: readonly Finding[];
  readonly remarks: readonly string[];
  /** What becomes of the curves that came with the runs; undefined without any. */
  readonly curves: PlannedCurves | undefined;
}

/** What an import writes to `History`, and how the values in Runs were taken from it. */
export interface PlannedCurves extends CurvesTaken {
  /** How many of the curves are written, those of runs that are left out not counted. */
  readonly written: number;
  /** Which value stands in Runs of each metric whose curves are written, by its name in the workbook. */
  readonly choices: readonly MetricCurve[];
  /** The Run IDs of those that the workbook has: of their points some may stand in `History` already. */
  readonly knownRuns: readonly string[];
}

/** A block of rows ready for `range.values`: guarded text, dates as serials, "" for blanks. */
export interface CellBlock {
  /** First row of the block, counted within the additions (or updates). */
  readonly start: number;
  readonly rows: CellValue[][];
  /** Size of the rows as JSON, in bytes. */
  readonly bytes: number;
}

/** A point of a curve in `History`; its value as it stands there. */
export type HistoryPoint = readonly [runId: string, metric: string, step: number, value: CellValue];

/** The points of an import beside those that stand in `History`. */
export interface PointsLeft {
  /** How many are left to be written. */
  readonly count: number;
  /** Run IDs of runs that have other values there at steps of the import; these values stay. */
  readonly differing: readonly string[];
}

/** By what a run of the workbook is found again when it is written over, wherever its row has gone meanwhile. */
export interface RunKey {
  /** "" when the run had none. */
  readonly runId: string;
  readonly source: string;
  readonly sourceId: string;
}

/** Rows to write over runs of the workbook, with what each is known by and was based on. */
export interface UpdateBlock extends CellBlock {
  readonly keys: readonly RunKey[];
  /** The cells that the new ones were planned against, in the shape of `rows`. */
  readonly basedOn: CellValue[][];
  /** The body row of each run when the workbook was read. */
  readonly tableRows: readonly number[];
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
  /** Adds body rows of the Runs table, in order, columns as in `runHeaders`. */
  addExistingRows(workbook: string, rows: CellValue[][]): Promise<void>;
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
  /** Forgets the open import. */
  close(): Promise<void>;
}
