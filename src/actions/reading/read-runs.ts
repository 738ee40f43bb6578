import type { CellValue } from "../../tracking/cell-value";
import { planHeaders } from "../../tracking/column-headers";
import { columnType } from "../../tracking/column-type";
import type { ColumnTarget, RunColumns } from "../../tracking/run-columns";
import { targetKey } from "../../tracking/target-key";
import { fromCell } from "../../workbook/cells/from-cell";
import { columnArea } from "../../workbook/read-tables";
import { readAllAreas } from "../../workbook/read-areas";
import { tableOf, type Tracking } from "../../workbook/read-tracking";
import type { WorkbookSession } from "../../workbook/run-excel";

/**
 * Reads the Runs table by column, dates in milliseconds UTC; with `wanted`, only the columns of these targets. Row i is
 * body row i of the table; blank rows at its end are left out.
 */
export async function readRuns(
  session: WorkbookSession,
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
    session,
    columns.map(({ position }) => columnArea(shape, position)),
  );
  const count = Math.max(0, ...cells.map(filled));
  return {
    count,
    columns: columns.map(({ target, type }, index) => ({
      target,
      type,
      values: (cells[index] ?? []).slice(0, count).map(([value]) => fromCell(value, type)),
    })),
  };
}

/** Rows down to the last one that is not blank. */
function filled(rows: readonly (readonly CellValue[])[]): number {
  let count = rows.length;
  while (count > 0 && rows[count - 1]?.[0] === "") count--;
  return count;
}
