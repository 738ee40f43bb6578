import { listed } from "../../tracking/words/listed";
import { checkUnprotected } from "../../workbook/check-unprotected";
import { readTracking, trackedTable } from "../../workbook/read-tracking";
import type { WorkbookSession } from "../../workbook/run-excel";
import { queueColumnFilters, readTableFilters } from "../../workbook/table-filters";
import { updateState } from "../../workbook/tracking-state";
import { foreignFilters, ownFilters, withoutOwn } from "./own-filters";

/**
 * Takes Runsheet's own filter off the table Runs, and says what stands then; filters of the person stay, and those that it had
 * replaced come back.
 */
export async function unfilterRuns(context: WorkbookSession): Promise<string> {
  const tracking = await readTracking(context);
  const runs = trackedTable(tracking, "Runs");
  const kept = tracking.state.tableFilter;
  const standing = await readTableFilters(context, runs);
  const own = ownFilters(standing, kept);
  const others = foreignFilters(standing, kept).map(({ header }) => header);
  if (own.length > 0) {
    checkUnprotected(runs);
    queueColumnFilters(context, runs, withoutOwn(own));
    await context.sync();
  }
  if (kept) {
    await updateState(context, (state) => ({ ...state, tableFilter: undefined }));
  }
  const back = own.flatMap(({ id, replaced }) =>
    replaced ? standing.columns.filter((column) => column.id === id).map(({ header }) => header) : [],
  );
  return wordsOf(own.length > 0, others, back);
}

function wordsOf(wasOwn: boolean, others: readonly string[], back: readonly string[]): string {
  const stay =
    others.length === 0
      ? ""
      : ` A filter of your own on ${listed(others, others.length)} stays; Data > Clear takes it away.`;
  if (!wasOwn) {
    return `There was no filter of Runsheet's on Runs to clear.${stay}`;
  }
  if (back.length > 0) {
    return `Runsheet's filter is cleared, and yours on ${listed(back, back.length)} is back.${stay}`;
  }
  return stay === "" ? "The filter is cleared; Runs shows all runs." : `Runsheet's filter is cleared.${stay}`;
}
