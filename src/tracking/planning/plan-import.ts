// Decides what becomes of every row of an import, before anything is written:
// - reject: it could not be read, breaks a rule of the catalogues, or repeats an id of the same file with other values;
// - skip: the workbook has it already with the same values, the file has it further up, or it holds nothing;
// - update: the workbook has it, and the import brings new values (see merge-runs.ts for whose value wins);
// - a row that may be a run of the workbook, or not, is asked about (plan-questions.ts) and treated as answered;
// - add: everything else. A run whose configuration was run before is added with a word about it: it is a replicate.
// Every row gets exactly one of the four.

import { adoptColumns, type AdoptedColumns } from "../catalogue/adopt-columns";
import { ExistingIndex } from "../identity/existing-index";
import { configurationHashes, fingerprintsOf } from "../identity/fingerprint";
import { identifyRows } from "../identity/identify-rows";
import { runIdOf } from "../identity/run-ids";
import { counted } from "../words/counts";
import { decideIdentities, decideInvalid, decideUnreadable } from "./decide-rows";
import { DECISIONS, type Decision, type DecisionCounts, type ImportPlan, type Notice } from "./import-plan";
import { mergeRuns } from "./merge-runs";
import { noteReplicates } from "./note-replicates";
import { planAdditions } from "./plan-additions";
import { ADD, rowsWhere, SKIP, UPDATE, type ImportRequest, type PlanDraft } from "./plan-draft";
import { QuestionCollector } from "./plan-questions";
import { choicesOf, planHistory, type RunsOfRows } from "./plan-history";
import { spellingNotices } from "./spelling-notices";
import { planWarnings } from "./plan-warnings";
import type { RunColumns } from "../schema/run-columns";
import { RunValues } from "../schema/run-values";

/** Makes the plan in steps, so that others get a turn in between; each yields how many of the rows count as done. */
export function* planStepwise(request: ImportRequest): Generator<number, ImportPlan, void> {
  const { count } = request.candidates;
  const unreadable = new Uint8Array(request.candidates.count);
  for (const { row } of request.unreadable) {
    unreadable[row] = 1;
  }
  const adopted = adoptColumns(request.candidates, request.catalogue, {
    ...request,
    hasRuns: request.existing.count > 0,
  });
  yield count * 0.1;
  const index = new ExistingIndex(request.existing);
  yield count * 0.2;
  const draft = startDraft(request, adopted, index, unreadable);
  yield count * 0.4;
  decideUnreadable(draft);
  decideIdentities(draft, unreadable);
  yield count * 0.5;
  decideInvalid(draft);
  yield count * 0.6;

  const { identities, decisions } = draft;
  const added = rowsWhere(decisions, (decision) => decision === ADD);
  const { lastRun = 0 } = request;
  const taken = new Set([...index.runIds, ...(lastRun > 0 ? [runIdOf(lastRun)] : [])]);
  const additions = planAdditions(adopted.runs, added, identities, adopted.catalogue, {
    taken,
    keepsRunIds: request.ownRunIds === true,
    importId: request.importId,
    sheetRow: request.sheetRow,
  });
  yield count * 0.8;
  const updated = rowsWhere(decisions, (decision) => decision === UPDATE);
  const updates = planUpdates(draft, updated);
  yield count * 0.9;
  const replicates = noteReplicates(draft, added, additions);
  yield count;
  const { series = [], askedRuns = [] } = request;
  const ofRows =
    series.length + askedRuns.length === 0 ? undefined : runsOfRows(draft, added, additions.runs);
  const history = ofRows ? planHistory(series, adopted.runs, ofRows) : [];
  const writes = additions.runs.count + updates.rows.length > 0;
  return {
    importId: request.importId,
    decisions,
    counts: countDecisions(decisions),
    reasons: draft.reasons.sort((a, b) => a.row - b.row),
    questions: draft.questions.questions,
    newParameters: writes ? adopted.newParameters : [],
    newMetrics: writes ? adopted.newMetrics : [],
    primary: writes ? adopted.primary : undefined,
    notices: [
      ...request.notices,
      ...(writes ? adopted.notTaken : []),
      ...assumedNotice(additions.assumedCompleted),
      ...replicates,
      ...(writes ? spellingNotices(adopted.runs, request.existing) : []),
    ],
    warnings: planWarnings([additions.runs, updates.runs], request, request.existing),
    history,
    curveChoices: choicesOf(history, adopted.runs, request.curveChoices),
    runIds: new Map(
      askedRuns.flatMap((row) => {
        const runId = ofRows?.added.get(row) ?? ofRows?.known.get(row);
        return runId === undefined ? [] : [[row, runId]];
      }),
    ),
    additions: additions.runs,
    updates,
  };
}

function assumedNotice(runs: number): Notice[] {
  const message = `The source has no status, so ${counted(runs, "run with a metric counts", "runs with a metric count")} as completed.`;
  return runs === 0 ? [] : [{ rule: "status-assumed", column: "Status", count: runs, message }];
}

function planUpdates(draft: PlanDraft, rows: Int32Array): ImportPlan["updates"] {
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

/**
 * Which runs the rows become, and which runs of the workbook they are. One that is skipped may have steps of which nothing
 * is seen in Runs: a log that went on and did not get better.
 */
function runsOfRows(
  { index, decisions, identities: { matches } }: PlanDraft,
  added: Int32Array,
  runs: RunColumns,
): RunsOfRows {
  const fresh = new RunValues(runs);
  const known = rowsWhere(decisions, (decision) => decision === UPDATE || decision === SKIP).filter(
    (row) => (matches[row] ?? -1) >= 0,
  );
  return {
    added: idsOf(added, (at) => fresh.text("id", at)),
    known: idsOf(known, (at) => index.values.text("id", matches[known[at] ?? 0] ?? 0)),
  };
}

/** The Run IDs of rows of the import, by row. */
function idsOf(rows: Int32Array, idAt: (index: number) => string): ReadonlyMap<number, string> {
  return new Map(Array.from(rows, (row, at) => [row, idAt(at)]));
}

function countDecisions(decisions: Uint8Array): DecisionCounts {
  const counts: Record<Decision, number> = { add: 0, update: 0, skip: 0, reject: 0 };
  decisions.forEach((decision) => {
    counts[DECISIONS[decision] ?? "reject"]++;
  });
  return counts;
}

function startDraft(
  request: ImportRequest,
  adopted: AdoptedColumns,
  index: ExistingIndex,
  unreadable: Uint8Array,
): PlanDraft {
  return {
    request,
    adopted,
    index,
    identities: identifyRows({
      candidates: adopted.runs,
      existing: index,
      catalogue: adopted.catalogue,
      source: request.source,
      sheetRow: request.sheetRow,
      unreadable,
      ownRunIds: request.ownRunIds === true,
    }),
    decisions: new Uint8Array(request.candidates.count).fill(ADD),
    questions: new QuestionCollector(request.answers ?? {}),
    added: new Uint8Array(request.candidates.count),
    reasons: [],
  };
}
