import { listed } from "../../tracking/words/listed";
import type { KeptTableFilter } from "../../workbook/kept-table-filter";
import type { WorkbookSession } from "../../workbook/run-excel";
import { queueColumnFilters, readTableFilters } from "../../workbook/table-filters";
import type { TrackedTable } from "../../workbook/tracked-table";
import { updateState } from "../../workbook/tracking-state";

/**
 * Puts a filter of Runsheet's back onto Runs as it stood, by the very criteria; what hinders it in a sentence, and then nothing is
 * filtered.
 */
export async function putFilterBack(
  context: WorkbookSession,
  runs: TrackedTable,
  filter: KeptTableFilter,
): Promise<string | undefined> {
  const { columns } = await readTableFilters(context, runs);
  const wanted = filter.columns.map(({ id }) => columns.find((column) => column.id === id));
  const standing = wanted.flatMap((column) => (column?.isOn === true ? [column.header] : []));
  if (standing.length > 0) {
    return `Runs is not filtered as before: your own filter on ${listed(standing)} stands there. Clear it in Excel, then take the view back again.`;
  }
  if (wanted.includes(undefined)) {
    return "Runs is not filtered as before: a column of that filter is gone.";
  }
  await updateState(context, (state) => ({ ...state, tableFilter: filter }));
  queueColumnFilters(context, runs, new Map(filter.columns.map((column) => [column.id, column.filter])));
  await context.sync();
  return undefined;
}
