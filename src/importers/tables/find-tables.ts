// Finds the tables in a sheet as people keep them: titles, notes, headers of several rows, several tables above and beside
// each other, repeated headers, totals, runs as columns, settings above results. Nothing is lost: each cell that is not
// blank is taken for one thing and said to be that. All steps are linear in the number of cells.

import { endsStep, goThrough, type Steps } from "../steps";
import { arrangeTables } from "./arrange-tables";
import { belongings } from "./belongings";
import { CellAccount } from "./cell-account";
import { chosenDraft } from "./chosen-draft";
import type { Correction } from "./correction";
import { areaText, finishTable } from "./finish-table";
import { foldSpreads } from "./fold-spreads";
import type { FoundTable, FoundTables } from "./found-table";
import type { Area, Grid } from "./grid";
import { GridView } from "./grid-view";
import { notesBeside } from "./notes-beside";
import { partStages } from "./part-stages";
import { shareTitles } from "./share-titles";
import type { TableDraft } from "./table-draft";

/** The tables of a grid, and what each of its cells was taken for. What a person corrected stands as they say. */
export function findTables(grid: Grid, corrections: readonly Correction[] = []): FoundTables {
  return goThrough(findTablesStepwise(grid, corrections));
}

/** The same in steps, which take some rows of the grid each. */
export function* findTablesStepwise(grid: Grid, corrections: readonly Correction[] = []): Steps<FoundTables> {
  const view = GridView.of(grid);
  yield 0;
  return yield* tablesIn(view, corrections);
}

/** The tables of a grid that is being read already. */
export function* tablesIn(view: GridView, corrections: readonly Correction[] = []): Steps<FoundTables> {
  refuseOverlaps(corrections);
  const chosen = corrections.flatMap((correction) => {
    const draft = correction.isNoTable === true ? undefined : chosenDraft(view, correction);
    return draft ? [draft] : [];
  });
  const rest = view.without(corrections.map(({ area }) => area));
  const drafts = [...chosen, ...(yield* arrangeTables(rest))].sort(byPlace);
  const sheetOf = (draft: TableDraft | undefined): GridView => (draft?.sureness === "chosen" ? view : rest);
  const finished: FoundTable[] = [];
  for (const draft of drafts) {
    finished.push(foldSpreads(yield* finishTable(sheetOf(draft), draft)));
    yield draft.to;
  }
  const account = new CellAccount(view);
  for (const [at, table] of finished.entries()) {
    yield* takeTable(account, table, sheetOf(drafts[at]));
  }
  const tables = partStages(shareTitles(view, finished), ({ title }) => title.split("\n"));
  const related = belongings(tables, drafts);
  const beside = yield* notesBeside(view, account);
  const notes = beside.map((area) => ({ area, text: areaText(view, area) }));
  for (const { area } of notes) {
    account.take(area, "note", view);
  }
  return {
    tables: tables.map((table, at) => {
      const belongs = related.get(at);
      return belongs ? { ...table, belongs } : table;
    }),
    notes,
    account,
  };
}

function byPlace({ area: one }: TableDraft, { area: other }: TableDraft): number {
  return one.top - other.top || one.left - other.left;
}

/** Takes the cells of a table, of those that are filled in a view. */
function* takeTable(account: CellAccount, table: FoundTable, sheet: GridView): Steps<void> {
  const { titleAreas, header, area, lines, isTransposed, leftOut } = table;
  for (const title of titleAreas) {
    account.take(title, "title", sheet);
  }
  if (header) {
    account.take(header, "header", sheet);
  }
  for (const part of leftOut) {
    account.take(part.area, "left out", sheet);
  }
  for (const line of lines) {
    account.take(bodyLine(area, line, isTransposed), "body", sheet);
    if (endsStep(line)) {
      yield line;
    }
  }
}

function bodyLine(area: Area, line: number, isTransposed: boolean): Area {
  return isTransposed ? { ...area, left: line, right: line } : { ...area, top: line, bottom: line };
}

/** Two corrections of one cell cannot both hold. */
function refuseOverlaps(corrections: readonly Correction[]): void {
  corrections.forEach(({ area: one }, at) => {
    for (const { area: other } of corrections.slice(0, at)) {
      const isApart =
        one.left > other.right || one.right < other.left || one.top > other.bottom || one.bottom < other.top;
      if (!isApart) {
        throw new RangeError("Two corrections are about the same cells.");
      }
    }
  });
}
