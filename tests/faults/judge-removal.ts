import { listImports, removeImport } from "../../src/actions/remove-import";
import { columnTexts, readBook, type BookState, type TableState } from "./book-state";
import { cloneBook } from "./clone-book";
import type { FaultAction } from "./fault-action";
import { judgeBetween } from "./judge-between";
import { wordsOf } from "./judge-message";
import { openCase, outcomeOf, type OpenCase } from "./run-action";

/** An import that stands, in whole or in part, can be taken back. */
export async function judgeRemoval(
  action: FaultAction,
  { excel, known }: OpenCase,
  allowed: readonly BookState[],
  wasHalfWay: boolean,
): Promise<string[]> {
  if (!action.importOf || allowed.length === 0) {
    return [];
  }
  const written = readBook(excel.book, known);
  const opened = await openCase(cloneBook(excel.book), known);
  const outcome = await outcomeOf(() => removeAll(opened));
  return "error" in outcome
    ? [`The import cannot be removed: ${wordsOf(outcome)}`]
    : judgeBetween(
        opened.state(),
        [...allowed, ...(wasHalfWay ? allowed.map((state) => withDefinitionsOf(state, written)) : [])],
        { logIsFree: true },
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
