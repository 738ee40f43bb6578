import { TABLE_SPECS, type CHANGE_KINDS } from "../tracking/schema/table-specs";
import { appendRows, rowUnder, type RowValues } from "../workbook/append-rows";
import { columnSpecs } from "../workbook/column-specs";
import type { TableShape } from "../workbook/layout";
import type { WorkbookSession } from "../workbook/run-excel";

/** One line of `Changes`. */
export interface ChangeLine extends RowValues {
  readonly What: (typeof CHANGE_KINDS)[number];
}

/** Appends lines to `Changes`, all of this moment. */
export async function recordChanges(
  context: WorkbookSession,
  changes: TableShape,
  lines: readonly ChangeLine[],
  at: number,
): Promise<{ readonly table: TableShape; readonly firstRow: number }> {
  const specs = columnSpecs("Changes", changes.headers, { parameters: [], metrics: [] });
  const [when] = TABLE_SPECS.Changes.columns;
  const rows = lines.map((line) =>
    rowUnder(changes.headers, specs, { ...line, ...(when && { [when.header]: at }) }),
  );
  return appendRows(context, changes, specs, rows);
}
