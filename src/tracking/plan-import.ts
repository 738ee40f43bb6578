/**
 * Decides what becomes of every row of an import, before anything is written:
 * - reject: it could not be read, breaks a rule of the catalogues, or repeats an id of the same file with other values;
 * - skip: the workbook has it already with the same values, the file has it further up, or it holds nothing;
 * - update: the workbook has it, and the import brings new values (see merge-runs.ts for whose value wins);
 * - add: everything else. A run whose configuration was run before is added with a word about it: it is a replicate.
 * Every row gets exactly one of the four.
 */
import { adoptColumns, type AdoptedColumns } from "./adopt-columns";
import type { Catalogue } from "./catalogue";
import type { SchemaCompiler } from "./catalogue-schema";
import { ExistingIndex } from "./existing-index";
import { configurationHashes, fingerprintsOf } from "./fingerprint";
import {
  DECISIONS,
  type Decision,
  type DecisionCounts,
  type ImportPlan,
  type Notice,
  type RowReason,
} from "./import-plan";
import { changedRows, changeDescriber, mergeRuns } from "./merge-runs";
import { HashIndex } from "./hash-index";
import { planAdditions, type Additions } from "./plan-additions";
import { planWarnings, type KnownNames } from "./plan-warnings";
import { identifyRows, type RowIdentities } from "./row-identities";
import type { RunColumns } from "./run-columns";
import { validateRuns, type RunProblem } from "./validate-runs";

export interface ImportRequest extends KnownNames {
  /** The batch id that every added run carries. */
  readonly importId: string;
  /** What `Source` becomes where a row does not say it: the tool's name. */
  readonly source: string;
  /** The rows of the import, typed. Unreadable rows count too and may hold nothing. */
  readonly candidates: RunColumns;
  /** Where a row stands in the source, such as "line 12". */
  readonly place: (row: number) => string;
  readonly unreadable: readonly { readonly row: number; readonly message: string }[];
  /** The Runs table, typed: numbers, dates in milliseconds. */
  readonly existing: RunColumns;
  readonly catalogue: Catalogue;
  /** Compiles the catalogue's schema with ajv. */
  readonly compile: SchemaCompiler;
  /** Notices from reading the columns, to be carried along. */
  readonly notices: readonly Notice[];
}

const ADD = DECISIONS.indexOf("add");
const UPDATE = DECISIONS.indexOf("update");
const SKIP = DECISIONS.indexOf("skip");
const REJECT = DECISIONS.indexOf("reject");

/** The plan while it is being made. */
interface Draft {
  readonly request: ImportRequest;
  readonly adopted: AdoptedColumns;
  readonly index: ExistingIndex;
  readonly identities: RowIdentities;
  readonly decisions: Uint8Array;
  readonly reasons: RowReason[];
}

function decide(
  draft: Draft,
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

function rowsWhere(decisions: Uint8Array, test: (decision: number) => boolean): Int32Array {
  const rows = new Int32Array(decisions.length);
  let count = 0;
  for (let row = 0; row < decisions.length; row++) {
    if (test(decisions[row] ?? REJECT)) {
      rows[count++] = row;
    }
  }
  return rows.slice(0, count);
}

function runName(draft: Draft, existingRow: number): string {
  return draft.index.values.text("id", existingRow) || `the run in row ${String(existingRow + 2)}`;
}

function decideUnreadable(draft: Draft): void {
  for (const { row, message } of draft.request.unreadable) {
    decide(draft, row, REJECT, "unreadable", message, "Correct the row in the file and import it again.");
  }
}

function decideRepeat(draft: Draft, row: number, first: number): void {
  const place = draft.request.place(first);
  if (draft.identities.identical[row] === 1) {
    decide(draft, row, SKIP, "repeated-in-file", `The same run stands at ${place} already.`);
  } else {
    const message = `The run at ${place} has the same id but other values.`;
    decide(
      draft,
      row,
      REJECT,
      "id-conflict",
      message,
      "Keep the right one of the two rows and import the file again.",
    );
  }
}

type Describe = ReturnType<typeof changeDescriber>;

function decideKnown(draft: Draft, row: number, match: number, changed: boolean, describe: Describe): void {
  const name = runName(draft, match);
  if (changed) {
    const message = `Updates ${name}: ${describe(row, match)}.`;
    decide(draft, row, UPDATE, draft.identities.rules[row] ?? "same-source-id", message);
  } else {
    decide(
      draft,
      row,
      SKIP,
      draft.identities.rules[row] ?? "same-source-id",
      `Already in the workbook as ${name}.`,
    );
  }
}

function decideIdentities(draft: Draft, unreadable: Uint8Array): void {
  const { matches, repeats, rules, empty } = draft.identities;
  const changed = changedRows(draft.adopted.runs, draft.index.values, matches);
  const describe = changeDescriber(draft.adopted.runs, draft.index.values);
  for (let row = 0; row < draft.decisions.length; row++) {
    const repeat = repeats[row] ?? -1;
    const match = matches[row] ?? -1;
    if (unreadable[row] === 1) {
      continue;
    }
    if (empty[row] === 1) {
      decide(draft, row, SKIP, "empty-row", "The row holds no value.");
    } else if (repeat >= 0) {
      decideRepeat(draft, row, repeat);
    } else if (match >= 0) {
      decideKnown(draft, row, match, changed[row] === 1 && rules[row] !== "same-content", describe);
    }
  }
}

const MOST_PROBLEMS_NAMED = 3;

function rejectInvalid(draft: Draft, row: number, problems: readonly RunProblem[]): void {
  const [first] = problems;
  if (first === undefined) {
    return;
  }
  const more = problems.length - MOST_PROBLEMS_NAMED;
  const sentences = problems.slice(0, MOST_PROBLEMS_NAMED).map(({ message }) => message);
  const message = sentences.join(" ") + (more > 0 ? ` And ${String(more)} more.` : "");
  decide(draft, row, REJECT, first.rule, message, first.fix);
}

/** Validates the rows that would be written. An update need not bring what is required: the run has it or lacks it already. */
function decideInvalid(draft: Draft): void {
  const { decisions, adopted, request } = draft;
  const written = rowsWhere(decisions, (decision) => decision === ADD || decision === UPDATE);
  const problems = validateRuns(adopted.runs, adopted.catalogue, request.compile, written);
  const replaced = new Set<number>();
  for (const [row, found] of problems) {
    const isUpdate = decisions[row] === UPDATE;
    const counting = isUpdate ? found.filter(({ rule }) => rule !== "required") : found;
    if (counting.length > 0) {
      if (isUpdate) {
        replaced.add(row);
      }
      rejectInvalid(draft, row, counting);
    }
  }
  if (replaced.size > 0) {
    const kept = draft.reasons.filter(({ row, decision }) => decision !== "update" || !replaced.has(row));
    draft.reasons.splice(0, draft.reasons.length, ...kept);
  }
}

const NO_RUNS: RunColumns = { count: 0, columns: [] };

/** Says which additions repeat a configuration: one by one where the workbook has it, as a count within the import. */
function noteReplicates(draft: Draft, rows: Int32Array, additions: Additions): Notice[] {
  const { configurations } = additions;
  const { existing } = draft.request;
  const hashes = configurationHashes(rows.length > 0 ? existing : NO_RUNS, draft.adopted.catalogue);
  const known = new HashIndex(hashes);
  for (let row = 0; row < hashes.count; row++) {
    if (hashes.valuesIn(row) > 0) {
      known.findOrAdd(row);
    }
  }
  const seen = new HashIndex(configurations);
  let within = 0;
  rows.forEach((row, index) => {
    if (configurations.valuesIn(index) === 0) {
      return;
    }
    const before = existing.count === 0 ? undefined : known.find(configurations, index);
    const repeat = seen.findOrAdd(index);
    if (before !== undefined) {
      const message = `Has the same configuration as ${runName(draft, before)}; it is added as a replicate.`;
      decide(draft, row, ADD, "same-configuration", message);
    } else if (repeat !== undefined) {
      within++;
    }
  });
  const message =
    within === 1
      ? "1 run has the same configuration as another run of this import; it is added as a replicate."
      : `${String(within)} runs have the same configuration as another run of this import; they are added as replicates.`;
  return within === 0 ? [] : [{ rule: "same-configuration", column: "Fingerprint", count: within, message }];
}

function assumedNotice(count: number): Notice[] {
  const message = `The source has no status, so ${count === 1 ? "1 run with a metric counts" : `${String(count)} runs with a metric count`} as completed.`;
  return count === 0 ? [] : [{ rule: "status-assumed", column: "Status", count, message }];
}

function planUpdates(draft: Draft, rows: Int32Array): ImportPlan["updates"] {
  const { matches } = draft.identities;
  const { runs, changed } = mergeRuns(draft.adopted.runs, draft.index.values, matches, rows);
  const fresh = fingerprintsOf(configurationHashes(runs, draft.adopted.catalogue));
  const columns = runs.columns.map((column) =>
    column.target.role === "field" && column.target.key === "fingerprint"
      ? { ...column, values: fresh }
      : column,
  );
  const isFingerprint = columns.map(({ target }) => target.role === "field" && target.key === "fingerprint");
  return {
    rows: Int32Array.from(rows, (row) => matches[row] ?? 0),
    runs: { count: runs.count, columns },
    changed: changed.map((any, at) => any || isFingerprint[at] === true),
  };
}

function countDecisions(decisions: Uint8Array): DecisionCounts {
  const counts: Record<Decision, number> = { add: 0, update: 0, skip: 0, reject: 0 };
  decisions.forEach((decision) => {
    counts[DECISIONS[decision] ?? "reject"]++;
  });
  return counts;
}

function startDraft(request: ImportRequest, unreadable: Uint8Array): Draft {
  const adopted = adoptColumns(request.candidates, request.catalogue);
  const index = new ExistingIndex(request.existing);
  return {
    request,
    adopted,
    index,
    identities: identifyRows(adopted.runs, index, adopted.catalogue, request.source, unreadable),
    decisions: new Uint8Array(request.candidates.count).fill(ADD),
    reasons: [],
  };
}

/** Makes the plan. Throws only what `compile` throws. */
export function planImport(request: ImportRequest): ImportPlan {
  const unreadable = new Uint8Array(request.candidates.count);
  for (const { row } of request.unreadable) {
    unreadable[row] = 1;
  }
  const draft = startDraft(request, unreadable);
  decideUnreadable(draft);
  decideIdentities(draft, unreadable);
  decideInvalid(draft);

  const { adopted, identities, decisions, index } = draft;
  const added = rowsWhere(decisions, (decision) => decision === ADD);
  const taken = new Set(index.runIds);
  const additions = planAdditions(
    adopted.runs,
    added,
    identities,
    adopted.catalogue,
    taken,
    request.importId,
  );
  const updates = planUpdates(
    draft,
    rowsWhere(decisions, (decision) => decision === UPDATE),
  );
  const replicates = noteReplicates(draft, added, additions);
  const writes = additions.runs.count + updates.rows.length > 0;
  return {
    importId: request.importId,
    decisions,
    counts: countDecisions(decisions),
    reasons: draft.reasons.sort((a, b) => a.row - b.row),
    newParameters: writes ? adopted.newParameters : [],
    newMetrics: writes ? adopted.newMetrics : [],
    notices: [...request.notices, ...assumedNotice(additions.assumedCompleted), ...replicates],
    warnings: planWarnings([additions.runs, updates.runs], request),
    additions: additions.runs,
    updates,
  };
}
