import { foldHeader } from "../../tracking/naming/fold-header";
import type { RowValues } from "../../tracking/planning/plan";
import { targetKey } from "../../tracking/schema/target-key";
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
    const values = new Map(Object.entries(row).map(([name, value]) => [foldHeader(name), value]));
    return table.columns.map(({ header, target, spec }) => {
      if (!spec) {
        return null;
      }
      const byTarget = target ? row[targetKey(target)] : undefined;
      return toSpecCell(byTarget ?? values.get(foldHeader(header)), spec);
    });
  });
}
