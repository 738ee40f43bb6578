import type { MetricDefinition, ParameterDefinition } from "../catalogue/catalogue";
import type { PrimaryProposal } from "../catalogue/propose-primary";
import type { Finding } from "../checking/finding";
import type { PlanQuestion } from "./plan-questions";
import type { RunColumns } from "../schema/run-columns";
import type { HistoryCurve, MetricCurve } from "./plan-history";

/** What becomes of one input row. */
export const DECISIONS = ["add", "update", "skip", "reject"] as const;

export type Decision = (typeof DECISIONS)[number];

/** Why a row is not simply added; one line in the preview and on `Issues`. */
export interface RowReason {
  /** Input row, from 0, counted without the header. */
  readonly row: number;
  /** Where a person finds it in the file, such as "line 12" or "item 3". */
  readonly place: string;
  readonly decision: Decision;
  /**
   * Machine name. Known runs: `same-source-id`, `same-run-id`, `same-content`, `grown-row`, `same-row`; asked about: `id-reused`, `id-corrected`,
   * `id-elsewhere`, `near-run`; within the file: `repeated-in-file`, `id-conflict`, `empty-row`; of a known run without an id: `no-run-id`; replicates: `same-configuration`; rejected: `unreadable`, `type`, `range`, `choice`,
   * `required`.
   */
  readonly rule: string;
  readonly message: string;
  readonly fix?: string;
}

export type DecisionCounts = Readonly<Record<Decision, number>>;

/**
 * What an import will do, complete before anything is written. `decisions[i]` is an index into `DECISIONS` for input
 * row i, so that the counts always add up to the number of rows.
 */
export interface ImportPlan {
  readonly importId: string;
  readonly decisions: Uint8Array;
  readonly counts: DecisionCounts;
  /**
   * Reasons of every row that is updated, skipped or rejected, and of those added although the workbook has their
   * configuration, in input order; one a row.
   */
  readonly reasons: readonly RowReason[];
  /** What only a person can say, with the answers that the plan was made with. */
  readonly questions: readonly PlanQuestion[];
  /** Catalogue rows that the import brings along, inferred from its columns. */
  readonly newParameters: readonly ParameterDefinition[];
  readonly newMetrics: readonly MetricDefinition[];
  /** Which new metric becomes the primary one, and why; undefined where the workbook has one or none may lead. */
  readonly primary: PrimaryProposal | undefined;
  /** Values that were changed on the way in: non-finite kept as text, escapes removed, and how often. */
  readonly notices: readonly Notice[];
  /** Findings that do not reject a row: unknown dataset, experiment or status; one for each distinct value. */
  readonly warnings: readonly Finding[];
  /** The curves of the runs that are written, as `History` gets them. */
  readonly history: readonly HistoryCurve[];
  /** Which of their values stands in Runs, metric by metric. */
  readonly curveChoices: readonly MetricCurve[];
  /** Run IDs of the rows that were asked for; those that become no run are not among them. */
  readonly runIds: ReadonlyMap<number, string>;
  /** The runs to append, complete with id, import id and fingerprint. */
  readonly additions: RunColumns;
  /**
   * The runs to write over, and where: `rows[i]` is the body row of the Runs table, as last read. The runs are complete
   * rows; only the columns marked in `changed` (parallel to `runs.columns`) hold anything new.
   */
  readonly updates: {
    readonly rows: Int32Array;
    readonly runs: RunColumns;
    readonly changed: readonly boolean[];
  };
}

/** A count of values that the import treated in a way worth saying. */
export interface Notice {
  readonly rule:
    | "non-finite"
    | "escape-removed"
    | "kept-as-text"
    | "out-of-range-date"
    | "text-too-long"
    | "too-many-lines"
    | "kept-beside"
    | "read-as-meant"
    | "spread-apart"
    | "not-taken-over"
    | "same-configuration"
    | "status-assumed"
    | "several-spellings";
  /** Header in the source, or of the Runs column the notice is about. */
  readonly column: string;
  readonly count: number;
  readonly message: string;
}
