import type { CellValue } from "../../tracking/values/cell-value";
import { columnTypes } from "../../tracking/schema/column-type";
import type { ColumnTarget, RunColumn, RunColumns } from "../../tracking/schema/run-columns";
import type { Scalar } from "../../tracking/values/scalar";
import { fromCell } from "../../cells/from-cell";
import { trackedTable, type Tracking } from "../../workbook/read-tracking";
import type { WorkbookSession } from "../../workbook/run-excel";
import type { TrackedTable } from "../../workbook/tracked-table";
import { readTableColumns } from "../../workbook/writing/read-table-columns";
import { letOthersRun } from "./let-others-run";

/** From so many rows on, a column is work enough for one task. */
const MANY_ROWS = 5_000;

/** Runs by column, and the table as it stood when they were read. */
export interface ReadRuns extends RunColumns {
  readonly table: TrackedTable;
}

/**
 * Reads the columns of Runs that stand for these targets, dates in milliseconds UTC. Row i is body row i of the table;
 * blank rows at its end are left out.
 */
export async function readRuns(
  context: WorkbookSession,
  tracking: Tracking,
  wanted: readonly ColumnTarget[],
): Promise<ReadRuns> {
  const { catalogue } = tracking;
  const typeOf = columnTypes(catalogue);
  const { table, columns: cells } = await readTableColumns(
    context,
    trackedTable(tracking, "Runs"),
    catalogue,
    (now) => wanted.flatMap((target) => now.find(target) ?? []),
  );
  const count = Math.max(0, ...cells.map(filled));
  const columns: RunColumn[] = [];
  for (const [index, target] of wanted.filter((one) => table.find(one)).entries()) {
    const column = cells[index] ?? [];
    const type = typeOf(target) ?? "text";
    const values = new Array<Scalar | undefined>(count);
    for (let row = 0; row < count; row++) {
      values[row] = fromCell(column[row], type);
    }
    columns.push({ target, type, values });
    if (count >= MANY_ROWS) {
      await letOthersRun();
    }
  }
  return { table, count, columns };
}

/** Rows down to the last one that is not blank. */
function filled(column: readonly CellValue[]): number {
  let count = column.length;
  while (count > 0 && column[count - 1] === "") {
    count--;
  }
  return count;
}
