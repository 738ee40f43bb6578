import type { ActionOptions } from "../../src/actions/action-options";
import type { Book } from "../../src/workbench/book/book";

/** The books that actions start from. */
export type BookKind = "new" | "tracked" | "damaged";

/** An action in the matrix. One entry is all that a new action needs. */
export interface FaultAction {
  readonly name: string;
  /** The book it is started on. */
  readonly on: BookKind;
  /** What has gone before in the same pane, undisturbed; `run` is given what came of it. */
  readonly ready?: () => Promise<unknown>;
  /**
   * The action from the click to its report; an error that the person is shown is thrown, also where the action itself
   * puts it into a report. Called again for the next click.
   */
  readonly run: (options: ActionOptions, readied: unknown) => Promise<unknown>;
  /** What is wrong with a report of success, given the book as it is then, and as an earlier click had left it. */
  readonly verify?: (report: unknown, book: Book, before?: Book) => string[];
  /** Whether the log may tell otherwise of what two clicks did together than of what one did. */
  readonly logIsFree?: boolean;
  /** Whether what goes before leaves something open at which all others refuse, so that none but itself is started meanwhile. */
  readonly isAlone?: boolean;
  /** The import that a report tells of, which can be removed then. */
  readonly importOf?: (report: unknown) => string | undefined;
}
