/**
 * Decides what becomes of every row of an import, before anything is written:
 * - reject: it could not be read, breaks a rule of the catalogues, or repeats an id of the same file with other values;
 * - skip: the workbook has it already with the same values, the file has it further up, or it holds nothing;
 * - update: the workbook has it, and the import brings new values (see merge-runs.ts for whose value wins);
 * - a row that may be a run of the workbook, or not, is asked about (plan-questions.ts) and treated as answered;
 * - add: everything else. A run whose configuration was run before is added with a word about it: it is a replicate.
 * Every row gets exactly one of the four.
 */
import { count, counted } from "../words/counts";
import { runIdOf } from "../identity/run-ids";
import { adoptColumns, type AdoptedColumns } from "../catalogue/adopt-columns";
import { ExistingIndex } from "../identity/existing-index";
import { configurationHashes, fingerprintsOf } from "../identity/fingerprint";
import { DECISIONS, type Decision, type DecisionCounts, type ImportPlan, type Notice } from "./import-plan";
import { changedRows, changeDescriber, mergeRuns } from "./merge-runs";
import { noteReplicates } from "./note-replicates";
import { planAdditions } from "./plan-additions";
import {
  ADD,
  decide,
  REJECT,
  rowsWhere,
  runName,
  SKIP,
  UPDATE,
  type ImportRequest,
  type PlanDraft,
} from "./plan-draft";
import { isOpenRule, QuestionCollector } from "./plan-questions";
import { planWarnings } from "./plan-warnings";
import { identifyRows, type OpenRule } from "../identity/row-identities";
import { validateRuns, type RunProblem } from "../schema/validate-runs";

export type { ImportRequest } from "./plan-draft";

type Describe = ReturnType<typeof changeDescriber>;

const MOST_PROBLEMS_NAMED = 3;

/** Makes the plan in one go. */
export function planImport(request: ImportRequest): ImportPlan {
  const steps = planStepwise(request);
  for (;;) {
    const step = steps.next();
    if (step.done === true) {
      return step.value;
    }
  }
}

/** Makes the plan in steps, so that others get a turn in between; each yields how many of the rows count as done. */
export function* planStepwise(request: ImportRequest): Generator<number, ImportPlan, void> {
  const { count } = request.candidates;
  const unreadable = new Uint8Array(request.candidates.count);
  for (const { row } of request.unreadable) {
    unreadable[row] = 1;
  }
  const adopted = adoptColumns(request.candidates, request.catalogue, request.primary);
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
  });
  yield count * 0.8;
  const updates = planUpdates(
    draft,
    rowsWhere(decisions, (decision) => decision === UPDATE),
  );
  yield count * 0.9;
  const replicates = noteReplicates(draft, added, additions);
  yield count;
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
    notices: [...request.notices, ...assumedNotice(additions.assumedCompleted), ...replicates],
    warnings: planWarnings([additions.runs, updates.runs], request, request.existing),
    additions: additions.runs,
    updates,
  };
}

function decideUnreadable(draft: PlanDraft): void {
  for (const { row, message } of draft.request.unreadable) {
    decide(draft, row, REJECT, "unreadable", message, "Correct the row in the file and import it again.");
  }
}

function decideRepeat(draft: PlanDraft, row: number, first: number): void {
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

function decideKnown(
  draft: PlanDraft,
  row: number,
  match: number,
  changed: boolean,
  describe: Describe,
): void {
  const name = runName(draft, match);
  const rule = draft.identities.rules[row] ?? "same-source-id";
  if (!changed) {
    decide(draft, row, SKIP, rule, `Already in the workbook as ${name}.`);
  } else if (isOpenRule(rule)) {
    decideOpen(draft, row, rule, name, describe(row, match));
  } else {
    decide(draft, row, UPDATE, rule, `Updates ${name}: ${describe(row, match)}.`);
  }
}

/** Does with a row of a question what was answered. */
function decideOpen(draft: PlanDraft, row: number, rule: OpenRule, name: string, changes: string): void {
  switch (draft.questions.ask(rule, `${draft.request.place(row)} and ${name}: ${changes}`)) {
    case "skip":
      decide(draft, row, SKIP, rule, `May be ${name} with other values (${changes}); it is left out.`);
      break;
    case "update":
      decide(draft, row, UPDATE, rule, `Updates ${name}: ${changes}.`);
      break;
    case "add":
      draft.added[row] = 1;
      decide(draft, row, ADD, rule, `May be ${name} with other values (${changes}); it is added beside it.`);
      break;
  }
}

function decideIdentities(draft: PlanDraft, unreadable: Uint8Array): void {
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

function rejectInvalid(draft: PlanDraft, row: number, problems: readonly RunProblem[]): void {
  const [first] = problems;
  if (first === undefined) {
    return;
  }
  const more = problems.length - MOST_PROBLEMS_NAMED;
  const sentences = problems.slice(0, MOST_PROBLEMS_NAMED).map(({ message }) => message);
  const message = sentences.join(" ") + (more > 0 ? ` And ${count(more)} more.` : "");
  decide(draft, row, REJECT, first.code, message, first.fix);
}

/**
 * Validates the rows that would be written. An update need not bring what is required: the run has it or lacks it
 * already. A status that Runsheet does not know is warned of and kept (see plan-warnings.ts): each tool has its own.
 */
function decideInvalid(draft: PlanDraft): void {
  const { decisions, adopted } = draft;
  const written = rowsWhere(decisions, (decision) => decision === ADD || decision === UPDATE);
  const problems = validateRuns(adopted.runs, adopted.catalogue, written);
  const replaced = new Set<number>();
  for (const [row, found] of problems) {
    const isUpdate = decisions[row] === UPDATE;
    const counting = found.filter(
      ({ code, target }) =>
        !(isUpdate && code === "required") && !(target.role === "field" && target.key === "status"),
    );
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
      unreadable,
      ownRunIds: request.ownRunIds === true,
    }),
    decisions: new Uint8Array(request.candidates.count).fill(ADD),
    questions: new QuestionCollector(request.answers ?? {}),
    added: new Uint8Array(request.candidates.count),
    reasons: [],
  };
}
