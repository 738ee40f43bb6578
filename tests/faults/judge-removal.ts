import { listImports, removeImport } from "../../src/actions/remove-import";
import { bookLooks } from "./book-looks";
import { columnTexts, readBook, type BookState, type RowState, type TableState } from "./book-state";
import { cloneBook } from "./clone-book";
import type { FaultAction } from "./fault-action";
import { judgeBetween } from "./judge-between";
import { wordsOf } from "./judge-message";
import { openCase, outcomeOf, type OpenCase } from "./run-action";

/** Ids that Excel gives to what is made in it. */
const GUID = /\{[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\}/gi;

/** What was judged before, by the books that were allowed: removing begins anew in a pane of its own, from the book alone. */
const judged = new WeakMap<readonly BookState[], Map<string, string[]>>();

/** An import that stands, in whole or in part, can be taken back. A book like one that was judged before is not judged again. */
export async function judgeRemoval(
  action: FaultAction,
  opened: OpenCase,
  allowed: readonly BookState[],
  wasHalfWay: boolean,
  column?: string,
): Promise<string[]> {
  if (!action.importOf || allowed.length === 0) {
    return [];
  }
  const known = judged.get(allowed) ?? new Map<string, string[]>();
  judged.set(allowed, known);
  const print = bookPrint(opened, wasHalfWay);
  const wrong = known.get(print) ?? (await judgeAnew(opened, allowed, wasHalfWay, column));
  known.set(print, wrong);
  return wrong;
}

/** Everything that removing goes by, as a text: ids that were made up are alike in all books. */
function bookPrint({ excel: { book }, state }: OpenCase, wasHalfWay: boolean): string {
  const { tables, ...others } = state();
  const rows = [...tables].map(([name, table]) => [name, table.headers, [...table.rows].map(cellsOf)]);
  const sheets = book.sheets.map(({ name, visibility, protection }) => ({ name, visibility, protection }));
  // Removing goes by when a line was written, too.
  const times = columnTexts(book, "Changes", "When");
  const print = [wasHalfWay, rows, others, bookLooks(book), sheets, book.names, book.tables, times];
  return JSON.stringify(print).replace(GUID, "{id}");
}

const cellsOf = ([key, cells]: readonly [string, RowState]): unknown => [key, [...cells]];

async function judgeAnew(
  { excel, known }: OpenCase,
  allowed: readonly BookState[],
  wasHalfWay: boolean,
  column: string | undefined,
): Promise<string[]> {
  const written = readBook(excel.book, known);
  const opened = await openCase(cloneBook(excel.book), known);
  const outcome = await outcomeOf(() => removeAll(opened));
  return "error" in outcome
    ? [`The import cannot be removed: ${wordsOf(outcome)}`]
    : judgeBetween(
        opened.state(),
        [...allowed, ...(wasHalfWay ? allowed.map((state) => withDefinitionsOf(state, written)) : [])],
        { logIsFree: true, ...(column && { column }) },
      ).map((line) => `After removing the import: ${line}`);
}

/** Removes every import that the book did not hold at first, the latest first. */
async function removeAll({ excel, known }: OpenCase): Promise<void> {
  const listed = (await listImports()).filter(({ removed }) => !removed).map(({ importId }) => importId);
  const ids = [...listed, ...columnTexts(excel.book, "Runs", "Import")];
  for (const id of new Set(ids.filter((one) => one !== "" && !known.has(one)))) {
    await removeImport(id);
  }
}

/** The same book with parameters and metrics that stayed: an attempt that stood half-way may have brought them. */
function withDefinitionsOf(state: BookState, other: BookState): BookState {
  const runs = state.tables.get("Runs");
  const others = ["Params", "Metrics"].flatMap((name): [string, TableState][] => {
    const table = other.tables.get(name);
    return table ? [[name, table]] : [];
  });
  const tables = new Map([...state.tables, ...others]);
  const headers = other.tables.get("Runs")?.headers;
  if (runs && headers) {
    tables.set("Runs", { ...runs, headers });
  }
  return { ...state, tables };
}
