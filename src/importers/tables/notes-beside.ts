import { endsStep, type Steps } from "../steps";
import { BLANK } from "./cell-kind";
import type { CellAccount } from "./cell-account";
import type { Area } from "./grid";
import type { GridView } from "./grid-view";

/** What no table holds, as areas: neighbours in a row are one, and rows of the same columns below each other. */
export function* notesBeside(view: GridView, account: CellAccount): Steps<Area[]> {
  const closed: Area[] = [];
  let open = new Map<number, Area>();
  for (let row = 0; row < view.rowCount; row++) {
    const next = new Map<number, Area>();
    for (const run of freeRuns(view, account, row)) {
      const above = open.get(run.left);
      if (above?.right === run.right) {
        open.delete(run.left);
        next.set(run.left, { ...above, bottom: row });
      } else {
        next.set(run.left, run);
      }
    }
    closed.push(...open.values());
    open = next;
    if (endsStep(row)) {
      yield row;
    }
  }
  closed.push(...open.values());
  return closed.sort((one, other) => one.top - other.top || one.left - other.left);
}

/** The stretches of a row that are filled and not taken. */
function freeRuns(view: GridView, account: CellAccount, row: number): Area[] {
  const runs: Area[] = [];
  let left = -1;
  const end = view.endOf(row, Infinity);
  for (let column = 0; column <= end; column++) {
    const isFree = column < end && !account.isTaken(row, column) && view.kind(row, column) !== BLANK;
    if (isFree && left < 0) {
      left = column;
    } else if (!isFree && left >= 0) {
      runs.push({ top: row, left, bottom: row, right: column - 1 });
      left = -1;
    }
  }
  return runs;
}
