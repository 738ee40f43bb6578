// One case of the matrix: an action, a fault, the sync at which it happens. The action runs into the fault, its book and
// its words are judged; then the person clicks again, and the book must be what the undisturbed action makes of it.

import { removeImport } from "../../src/actions/remove-import";
import { bookLooks, differenceInLooks } from "./book-looks";
import { columnTexts, type BookState } from "./book-state";
import { cloneBook } from "./clone-book";
import type { FaultAction } from "./fault-action";
import type { HostFault } from "./host-faults";
import { judgeBetween, type Allowance } from "./judge-between";
import { judgeMessage, wordsOf, type Outcome } from "./judge-message";
import type { PersonalAct } from "./personal-acts";
import { personalReferenceOf, referenceOf, type ActionReference } from "./references";
import { openCase, outcomeOf, runToEnd, type OpenCase } from "./run-action";
import type { Strike } from "./watched-host";

/** Runs a case with a fault of the host and returns what is wrong with it; nothing when it survived. */
export async function runHostCase(action: FaultAction, fault: HostFault, sync: number): Promise<string[]> {
  const reference = await referenceOf(action);
  const opened = await openReady(action, reference);
  opened.watched.strike(fault.strike(sync));
  const first = await runToEnd(action, opened.readied);
  opened.watched.strike(undefined);
  const wrong = judgeHostAttempt(action, reference, opened, first);
  const words = [wordsOf(first)];
  if ("error" in first) {
    const second = await runToEnd(action, opened.readied);
    words.push(wordsOf(second));
    wrong.push(...judgeRetry(action, reference, opened, second, words));
  }
  wrong.push(...(await judgeRemoval(action, opened, reference.removed ? [reference.removed] : [])));
  return wrong;
}

/** Runs a case in which a person does something right before a sync is carried out. */
export async function runPersonalCase(
  action: FaultAction,
  act: PersonalAct,
  sync: number,
  whileWaiting = false,
): Promise<string[]> {
  const reference = await referenceOf(action);
  const personal = await personalReferenceOf(action, act);
  const opened = await openReady(action, reference);
  opened.watched.strike(striking(opened, act, sync, whileWaiting));
  const first = await runToEnd(action, opened.readied);
  opened.watched.strike(undefined);

  const { acted, actedFirst, actedLast, repaired } = personal;
  const allowance: Allowance = {
    ...(act.typed && { typed: act.typed }),
    ...(act.gone && { gone: act.gone }),
  };
  const wrong = [...judgeAttempt(action, opened, first, acted, [actedFirst.state, actedLast], allowance)];
  if ("error" in first) {
    if (act.repair) {
      await opened.watched.asPerson(async () => act.repair?.(opened.excel));
    }
    const second = await runToEnd(action, opened.readied);
    const { actedFirst: undisturbed, actedLast: late } = repaired ?? personal;
    wrong.push(
      ...("error" in undisturbed.outcome
        ? judgeAttempt(action, opened, second, acted, [undisturbed.state, late], allowance)
        : judgeSuccess(action, opened, second, [undisturbed.state, late], withWords(allowance, first, second))
      ).map(again),
    );
  }
  wrong.push(...(await judgeRemoval(action, opened, personal.removed)));
  return wrong;
}

/** Opens a copy of the book that an action starts on. */
export async function openReady(action: FaultAction, { start, known }: ActionReference): Promise<OpenCase> {
  return openCase(await start(), known, action);
}

function striking({ excel, watched }: OpenCase, act: PersonalAct, at: number, whileWaiting: boolean): Strike {
  return (sync, { pass }) => {
    if (sync !== at) {
      return undefined;
    }
    const acting = (): Promise<void> => watched.asPerson(async () => act.act(excel));
    if (!whileWaiting) {
      return acting().then(() => pass());
    }
    // The person is in a cell: the batch waits (or is refused) and goes on when the cell is left.
    excel.workbench.host.cellEditing = true;
    const answer = pass();
    return acting().then(() => {
      excel.workbench.host.cellEditing = false;
      return answer;
    });
  };
}

function judgeHostAttempt(
  action: FaultAction,
  { before, done, looks }: ActionReference,
  opened: OpenCase,
  outcome: Outcome,
): string[] {
  if ("report" in outcome) {
    const hasRemark = wordsOf(outcome) !== wordsOf(done.outcome);
    const wrong = judgeSuccess(action, opened, outcome, [done.state], hasRemark ? { logMayLack: true } : {});
    return hasRemark ? wrong : [...wrong, ...judgeLooks(opened, looks)];
  }
  return judgeAttempt(action, opened, outcome, before, [before, done.state], {});
}

export function judgeRetry(
  action: FaultAction,
  { done, looks }: ActionReference,
  opened: OpenCase,
  outcome: Outcome,
  words: readonly string[],
): string[] {
  const state = opened.state();
  const logMayLack = words.some((said) => said.includes("Changes"));
  const isDone = judgeBetween(state, [done.state], { logMayLack }).length === 0;
  // "It is there already" is a true answer to the second click.
  if ("error" in outcome && isDone) {
    return judgeMessage(outcome, false).map(again);
  }
  const wrong = judgeSuccess(action, opened, outcome, [done.state], { logMayLack });
  return [...wrong, ...judgeLooks(opened, looks)].map(again);
}

/** An attempt that may have ended in an error: then the book is as it was or on its way, and the words say so. */
function judgeAttempt(
  action: FaultAction,
  opened: OpenCase,
  outcome: Outcome,
  before: BookState,
  after: readonly BookState[],
  allowance: Allowance,
): string[] {
  if ("report" in outcome) {
    return judgeSuccess(action, opened, outcome, after, allowance);
  }
  const state = opened.state();
  const changed = judgeBetween(state, [before], { ...allowance, generatedMayDiffer: true }).length > 0;
  return [
    ...judgeBetween(state, [before, ...after], { ...allowance, generatedMayDiffer: true }),
    ...judgeMessage(outcome, changed),
  ];
}

/** An attempt that must have ended in success. */
function judgeSuccess(
  action: FaultAction,
  opened: OpenCase,
  outcome: Outcome,
  allowed: readonly BookState[],
  allowance: Allowance,
): string[] {
  if ("error" in outcome) {
    return [`It ended in an error: ${wordsOf(outcome)}`];
  }
  return [
    ...judgeBetween(opened.state(), allowed, allowance),
    // What a person threw away meanwhile, a report of what was written cannot know.
    ...(allowance.gone ? [] : (action.verify?.(outcome.report, opened.excel.book) ?? [])),
  ];
}

function judgeLooks({ excel }: OpenCase, looks: readonly string[]): string[] {
  const difference = differenceInLooks(bookLooks(excel.book), looks);
  return difference === undefined ? [] : [difference];
}

/** An import that stands, in whole or in part, can be taken back. */
export async function judgeRemoval(
  action: FaultAction,
  { excel, known }: OpenCase,
  allowed: readonly BookState[],
): Promise<string[]> {
  if (!action.importOf || allowed.length === 0) {
    return [];
  }
  const importId = ["Runs", "Changes"]
    .flatMap((table) => columnTexts(excel.book, table, "Import"))
    .filter((id) => id !== "" && !known.has(id))
    .at(-1);
  if (importId === undefined) {
    return [];
  }
  const opened = await openCase(cloneBook(excel.book), known);
  const outcome = await outcomeOf(() => removeImport(importId));
  return "error" in outcome
    ? [`The import cannot be removed: ${wordsOf(outcome)}`]
    : judgeBetween(opened.state(), allowed, { logMayLack: true }).map(
        (line) => `After removing the import: ${line}`,
      );
}

function withWords(allowance: Allowance, ...outcomes: readonly Outcome[]): Allowance {
  return outcomes.some((outcome) => wordsOf(outcome).includes("Changes"))
    ? { ...allowance, logMayLack: true }
    : allowance;
}

const again = (line: string): string => `At the second click: ${line}`;
