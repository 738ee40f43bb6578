// What becomes of rows that could not be read, that are known already or that break a rule. Every other row stays one to
// be added.

import type { OpenRule } from "../identity/row-identities";
import { validateRuns, type RunProblem } from "../schema/validate-runs";
import { count } from "../words/counts";
import { changedRows, changeDescriber } from "./merge-runs";
import { ADD, decide, REJECT, rowsWhere, runName, SKIP, UPDATE, type PlanDraft } from "./plan-draft";
import { isOpenRule } from "./plan-questions";

type Describe = ReturnType<typeof changeDescriber>;

const MOST_PROBLEMS_NAMED = 3;

/** Rejects the rows that could not be read. */
export function decideUnreadable(draft: PlanDraft): void {
  for (const { row, message } of draft.request.unreadable) {
    decide(draft, row, REJECT, "unreadable", message, "Correct the row in the file and import it again.");
  }
}

/** Skips, updates or rejects the rows that the workbook or the file has already; asks where that is not sure. */
export function decideIdentities(draft: PlanDraft, unreadable: Uint8Array): void {
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

/**
 * Validates the rows that would be written. An update need not bring what is required: the run has it or lacks it
 * already. A status that Runsheet does not know is warned of and kept (see plan-warnings.ts): each tool has its own.
 */
export function decideInvalid(draft: PlanDraft): void {
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
    decideOpen(draft, row, match, rule, describe(row, match));
  } else {
    decideUpdate(draft, row, match, rule, describe(row, match));
  }
}

/** A run is written over where it has a Run ID, by which alone its row is found again at the moment of writing. */
function decideUpdate(draft: PlanDraft, row: number, match: number, rule: string, changes: string): void {
  const name = runName(draft, match);
  if (draft.index.values.text("id", match) === "") {
    const message = `It is ${name} with other values (${changes}), which has no Run ID and cannot be written over.`;
    decide(draft, row, REJECT, "no-run-id", message, "Give the run a Run ID, then import the file again.");
  } else {
    decide(draft, row, UPDATE, rule, `Updates ${name}: ${changes}.`);
  }
}

/** Does with a row of a question what was answered. */
function decideOpen(draft: PlanDraft, row: number, match: number, rule: OpenRule, changes: string): void {
  const name = runName(draft, match);
  switch (draft.questions.ask(rule, `${draft.request.place(row)} and ${name}: ${changes}`)) {
    case "skip":
      decide(draft, row, SKIP, rule, `May be ${name} with other values (${changes}); it is left out.`);
      break;
    case "update":
      decideUpdate(draft, row, match, rule, changes);
      break;
    case "add":
      draft.added[row] = 1;
      decide(draft, row, ADD, rule, `May be ${name} with other values (${changes}); it is added beside it.`);
      break;
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
