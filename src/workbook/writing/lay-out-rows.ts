import type { RowValues } from "../../tracking/planning/plan";
import { toSpecCell } from "../../cells/to-cell";
import type { TrackedTable } from "../tracked-table";
import type { CellWrite } from "./cell-write";
import { filledKeys, requireColumns } from "./value-keys";

/**
 * Rows of values as cells under the columns of a table: guarded, blank where a row says nothing, null in columns of the
 * user's own. Throws `workbook-changed` when a value has no column.
 */
export function layOutRows(rows: readonly RowValues[], table: TrackedTable): CellWrite[][] {
  requireColumns(table, filledKeys(rows));
  return rows.map((row) => {
    const values = new Map(Object.entries(row).map(([name, value]) => [table.find(name), value]));
    return table.columns.map((column) => (column.spec ? toSpecCell(values.get(column), column.spec) : null));
  });
}
