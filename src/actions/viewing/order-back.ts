import { isOnlyOrder } from "../../tracking/views/rows-in-order";
import type { OrderKey } from "../../tracking/views/saved-view";
import { trackedTable, type Tracking } from "../../workbook/read-tracking";
import type { WorkbookSession } from "../../workbook/run-excel";
import type { TrackedTable } from "../../workbook/tracked-table";
import { readTableColumns } from "../../workbook/writing/read-table-columns";

/** What orders rows that nobody sorted, most likely first: no two runs share it. */
const LIKELY: readonly OrderKey[] = [
  { column: "field:id", isAscending: true },
  { column: "field:started", isAscending: true },
];

/**
 * By which columns the rows of Runs would have to be sorted to stand again as they stand now; undefined where no such order is
 * known. Reads the columns that come into question.
 *
 * @param order by what Excel says that they are sorted.
 */
export async function orderBack(
  context: WorkbookSession,
  tracking: Tracking,
  order: readonly OrderKey[],
): Promise<readonly OrderKey[] | undefined> {
  const tries = LIKELY.flatMap((last) => [[last], ...(order.length > 0 ? [[...order, last]] : [])]);
  const keys = [...new Set(tries.flat().map(({ column }) => column))];
  const wantedOf = (table: TrackedTable) => keys.flatMap((key) => table.find(key) ?? []);
  const { table, columns } = await readTableColumns(
    context,
    trackedTable(tracking, "Runs"),
    tracking.catalogue,
    wantedOf,
  );
  const found = wantedOf(table);
  const cellsOf = (key: string) => columns[found.findIndex((column) => column === table.find(key))];
  return tries.find((keyed) => {
    const cells = keyed.flatMap(({ column, isAscending }) => {
      const held = cellsOf(column);
      return held ? [{ cells: held, isAscending }] : [];
    });
    return cells.length === keyed.length && isOnlyOrder(cells, table.rows);
  });
}
