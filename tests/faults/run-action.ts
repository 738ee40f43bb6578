import type { ActionOptions } from "../../src/actions/action-options";
import type { Book } from "../../src/workbench/book/book";
import { startExcel, type TestExcel } from "../support/excel";
import { resetClock, within } from "./still-clock";
import { knownIds, readBook, type BookState, type KnownIds } from "./book-state";
import type { FaultAction } from "./fault-action";
import type { Outcome } from "./judge-message";
import { WatchedHost } from "./watched-host";

/** Real time that the harness gives an action: far more than any needs, also on a machine that is busy otherwise. */
const PATIENCE_MS = 120_000;

/** A workbook that is open for one case. */
export interface OpenCase {
  readonly excel: TestExcel;
  readonly watched: WatchedHost;
  readonly known: KnownIds;
  /** What came of what had to go before the action. */
  readonly readied: unknown;
  readonly state: () => BookState;
}

/**
 * Opens a book for a case of an action, and does what has to go before it; `known` are the ids that stood in the book at
 * first, where others have been added since.
 */
export async function openCase(
  book: Book,
  known: KnownIds = knownIds(book),
  action?: Pick<FaultAction, "ready">,
): Promise<OpenCase> {
  resetClock();
  const excel = await startExcel(book);
  const watched = new WatchedHost(excel.workbench.host);
  const readied = await action?.ready?.();
  return { excel, watched, known, readied, state: () => readBook(book, known) };
}

/** Runs an action to its end, whatever that is. Rejects when it never ends. */
export function runToEnd(
  action: FaultAction,
  readied: unknown,
  options: ActionOptions = {},
): Promise<Outcome> {
  return within(
    outcomeOf(() => action.run(options, readied)),
    PATIENCE_MS,
    `The action ${action.name}`,
  );
}

/** How a piece of work ended. */
export async function outcomeOf(work: () => Promise<unknown>): Promise<Outcome> {
  try {
    return { report: await work() };
  } catch (error) {
    return { error };
  }
}
