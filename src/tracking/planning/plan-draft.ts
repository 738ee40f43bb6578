import { count } from "../words/counts";
import type { Goal } from "../catalogue/catalogue";
import type { StatedDefinition } from "../catalogue/with-stated";
import type { CurveChoice } from "../series/curve-choice";
import type { Series } from "../series/series";
import type { AdoptedColumns, StatedLeader } from "../catalogue/adopt-columns";
import type { PrimaryChoice } from "../catalogue/propose-primary";
import type { Catalogue } from "../catalogue/catalogue";
import type { SheetRow } from "../identity/content-id";
import type { ExistingIndex } from "../identity/existing-index";
import { DECISIONS, type Notice, type RowReason } from "./import-plan";
import type { NamesInUse } from "./plan-warnings";
import type { Answers, QuestionCollector } from "./plan-questions";
import type { RowIdentities } from "../identity/row-identities";
import type { RunColumns } from "../schema/run-columns";

/** What an import is planned from. */
export interface ImportRequest extends NamesInUse {
  /** The batch id that every added run carries. */
  readonly importId: string;
  /** What `Source` becomes where a row does not say it: the tool's name. */
  readonly source: string;
  /** The rows of the import, typed. Unreadable rows count too and may hold nothing. */
  readonly candidates: RunColumns;
  /** Where a row stands in the source, such as "line 12". */
  readonly place: (row: number) => string;
  /** The sheet and row of a row, where the source is a sheet; its runs are of that sheet. */
  readonly sheetRow?: ((row: number) => SheetRow | undefined) | undefined;
  readonly unreadable: readonly { readonly row: number; readonly message: string }[];
  /** The Runs table, typed: numbers, dates in milliseconds. */
  readonly existing: RunColumns;
  /** The number of the row on the sheet that the first of them stands in. */
  readonly firstRow?: number;
  readonly catalogue: Catalogue;
  /** Whether Run IDs of the rows are known to be this workbook's; otherwise they mean nothing here. */
  readonly ownRunIds?: boolean;
  /** The highest number of a Run ID that was given before; new ids go on behind it. */
  readonly lastRun?: number;
  /** What a person answered to the questions of an earlier plan. */
  readonly answers?: Answers;
  /** The new metric that a person wants to lead, with its goal. */
  readonly primary?: PrimaryChoice;
  /** Curves of the rows, by row and by the column that they came in. */
  readonly series?: readonly Series[];
  /** Rows of which the plan is to say which run each becomes or is. */
  readonly askedRuns?: readonly number[];
  /** Which value was taken of the curves in a column. */
  readonly curveChoices?: ReadonlyMap<number, CurveChoice>;
  /** Goals that the source states, by the column of the metric. */
  readonly goals?: ReadonlyMap<number, Goal>;
  /** What the source defines new parameters and metrics as, by the column. */
  readonly definitions?: ReadonlyMap<number, StatedDefinition>;
  /** The metric that the source itself goes by. */
  readonly leads?: StatedLeader;
  /** Notices from reading the columns, to be carried along. */
  readonly notices: readonly Notice[];
}

export const ADD = DECISIONS.indexOf("add");
export const UPDATE = DECISIONS.indexOf("update");
export const SKIP = DECISIONS.indexOf("skip");
export const REJECT = DECISIONS.indexOf("reject");

/** The plan while it is being made. */
export interface PlanDraft {
  readonly request: ImportRequest;
  readonly adopted: AdoptedColumns;
  readonly index: ExistingIndex;
  readonly identities: RowIdentities;
  readonly decisions: Uint8Array;
  readonly questions: QuestionCollector;
  /** Rows that are added although they were taken for known runs; 1 for each. */
  readonly added: Uint8Array;
  readonly reasons: RowReason[];
}

/** Records what becomes of a row, and why. */
export function decide(
  draft: PlanDraft,
  row: number,
  decision: number,
  rule: string,
  message: string,
  fix?: string,
): void {
  draft.decisions[row] = decision;
  draft.reasons.push({
    row,
    place: draft.request.place(row),
    decision: DECISIONS[decision] ?? "reject",
    rule,
    message,
    ...(fix === undefined ? {} : { fix }),
  });
}

/** The rows whose decision passes the test, in order. */
export function rowsWhere(decisions: Uint8Array, test: (decision: number) => boolean): Int32Array {
  const rows = new Int32Array(decisions.length);
  let count = 0;
  for (let row = 0; row < decisions.length; row++) {
    if (test(decisions[row] ?? REJECT)) {
      rows[count++] = row;
    }
  }
  return rows.slice(0, count);
}

/** What to call a run of the workbook: its id, else its row. */
export function runName(draft: PlanDraft, existingRow: number): string {
  return (
    draft.index.values.text("id", existingRow) ||
    `the run in row ${count((draft.request.firstRow ?? 2) + existingRow)}`
  );
}
