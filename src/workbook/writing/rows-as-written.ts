import type { ComputedFormulas, RowsToRemove } from "../../tracking/planning/plan";
import type { CellValue } from "../../tracking/values/cell-value";
import type { WorkbookSession } from "../run-excel";
import type { TrackedTable } from "../tracked-table";
import { isAsWritten } from "./as-written";
import { ColumnFormulas } from "./column-formulas";
import { tableInBatch } from "./table-in-batch";

/** Those of some body rows of a small table that stand as they were written, by what each is known by; one sync. */
export async function rowsAsWritten(
  context: WorkbookSession,
  table: TrackedTable,
  rows: readonly number[],
  written: NonNullable<RowsToRemove["written"]>,
  keyIn: (row: readonly CellValue[]) => string,
  computed: ComputedFormulas | undefined,
): Promise<number[]> {
  const body = tableInBatch(context, table).getDataBodyRange().load("values,formulasR1C1");
  await context.sync();
  const cells = body.values as CellValue[][];
  const formulas = body.formulasR1C1 as CellValue[][];
  const known = new ColumnFormulas(computed);
  known.learn(table.headers, formulas);
  return rows.filter((row) => {
    const values = cells[row] ?? [];
    const computes = known.computing(table.headers, values, formulas[row] ?? []);
    return isAsWritten(values, table, written.get(keyIn(values)), computes);
  });
}
