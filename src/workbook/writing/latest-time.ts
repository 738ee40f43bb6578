// The latest time that Changes holds. Excel's MAX says it at no cost, but for one number that is no time, or one error among
// thousands of times: then the column is read.

import type { Catalogue } from "../../tracking/catalogue/catalogue";
import { millisecondsOf } from "../../tracking/values/milliseconds-of";
import { EARLIEST_DATE, isDateInRange } from "../../tracking/values/read-date";
import type { WorkbookSession } from "../run-excel";
import type { TrackedTable } from "../tracked-table";
import { readTableColumns } from "./read-table-columns";

/**
 * The latest time in the column When of Changes, as Excel counts days; undefined where it holds none. `most`: the greatest number
 * in it, NaN where Excel could not tell, undefined where there is no such column.
 */
export async function latestTime(
  context: WorkbookSession,
  changes: TrackedTable,
  catalogue: Catalogue,
  most: number | undefined,
): Promise<number | undefined> {
  if (most === undefined || millisecondsOf(most) < EARLIEST_DATE) {
    return undefined;
  }
  if (isTime(most)) {
    return most;
  }
  const { columns } = await readTableColumns(context, changes, catalogue, (table) => {
    const when = table.find("When");
    return when ? [when] : [];
  });
  const [cells = []] = columns;
  return cells.reduce<number | undefined>(
    (latest, cell) =>
      typeof cell === "number" && isTime(cell) ? Math.max(latest ?? -Infinity, cell) : latest,
    undefined,
  );
}

function isTime(serial: number): boolean {
  return isDateInRange(millisecondsOf(serial));
}
