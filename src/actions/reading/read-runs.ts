import type { CellValue } from "../../tracking/values/cell-value";
import { planHeaders } from "../../tracking/schema/column-headers";
import { columnType } from "../../tracking/schema/column-type";
import type { ColumnTarget, RunColumn, RunColumns } from "../../tracking/schema/run-columns";
import type { Scalar } from "../../tracking/values/scalar";
import { targetKey } from "../../tracking/schema/target-key";
import { fromCell } from "../../cells/from-cell";
import { columnArea } from "../../workbook/read-tables";
import { readAllAreas } from "../../workbook/read-areas";
import { tableOf, type Tracking } from "../../workbook/read-tracking";
import type { WorkbookSession } from "../../workbook/run-excel";
import { letOthersRun } from "./let-others-run";

/** From so many rows on, a column is work enough for one task. */
const MANY_ROWS = 5_000;

/**
 * Reads the Runs table by column, dates in milliseconds UTC; with `wanted`, only the columns of these targets. Row i is
 * body row i of the table; blank rows at its end are left out.
 */
export async function readRuns(
  context: WorkbookSession,
  { layout, catalogue }: Tracking,
  wanted?: readonly ColumnTarget[],
): Promise<RunColumns> {
  const shape = tableOf(layout, "Runs");
  const keys = wanted && new Set(wanted.map(targetKey));
  const columns = planHeaders(shape.headers, catalogue).targets.flatMap((target, position) =>
    target && (!keys || keys.has(targetKey(target)))
      ? [{ target, position, type: columnType(target, catalogue) ?? "text" }]
      : [],
  );
  const cells = await readAllAreas(
    context,
    columns.map(({ position }) => columnArea(shape, position)),
  );
  const count = Math.max(0, ...cells.map(filled));
  const read: RunColumn[] = [];
  for (const [index, { target, type }] of columns.entries()) {
    const rows = cells[index] ?? [];
    const values = new Array<Scalar | undefined>(count);
    for (let row = 0; row < count; row++) {
      values[row] = fromCell(rows[row]?.[0], type);
    }
    read.push({ target, type, values });
    if (count >= MANY_ROWS) {
      await letOthersRun();
    }
  }
  return { count, columns: read };
}

/** Rows down to the last one that is not blank. */
function filled(rows: readonly (readonly CellValue[])[]): number {
  let count = rows.length;
  while (count > 0 && rows[count - 1]?.[0] === "") {
    count--;
  }
  return count;
}
