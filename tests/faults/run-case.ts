// One case of the matrix: an action, a fault, the sync at which it happens. The action runs into the fault, its book and
// its words are judged; then the person clicks again, and the book must be what the undisturbed action makes of it.

import type { Book } from "../../src/workbench/book/book";
import { bookLooks, differenceInLooks } from "./book-looks";
import type { BookState } from "./book-state";
import { cloneBook } from "./clone-book";
import type { FaultAction } from "./fault-action";
import type { HostFault } from "./host-faults";
import { judgeBetween, type Allowance } from "./judge-between";
import { judgeRules } from "./judge-rules";
import { judgeRemoval } from "./judge-removal";
import { judgeMessage, wordsOf, type Outcome } from "./judge-message";
import type { PersonalAct } from "./personal-acts";
import { personalReferenceOf, referenceOf, type ActionReference } from "./references";
import { openCase, runToEnd, type OpenCase } from "./run-action";
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
    const left = whatIsLeft(opened);
    const second = await runToEnd(action, opened.readied);
    words.push(wordsOf(second));
    wrong.push(...judgeRetry(action, reference, opened, second, words, left));
  }
  wrong.push(...(await judgeRemoval(action, opened, reference.removed, "error" in first)));
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
  const typed = { stood: false };
  opened.watched.strike(striking(opened, act, sync, whileWaiting, typed));
  const first = await runToEnd(action, opened.readied);
  opened.watched.strike(undefined);

  const { readied, acted, actedFirst, actedLast, repaired } = personal;
  const allowance: Allowance = {
    ...(act.typed && { typed: act.typed }),
    ...(act.gone && { gone: act.gone }),
    ...(act.column && { column: act.column }),
    ...(act.deletes && { deletes: true }),
  };
  const wrong = judgeAttempt(
    action,
    opened,
    first,
    acted,
    [actedFirst.state, actedLast],
    withWords(allowance, first),
  );
  wrong.push(...judgeTyped(opened, act, typed.stood));
  wrong.push(...[first, actedFirst.outcome].flatMap((outcome) => judgeRefusal(act, outcome)));
  const ruled = [readied, reference.done.book, actedFirst.book];
  wrong.push(...judgeRules(opened.excel.book, ruled));
  if ("error" in first) {
    if (act.repair) {
      await opened.watched.asPerson(async () => act.repair?.(opened.excel));
    }
    const { actedFirst: undisturbed, actedLast: late } = repaired ?? personal;
    const allowed = [undisturbed.state, late];
    const { state: left, book: before } = whatIsLeft(opened);
    const half = halfWay(action, acted, left);
    const { second, wrong: refused } = await clickAgain(action, act, opened, "report" in undisturbed.outcome);
    wrong.push(
      ...[
        ...refused,
        ...("error" in undisturbed.outcome || isDoneAlready(opened, second, allowed, allowance)
          ? judgeAttempt(action, opened, second, acted, allowed, allowance, left)
          : judgeSuccess(
              action,
              opened,
              second,
              allowed,
              { ...withWords(allowance, first, second), ...half },
              before,
            )),
        ...judgeTyped(opened, act, typed.stood),
        ...judgeRules(opened.excel.book, [...ruled, ...(repaired ? [repaired.actedFirst.book] : [])]),
      ].map(again),
    );
  }
  if (act.repair && "report" in first) {
    await opened.watched.asPerson(async () => act.repair?.(opened.excel));
  }
  wrong.push(...(await judgeRemoval(action, opened, personal.removed, "error" in first, act.column)));
  return wrong;
}

/** Whether the next click was refused because the first one had done it all: that is a true answer. */
function isDoneAlready(
  opened: OpenCase,
  second: Outcome,
  allowed: readonly BookState[],
  allowance: Allowance,
): boolean {
  return "error" in second && judgeBetween(opened.state(), allowed, allowance).length === 0;
}

/** A refusal because of what the person did says what that was, where, and what to do. */
function judgeRefusal({ says = [] }: PersonalAct, outcome: Outcome): string[] {
  const words = wordsOf(outcome);
  return "error" in outcome && says.some((part) => !words.includes(part))
    ? [`The refusal does not say "${says.join(" ... ")}": ${words}`]
    : [];
}

/** The next click; where that is refused because of what the person did, the person gives way and clicks once more. */
async function clickAgain(
  action: FaultAction,
  { giveWay }: PersonalAct,
  opened: OpenCase,
  mustSucceed: boolean,
): Promise<{ readonly second: Outcome; readonly wrong: readonly string[] }> {
  const left = opened.state();
  const second = await runToEnd(action, opened.readied);
  if ("report" in second || !giveWay || !mustSucceed) {
    return { second, wrong: [] };
  }
  const changed = judgeBetween(opened.state(), [left], { generatedMayDiffer: true }).length > 0;
  const wrong = judgeMessage(second, changed);
  await opened.watched.asPerson(async () => giveWay(opened.excel));
  return { second: await runToEnd(action, opened.readied), wrong };
}

/** An import that stood half-way is told of in the log, and what it added of the catalogues is there already. */
function halfWay(action: FaultAction, before: BookState, left: BookState): Allowance {
  const isHalf = judgeBetween(left, [before], { generatedMayDiffer: true }).length > 0;
  return (action.importOf ?? action.logIsFree) && isHalf ? { logIsFree: true } : {};
}

/** Opens a copy of the book that an action starts on. */
export async function openReady(action: FaultAction, { start, known }: ActionReference): Promise<OpenCase> {
  return openCase(await start(), known, action);
}

/** What a person typed is there as long as the person leaves it there. */
function judgeTyped({ excel: { book } }: OpenCase, { stands }: PersonalAct, stood: boolean): string[] {
  return stood && stands?.(book) === false ? ["What the person typed is lost."] : [];
}

function striking(
  { excel, watched }: OpenCase,
  act: PersonalAct,
  at: number,
  whileWaiting: boolean,
  typed: { stood: boolean },
): Strike {
  return (sync, { pass }) => {
    if (sync !== at) {
      return undefined;
    }
    const acting = (): Promise<void> =>
      watched.asPerson(async () => {
        await act.act(excel);
        typed.stood = act.stands?.(excel.book) === true;
      });
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
    const wrong = judgeSuccess(
      action,
      opened,
      outcome,
      [done.state],
      hasRemark ? { logMayLack: true, generatedMayDiffer: true } : {},
    );
    return hasRemark ? wrong : [...wrong, ...judgeLooks(opened, looks)];
  }
  return judgeAttempt(action, opened, outcome, before, [before, done.state], {});
}

/** What stands in the workbook before it is clicked again. */
export interface Left {
  readonly state: BookState;
  readonly book: Book;
}

/** A copy of what stands now. */
export function whatIsLeft({ excel, state }: OpenCase): Left {
  return { state: state(), book: cloneBook(excel.book) };
}

/** Judges the next click after a fault of the host. */
export function judgeRetry(
  action: FaultAction,
  { before, done, looks }: ActionReference,
  opened: OpenCase,
  outcome: Outcome,
  words: readonly string[],
  left: Left,
): string[] {
  const state = opened.state();
  const allowance: Allowance = {
    logMayLack: words.some((said) => said.includes("Changes")),
    ...halfWay(action, before, left.state),
  };
  const isDone = judgeBetween(state, [done.state], allowance).length === 0;
  // "It is there already" is a true answer to the second click.
  if ("error" in outcome && isDone) {
    return judgeMessage(outcome, false).map(again);
  }
  const wrong = judgeSuccess(action, opened, outcome, [done.state], allowance, left.book);
  const lines = allowance.logMayLack || allowance.logIsFree ? looks.filter(isNotOfTheLog) : looks;
  return [...wrong, ...judgeLooks(opened, lines)].map(again);
}

/**
 * An attempt that may have ended in an error: then the book is as it was or on its way, and the words say so. An earlier
 * attempt may have `left` something.
 */
function judgeAttempt(
  action: FaultAction,
  opened: OpenCase,
  outcome: Outcome,
  before: BookState,
  after: readonly BookState[],
  allowance: Allowance,
  left = before,
): string[] {
  if ("report" in outcome) {
    return judgeSuccess(action, opened, outcome, after, allowance);
  }
  const state = opened.state();
  const changed = judgeBetween(state, [left], { ...allowance, generatedMayDiffer: true }).length > 0;
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
  before?: Book,
): string[] {
  if ("error" in outcome) {
    return [`It ended in an error: ${wordsOf(outcome)}`];
  }
  return [
    ...judgeBetween(opened.state(), allowed, allowance),
    // What a person threw away meanwhile, a report of what was written cannot know.
    ...(allowance.gone || allowance.deletes
      ? []
      : (action.verify?.(outcome.report, opened.excel.book, before) ?? [])),
  ];
}

function judgeLooks({ excel }: OpenCase, looks: readonly string[]): string[] {
  const here = bookLooks(excel.book);
  const difference = differenceInLooks(looks.some(isOfTheLog) ? here : here.filter(isNotOfTheLog), looks);
  return difference === undefined ? [] : [difference];
}

const isOfTheLog = (line: string): boolean => line.startsWith("Changes:");
const isNotOfTheLog = (line: string): boolean => !isOfTheLog(line);

/** What words of an outcome let differ: what they say did not come about. */
function withWords(allowance: Allowance, ...outcomes: readonly Outcome[]): Allowance {
  const says = (part: string): boolean => outcomes.some((outcome) => wordsOf(outcome).includes(part));
  return {
    ...allowance,
    ...(says("Changes") && { logMayLack: true }),
    // The cells that a mark compares with may be half-written where it is said that it was not put down.
    ...(says("Nothing new was marked") && { generatedMayDiffer: true }),
  };
}

const again = (line: string): string => `At the second click: ${line}`;
