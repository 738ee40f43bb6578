// What a case is held against: the book before, the action undisturbed, and the action undisturbed before or after the
// act of a person. Each is made once.

import { removeImport } from "../../src/actions/remove-import";
import type { Book } from "../../src/workbench/book/book";
import { bookLooks } from "./book-looks";
import { knownIds, readBook, type BookState, type KnownIds } from "./book-state";
import { cloneBook } from "./clone-book";
import type { FaultAction } from "./fault-action";
import type { Outcome } from "./judge-message";
import type { PersonalAct } from "./personal-acts";
import { preparedBook } from "./prepared-books";
import { openCase, outcomeOf, runToEnd } from "./run-action";

/** A book with what an action made of it. */
export interface Reached {
  readonly book: Book;
  readonly state: BookState;
  readonly outcome: Outcome;
  readonly syncs: number;
}

/** What the cases of an action without a person in it are held against. */
export interface ActionReference {
  /** A copy of the book that cases begin with; what has to go before the action is still to be done. */
  readonly start: () => Promise<Book>;
  readonly known: KnownIds;
  readonly before: BookState;
  readonly done: Reached;
  readonly looks: readonly string[];
  /** The book after the import was removed again; empty for what is no import. */
  readonly removed: readonly BookState[];
}

/** What the cases with an act of a person are held against. */
export interface PersonalReference {
  /** The book that the action starts on, with what had to go before it. */
  readonly readied: Book;
  /** The act alone. */
  readonly acted: BookState;
  /** The act, then the action. */
  readonly actedFirst: Reached;
  /** The action, then the act. */
  readonly actedLast: BookState;
  /** The same two with the act taken back, where it can be. */
  readonly repaired: { readonly actedFirst: Reached; readonly actedLast: BookState } | undefined;
  readonly removed: readonly BookState[];
}

const actions = new Map<string, Promise<ActionReference>>();
const personal = new Map<string, Promise<PersonalReference>>();

/** The reference of an action; made at the first call. */
export function referenceOf(action: FaultAction): Promise<ActionReference> {
  return remembered(actions, action.name, () => makeReference(action));
}

/** The reference of an action and an act of a person; made at the first call. */
export function personalReferenceOf(action: FaultAction, act: PersonalAct): Promise<PersonalReference> {
  return remembered(personal, `${action.name} | ${act.name}`, () => makePersonalReference(action, act));
}

/** Runs an action undisturbed on a copy of a book, after an act of a person if one is given. */
export async function reach(
  action: FaultAction,
  book: Book,
  known: KnownIds,
  before: ((excel: Awaited<ReturnType<typeof openCase>>) => Promise<void>)[] = [],
): Promise<Reached> {
  const copy = cloneBook(book);
  const opened = await openCase(copy, known, action);
  for (const act of before) {
    await act(opened);
  }
  opened.watched.strike(undefined);
  const outcome = await runToEnd(action, opened.readied);
  const { syncs } = opened.watched;
  return { book: copy, state: opened.state(), outcome, syncs };
}

async function makeReference(action: FaultAction): Promise<ActionReference> {
  const prepared = await preparedBook(action.on);
  // Ids that are made up on the way to the action differ from case to case, as those that it makes up itself.
  const known = knownIds(prepared);
  const start = await openCase(cloneBook(prepared), known, action);
  const before = readBook(start.excel.book, known);
  const done = await reach(action, prepared, known);
  const removed = await afterRemoval(action, done, known);
  return {
    start: () => preparedBook(action.on),
    known,
    before,
    done,
    looks: bookLooks(done.book),
    removed: removed ? [removed] : [],
  };
}

async function makePersonalReference(action: FaultAction, act: PersonalAct): Promise<PersonalReference> {
  const { start, known, before, done } = await referenceOf(action);
  const acting = (opened: Awaited<ReturnType<typeof openCase>>): Promise<void> =>
    opened.watched.asPerson(async () => act.act(opened.excel));
  const repairing = (opened: Awaited<ReturnType<typeof openCase>>): Promise<void> =>
    opened.watched.asPerson(async () => act.repair?.(opened.excel));
  const book = await start();

  const alone = await openCase(cloneBook(book), known, action);
  const readied = cloneBook(alone.excel.book);
  await acting(alone);
  const acted = alone.state();
  const actedFirst = await reach(action, book, known, [acting]);
  const last = await openCase(cloneBook(done.book), known);
  await acting(last);
  const actedLast = last.state();
  const lastBook = cloneBook(last.excel.book);

  // An action that was refused has left nothing that could be removed.
  const whatRemovalLeaves = async (reached: Reached, refused: BookState): Promise<BookState | undefined> =>
    "error" in reached.outcome && action.importOf ? refused : afterRemoval(action, reached, known);
  const removed = [
    await whatRemovalLeaves(actedFirst, acted),
    await afterRemoval(action, { ...actedFirst, book: lastBook, outcome: done.outcome }, known),
  ].filter((state) => state !== undefined);
  if (!act.repair) {
    return { readied, acted, actedFirst, actedLast, repaired: undefined, removed };
  }
  const repairedFirst = await reach(action, book, known, [acting, repairing]);
  await openCaseAgain(last);
  await repairing(last);
  return {
    readied,
    acted,
    actedFirst,
    actedLast,
    repaired: { actedFirst: repairedFirst, actedLast: last.state() },
    removed: [await whatRemovalLeaves(repairedFirst, before)].filter((state) => state !== undefined),
  };
}

/** Puts Office.js back on the book of a case that others have been opened since. */
async function openCaseAgain(last: Awaited<ReturnType<typeof openCase>>): Promise<void> {
  const { book } = last.excel;
  const again = await openCase(book, last.known);
  Object.assign(last, again);
}

async function afterRemoval(
  action: FaultAction,
  { book, outcome }: Pick<Reached, "book" | "outcome">,
  known: KnownIds,
): Promise<BookState | undefined> {
  const importId = "report" in outcome ? action.importOf?.(outcome.report) : undefined;
  if (importId === undefined) {
    return undefined;
  }
  const opened = await openCase(cloneBook(book), known);
  const removal = await outcomeOf(() => removeImport(importId));
  return "error" in removal ? undefined : opened.state();
}

function remembered<T>(known: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  let value = known.get(key);
  if (!value) {
    value = make();
    known.set(key, value);
  }
  return value;
}
