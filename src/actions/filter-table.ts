import type { ActionOptions } from "./action-options";
import { filterRunsNow, type TableFilterReport, type TableFilterWish } from "./filtering/filter-runs-now";
import { writeInLane } from "./in-workbook";

export type { TableFilterReport, TableFilterWish } from "./filtering/filter-runs-now";

/**
 * Shows in the table Runs the runs alone that a filter holds for, by Excel's own filters: exactly or not at all. Throws a FilterError
 * for a filter that cannot be read or asked.
 */
export async function filterTable(
  wish: TableFilterWish,
  options: ActionOptions = {},
): Promise<TableFilterReport> {
  return writeInLane("filtering Runs", options, (context) => filterRunsNow(context, wish, options));
}
