// What a person wrote in a column of their own belongs to the row in which it stands: the note beside a run that was
// removed is not the next run's. Formulas do not count, because a table fills them in by itself.

import type { CellValue } from "../../tracking/values/cell-value";
import type { WorkbookSession } from "../run-excel";
import { spansOf } from "../spans";
import type { TrackedTable } from "../tracked-table";
import { columnsOf, lastRows, tableInBatch } from "./table-in-batch";

/** So many cells are looked at in one sync. */
const MOST_CELLS = 20_000;

/** How many of the blank rows at the end hold nothing of the user's own, from the last one up; one sync where there is any. */
export async function unclaimedRows(
  context: WorkbookSession,
  table: TrackedTable,
  blank: number,
): Promise<number> {
  const spans = spansOf(table.specs.map((spec) => (spec ? undefined : true)));
  if (blank === 0 || spans.length === 0) {
    return blank;
  }
  const most = Math.max(1, Math.floor(MOST_CELLS / table.own.length));
  for (let seen = 0; seen < blank; seen += most) {
    const count = Math.min(most, blank - seen);
    const rows = lastRows(tableInBatch(context, table), count, seen);
    const cells = spans.map((span) => columnsOf(rows, span.start, span.count).load("formulas"));
    // Once, unless somebody prepared thousands of blank rows.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    const claimed = cells.map(({ formulas }) => lastClaimed(formulas as CellValue[][]));
    const last = Math.max(-1, ...claimed);
    if (last >= 0) {
      return seen + count - 1 - last;
    }
  }
  return blank;
}

/** Whether a person wrote it, by what Excel gives as its formula. */
export function isWrittenByHand(formula: CellValue): boolean {
  return formula !== "" && !(typeof formula === "string" && formula.startsWith("="));
}

function lastClaimed(formulas: readonly (readonly CellValue[])[]): number {
  return formulas.reduce((last, row, at) => (row.some(isWrittenByHand) ? at : last), -1);
}
