// The stand-in for Excel: a book, its calculation, the object model over both, and the host that Office.js talks to.

import type { Book } from "./book/book";
import { emptyBook } from "./book/new-book";
import { Calculation } from "./formula/calculation";
import { createObjects, referencedObject } from "./model/base/create-objects";
import { ModelContext } from "./model/base/model-context";
import { UserActions } from "./model/base/user-actions";
import { Workbook } from "./model/workbook/workbook";
import type { WorkbookChange } from "./model/workbook/workbook-change";
import { EventRegistry } from "./protocol/event-registry";
import { OfficeHost } from "./protocol/office-host";
import { createRuntimeServices, type RuntimeHooks } from "./protocol/runtime-services";

/** A running workbook. */
export interface Workbench {
  readonly book: Book;
  readonly host: OfficeHost;
  readonly calculation: Calculation;
  /** Title of the workbook. */
  readonly fileName: string;
  /** What a person does on the page. */
  readonly user: UserActions;
  /** Whether text next to a table makes it grow, for what the user types and for what the add-in writes. */
  readonly autoExpandTables: { user: boolean; addin: boolean };
  /** `Office.context.document.settings` and `workbook.settings`, which Excel keeps together. */
  readonly settings: Map<string, unknown>;
  /** What the page does when the add-in shows or hides its pane or changes its buttons. */
  readonly hooks: RuntimeHooks;
  /** Calls `listener` when the selection or the active sheet moved. Returns the way to stop. */
  readonly onSelectionMoved: (listener: () => void) => () => void;
  /** Calls `listener` after each batch of the add-in and action of the user. Returns the way to stop. */
  readonly onChange: (listener: (changes: readonly WorkbookChange[]) => void) => () => void;
}

/** Opens a book (a new one with an empty `Sheet1` unless given) in a workbench of its own. */
export function createWorkbench(book: Book = emptyBook()): Workbench {
  const events = new EventRegistry();
  const calculation = new Calculation(book);
  const context = new ModelContext(book, calculation, events, createObjects);
  const hooks: RuntimeHooks = {
    onShowPane: () => undefined,
    onHidePane: () => undefined,
    onRibbonUpdate: () => undefined,
  };
  const host = new OfficeHost({
    root: new Workbook(context),
    services: createRuntimeServices(hooks),
    events,
    referenced: (id) => referencedObject(context, id),
    beginBatch: () => {
      context.begin(true);
    },
    endBatch: () => {
      context.end();
    },
  });
  return {
    book,
    host,
    calculation,
    user: new UserActions(context, (editing) => {
      host.cellEditing = editing;
    }),
    autoExpandTables: context.autoExpandTables,
    fileName: book.fileName,
    settings: book.settings,
    hooks,
    onSelectionMoved: (listener) => context.onSelectionMoved(listener),
    onChange: (listener) => context.onChange(listener),
  };
}
