import type { Encoding } from "../importers/encodings";
import type { DescribedTable } from "../importers/found/described-table";
import type { GivenKey, GivenOffer } from "../importers/given-fields";
import type { MetricDefinition, ParameterDefinition } from "../tracking/catalogue/catalogue";
import type { PrimaryProposal } from "../tracking/catalogue/propose-primary";
import type { Finding } from "../tracking/checking/finding";
import type { BroughtRows } from "../tracking/planning/brought-rows";
import type { DecisionCounts, Notice, RowReason } from "../tracking/planning/import-plan";
import type { NameQuestion } from "../tracking/planning/name-questions";
import type { MetricCurve } from "../tracking/planning/plan-history";
import type { PlanQuestion } from "../tracking/planning/plan-questions";
import type { SpellingQuestion } from "../tracking/planning/spelling-question";
import type { ValueQuestion } from "../tracking/planning/value-questions";
import type { ColumnTarget } from "../tracking/schema/run-columns";
import type { ColumnQuestion } from "../tracking/typing/cell-reading";
import type { ValueType } from "../tracking/values/value-type";
import type { CurvesTaken } from "./curved-source";

export type { DescribedTable, GivenKey, GivenOffer };

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
  /** The offer that tells runs of one configuration apart, and how many: a person is asked whether it tells their datasets. */
  readonly apart?: GivenOffer | undefined;
}

/** Why a row is not simply added, with what leads to it. */
export interface ShownReason extends RowReason {
  /** Its cells, where it stands on a sheet of the open workbook. */
  readonly cells?: { readonly sheet: string; readonly address: string };
  /** Of a rejected row elsewhere: what stands there, or the beginning of it. */
  readonly text?: string;
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
  /** Values of parameters that are written in several ways; what is not answered is written as it stands. */
  readonly spellings: readonly SpellingQuestion[];
  /** At most the first 1,000; `counts` has the totals. */
  readonly reasons: readonly ShownReason[];
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
